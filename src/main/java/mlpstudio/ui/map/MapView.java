package mlpstudio.ui.map;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Showing;
import org.jspecify.annotations.Nullable;

/** The Map page: the map, and beside it what the network makes of the image chosen in it. */
public final class MapView extends StackPane {
  /** Of the page's text: from here on there is room for two columns. */
  private static final double WIDE_EM = 58;

  private final MapViewModel model;
  private final MapWords words;
  private final Node prediction;
  private final Card card;
  private final SplitPane page = new SplitPane();
  private final VBox below = new VBox();
  private final ScrollPane beside = new ScrollPane();
  private final ScrollPane all = new ScrollPane();
  private final Label empty = new Label();
  private final Label summary = new Label();
  private final Label said = new Label();
  // Never seen itself: carries the size of the text.
  private final Label em = new Label();
  private final MapCanvas canvas;

  /**
   * A page that follows the view-model.
   *
   * @param prediction shows what the network makes of the chosen image
   */
  public MapView(MapViewModel model, Node prediction) {
    this.model = model;
    this.words = model.words();
    this.canvas = new MapCanvas(model);
    setId("mapView");
    getStyleClass().add("map");
    getStylesheets()
        .add(Objects.requireNonNull(MapView.class.getResource("map.css")).toExternalForm());
    this.prediction = prediction;
    card = card();
    beside.setId("map-prediction");
    below.getStyleClass().add("map-below");
    for (ScrollPane scroll : new ScrollPane[] {beside, all}) {
      scroll.getStyleClass().add("map-scroll");
      scroll.setFitToWidth(true);
      scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }
    all.setFitToHeight(true);
    all.viewportBoundsProperty().subscribe(seen -> fit());
    em.setVisible(false);
    widthProperty().subscribe(width -> arrange());
    em.fontProperty().subscribe(font -> arrange());
    empty.setId("map-empty");
    empty
        .textProperty()
        .bind(model.awaitedProperty().map(now -> words.get(now ? "awaited" : "empty")));
    empty.setGraphic(Icons.INFORMATION.node());
    empty.setWrapText(true);
    getChildren().addAll(em, all, empty);
    model.shownProperty().subscribe(this::show);
    model.chosenProperty().subscribe(image -> say());
    model.watchedProperty().bind(Showing.of(this));
  }

  /** How often the map was drawn. */
  int drawings() {
    return canvas.drawings();
  }

  private Card card() {
    Card box = new Card(words.get("title"));
    MapHover hover = new MapHover(canvas, words);
    StackPane plot = new StackPane(canvas, hover);
    plot.getStyleClass().add("map-plot");
    VBox.setVgrow(plot, Priority.ALWAYS);
    new MapGestures(model, canvas, hover);
    summary.setId("map-summary");
    said.setId("map-chosen");
    for (Label label : new Label[] {summary, said}) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      label.getStyleClass().add("caption");
    }
    said.managedProperty().bind(said.textProperty().isNotEmpty());
    box.setContent(new MapBar(model), plot, summary, said);
    return box;
  }

  /** Beside each other where there is room, else one above the other. */
  private void arrange() {
    boolean wide = getWidth() >= WIDE_EM * em.getFont().getSize();
    Node wanted = wide ? page : below;
    if (!wanted.equals(all.getContent())) {
      page.getItems().clear();
      below.getChildren().clear();
      beside.setContent(null);
      if (wide) {
        beside.setContent(prediction);
        page.getItems().setAll(card, beside);
        page.setDividerPositions(0.68);
      } else {
        below.getChildren().setAll(card, prediction);
      }
      all.setContent(wanted);
    }
    fit();
  }

  /** One above the other the map is as high as the page: all of it is seen at once. */
  private void fit() {
    card.setPrefHeight(
        below.equals(all.getContent())
            ? all.getViewportBounds().getHeight()
            : Region.USE_COMPUTED_SIZE);
  }

  private void show(@Nullable ClassMap map) {
    all.setVisible(map != null);
    empty.setVisible(map == null);
    summary.setText(map == null ? "" : words.summary(map));
    say();
  }

  private void say() {
    ClassMap map = model.shownProperty().get();
    int index = model.chosenIndex();
    said.setText(map == null || index < 0 || index >= map.size() ? "" : words.image(map, index));
    canvas.setAccessibleText((summary.getText() + " " + said.getText()).strip());
  }
}
