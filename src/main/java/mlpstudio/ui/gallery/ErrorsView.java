package mlpstudio.ui.gallery;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Showing;

/**
 * The Errors page: confusion matrix at the left, the gallery beside it, and what the network makes
 * of the chosen image below the gallery or, where the window is wide, beside it. Where letters are
 * large for the window, all three stand one under the other.
 */
public final class ErrorsView extends StackPane {
  /** Of the page's text: from here on three columns have room. */
  private static final double WIDE_EM = 92;

  /** Below this not even two have room. */
  private static final double NARROW_EM = 62;

  /** Below this height the page scrolls. */
  private static final double LEAST_HEIGHT_EM = 42;

  /** Of the matrix above the images: as high as can be seen at once, but not squeezed. */
  private static final double TALLEST_MATRIX_EM = 34;

  private static final double LEAST_MATRIX_EM = 20;

  /** Of the images and the prediction below the matrix. */
  private static final double IMAGES_EM = 42;

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final GalleryViewModel model;
  private final GalleryWords words;
  private final SplitPane page = new SplitPane();
  private final SplitPane images = new SplitPane();
  private final ScrollPane all = new ScrollPane(page);
  private final Label empty = new Label();
  // Never seen itself: carries the size of the text.
  private final Label em = new Label();

  /**
   * A page that follows the view-model.
   *
   * @param exporter saves and copies what is shown
   * @param prediction shows what the network makes of the chosen image
   */
  public ErrorsView(GalleryViewModel model, GalleryExporter exporter, Node prediction) {
    this.model = model;
    this.words = new GalleryWords();
    setId("errorsView");
    getStyleClass().add("errors");
    getStylesheets()
        .add(Objects.requireNonNull(ErrorsView.class.getResource("gallery.css")).toExternalForm());
    images.setId("errorsImages");
    images.getItems().addAll(new GalleryPane(model, exporter, words), scrolled(prediction));
    page.setId("errorsPage");
    page.getItems().addAll(new MatrixCard(model, words), images);
    page.setDividerPositions(0.5);
    for (Node part : page.getItems()) {
      SplitPane.setResizableWithParent(part, true);
    }
    all.setFitToWidth(true);
    all.setFitToHeight(true);
    all.getStyleClass().add("errors-scroll");
    StackPane below = new StackPane(all, emptyState());
    VBox.setVgrow(below, Priority.ALWAYS);
    VBox column = new VBox(new TestedBar(model, words), below);
    column.setMinWidth(0);
    below.setMinWidth(0);
    getChildren().addAll(em, column);
    em.setVisible(false);
    model.shownProperty().subscribe(shown -> showPage(shown != null));
    widthProperty().subscribe(width -> arrange());
    em.fontProperty().subscribe(font -> arrange());
    all.viewportBoundsProperty().map(Bounds::getHeight).subscribe(height -> fit(height));
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    model.watchedProperty().bind(Showing.of(this));
    arrange();
  }

  private Node scrolled(Node prediction) {
    ScrollPane scroll = new ScrollPane(prediction);
    scroll.setId("errorsPrediction");
    scroll.getStyleClass().add("prediction-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  private Node emptyState() {
    empty.setId("errorsEmpty");
    empty.getStyleClass().add("errors-empty");
    empty.setGraphic(Icons.INFORMATION.node());
    empty.setWrapText(true);
    StringBinding sentence =
        Bindings.createStringBinding(
            () -> words.nothingTested(model.further(), model.run()),
            model.run().stateProperty(),
            model.further().choiceProperty(),
            model.further().problemProperty());
    empty.textProperty().bind(sentence);
    return empty;
  }

  private void showPage(boolean any) {
    page.setVisible(any);
    empty.setVisible(!any);
  }

  /** Beside each other where there is room, else one above the other. */
  private void arrange() {
    double ems = getWidth() / em.getFont().getSize();
    boolean wide = ems >= WIDE_EM;
    boolean narrow = ems > 0 && ems < NARROW_EM;
    Orientation outer = narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL;
    if (page.getOrientation() != outer) {
      page.setOrientation(outer);
      page.pseudoClassStateChanged(NARROW, narrow);
      page.setDividerPositions(0.5);
    }
    Orientation wanted = wide ? Orientation.HORIZONTAL : Orientation.VERTICAL;
    if (images.getOrientation() != wanted || images.getUserData() == null) {
      images.setUserData(wanted);
      images.setOrientation(wanted);
      images.setDividerPositions(wide ? 0.6 : 0.66);
      page.setDividerPositions(wide ? 0.4 : 0.5);
    }
    fit(all.getViewportBounds().getHeight());
  }

  /** One above the other, all of the matrix can be seen at once: its rows become lower. */
  private void fit(double visible) {
    double size = em.getFont().getSize();
    if (page.getOrientation() == Orientation.HORIZONTAL) {
      page.setMinHeight(LEAST_HEIGHT_EM * size);
      return;
    }
    double matrix = Math.clamp(visible, LEAST_MATRIX_EM * size, TALLEST_MATRIX_EM * size);
    double height = matrix + IMAGES_EM * size;
    if (page.getMinHeight() != height) {
      page.setMinHeight(height);
      page.setDividerPositions(matrix / height);
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && model.shownProperty().get() != null) {
      model.showAllErrors();
      event.consume();
    }
  }
}
