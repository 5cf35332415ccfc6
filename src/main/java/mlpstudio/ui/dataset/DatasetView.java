package mlpstudio.ui.dataset;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mlpstudio.data.PixelScaling;
import mlpstudio.model.ComputeSettings;
import mlpstudio.ui.support.Showing;
import mlpstudio.ui.support.images.ImageGrid;
import mlpstudio.ui.support.images.SplitTiles;
import mlpstudio.ui.support.images.TileSource;
import org.jspecify.annotations.Nullable;

/**
 * The Data page: a filter bar above, the grid of all images at the left, the chosen image and what
 * is known of the data set at the right.
 */
public final class DatasetView extends BorderPane {
  /** Pixels of normal text, on which the zoom's pixels are counted. */
  private static final double NORMAL_TEXT = 13;

  /** Of the page's width, at most, for the cards. */
  private static final double CARDS_SHARE = 0.45;

  private final DatasetViewModel model;
  private final DatasetWords words = new DatasetWords();
  private final ImageGrid grid = new ImageGrid();
  private final ObjectBinding<@Nullable PixelReading> readings;
  private final EnlargedView enlarged;

  /**
   * A page that follows the view-model.
   *
   * @param compute the device shown with the mini-batch
   * @param prediction stands below the chosen image, if given
   */
  public DatasetView(
      DatasetViewModel model,
      ObservableValue<ComputeSettings> compute,
      Optional<? extends Node> prediction) {
    this.model = model;
    readings = readings();
    enlarged = new EnlargedView(model, readings, words, this::shrink);
    setId("datasetView");
    getStyleClass().add("dataset");
    getStylesheets()
        .add(Objects.requireNonNull(DatasetView.class.getResource("dataset.css")).toExternalForm());
    setTop(new FilterBar(model, words));
    setCenter(new StackPane(grid, enlarged));
    setRight(cards(compute, prediction));
    enlarged.setVisible(false);
    enlarged.setMinSize(0, 0);
    setMinSize(0, 0);
    bindGrid();
    model.batch().watchedProperty().bind(Showing.of(this));
    model.subset().watchedProperty().bind(model.batch().watchedProperty());
  }

  /** The numbers of the chosen picture; they change with the normalisation. */
  private ObjectBinding<@Nullable PixelReading> readings() {
    ObservableValue<@Nullable PixelScaling> scaling =
        model.batch().previewProperty().map(b -> b.prepared().scaling());
    return Bindings.createObjectBinding(
        () -> {
          Chosen chosen = model.chosenProperty().get();
          return chosen == null
              ? null
              : new PixelReading(words, chosen.picture(), scaling.getValue());
        },
        model.chosenProperty(),
        scaling);
  }

  private Node cards(
      ObservableValue<ComputeSettings> compute, Optional<? extends Node> prediction) {
    VBox cards = new VBox(new ChosenCard(model, readings, words, this::enlarge));
    prediction.ifPresent(cards.getChildren()::add);
    cards
        .getChildren()
        .addAll(
            new FactsCard(model, words),
            new HistogramCard(model, words),
            new MeansCard(model, words),
            new BatchCard(model, compute, words));
    cards.getStyleClass().add("cards");
    ScrollPane scroll = new ScrollPane(cards);
    scroll.setId("datasetCards");
    scroll.setFitToWidth(true);
    scroll.visibleProperty().bind(model.shownProperty().isNotNull());
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("cards-scroll");
    // The style sheet's greatest width holds, too: large text does not squeeze out the grid.
    scroll.prefWidthProperty().bind(widthProperty().multiply(CARDS_SHARE));
    return scroll;
  }

  private void bindGrid() {
    grid.setId("imageGrid");
    grid.setAccessibleText(words.get("grid.name"));
    grid.setOnOpen(position -> enlarge());
    model.shownProperty().subscribe(images -> showImages());
    model.unreadable().subscribe((before, now) -> showImages());
    model.labelsProperty().subscribe((before, now) -> showImages());
    model.subset().imagesProperty().subscribe((before, now) -> markSubset());
    model.zoomProperty().subscribe((before, now) -> zoom());
    grid.selectedProperty().subscribe((before, now) -> model.choosePosition(now.intValue()));
    model.positionProperty().subscribe(p -> grid.select(p.intValue()));
  }

  private void showImages() {
    ShownImages images = model.shownProperty().get();
    if (images == null) {
      grid.placeholderProperty()
          .set(words.get(model.unreadable().get() ? "unreadable" : "loading"));
      grid.sourceProperty().set(TileSource.EMPTY);
      return;
    }
    grid.placeholderProperty().set(words.get("nothing"));
    zoom();
    boolean labels = model.labelsProperty().get();
    int position = model.positionProperty().get();
    grid.sourceProperty()
        .set(
            new SplitTiles(
                images.split(),
                images.indices(),
                index -> description(images, index),
                labels ? index -> caption(images, index) : null));
    grid.select(position);
  }

  /** Among all training images those of the subset are marked; in the subset they all are. */
  private boolean marked(ShownImages images, int index) {
    SubsetImages subset = model.subset().imagesProperty().get();
    return subset != null && images.half() == Half.TRAIN && subset.contains(index);
  }

  private void markSubset() {
    ShownImages images = model.shownProperty().get();
    if (images != null && images.half() == Half.TRAIN) {
      showImages();
    }
  }

  private String description(ShownImages images, int index) {
    return marked(images, index) ? words.imageOfSubset(images, index) : words.image(images, index);
  }

  private String caption(ShownImages images, int index) {
    String className = images.dataset().classNames().get(images.split().label(index));
    return marked(images, index) ? words.markedLabel(className) : className;
  }

  private void zoom() {
    ShownImages images = model.shownProperty().get();
    if (images != null) {
      double pixels = model.zoomProperty().get() * images.split().shape().width();
      grid.tileSizeProperty().set(pixels / NORMAL_TEXT);
    }
  }

  private void enlarge() {
    enlarged.setVisible(true);
    grid.setVisible(false);
    enlarged.takeFocus();
  }

  private void shrink() {
    enlarged.setVisible(false);
    grid.setVisible(true);
    grid.requestFocus();
  }
}
