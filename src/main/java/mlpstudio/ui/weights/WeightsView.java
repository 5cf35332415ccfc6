package mlpstudio.ui.weights;

import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.fields.FieldStyles;
import mlpstudio.ui.support.images.ImageGrid;
import mlpstudio.ui.support.images.TileSource;
import org.jspecify.annotations.Nullable;

/**
 * The Weights page: choices above, the layer in the middle as images or as a heat map, the colour
 * bar and the selected neuron at the right, the figures of all layers folded under.
 */
public final class WeightsView extends BorderPane {
  /** Pixels of normal text, on which the zoom's pixels are counted. */
  private static final double NORMAL_TEXT = 13;

  /**
   * Below this width in letters' heights, images do not grow with the letters: few would be seen.
   */
  private static final double NARROW_EM = 62;

  /** Of the page's width, at most, for the selected neuron. */
  private static final double CARD_SHARE = 0.36;

  private final WeightsViewModel model;
  private final WeightsWords words = new WeightsWords();
  private final ImageGrid grid = new ImageGrid();
  private final HeatMapView heat;
  private final Label message = new Label();
  private final ColorBar bar = new ColorBar(words);
  // Never seen itself: carries the size of the text.
  private final Label em = new Label();
  private @Nullable NeuronTiles tiles;

  /**
   * A page that follows the view-model.
   *
   * @param background encodes and writes pictures
   * @param files where pictures go
   */
  public WeightsView(WeightsViewModel model, Background background, WeightsFiles files) {
    this.model = model;
    setId("weightsView");
    getStyleClass().add("weights");
    getStylesheets()
        .add(Objects.requireNonNull(WeightsView.class.getResource("weights.css")).toExternalForm());
    FieldStyles.addTo(this);
    heat = new HeatMapView(model, words);
    WeightsExporter exporter = new WeightsExporter(model, background, files, words, this);
    setTop(new WeightsToolbar(model, exporter, words));
    em.setVisible(false);
    setCenter(new StackPane(em, grid, heat, message, new ExportNotice(exporter)));
    setRight(side());
    setBottom(new StatisticsPane(model, words));
    bindMessage();
    bindGrid();
    model.shownProperty().subscribe(this::show);
    model.neuronProperty().subscribe((before, now) -> neuronChanged(now.intValue()));
    showing().subscribe(model.watchedProperty()::set);
    dark().subscribe(model.darkProperty()::set);
  }

  private Node side() {
    NeuronCard card = new NeuronCard(model, words);
    ScrollPane scroll = new ScrollPane(card);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("neuron-scroll");
    // The style sheet's greatest width holds, too: large text does not squeeze out the weights.
    scroll.prefWidthProperty().bind(widthProperty().multiply(CARD_SHARE));
    HBox side = new HBox(bar, scroll);
    side.getStyleClass().add("side");
    side.visibleProperty().bind(model.shownProperty().isNotNull());
    side.managedProperty().bind(side.visibleProperty());
    return side;
  }

  private void bindMessage() {
    message.setId("weightsMessage");
    message.getStyleClass().add("weights-message");
    message.setWrapText(true);
    message.textProperty().bind(model.messageProperty());
    message.visibleProperty().bind(model.messageProperty().isNotEmpty());
  }

  private void bindGrid() {
    grid.setId("weightsGrid");
    grid.selectedProperty()
        .subscribe(
            (before, now) -> {
              if (model.shownProperty().get() instanceof Shown.Images) {
                model.neuronProperty().set(now.intValue());
              }
            });
    model.looks().lookProperty().subscribe(look -> zoom());
    widthProperty().subscribe(this::zoom);
    em.fontProperty().subscribe(this::zoom);
  }

  private void show(@Nullable Shown shown) {
    grid.setVisible(shown instanceof Shown.Images);
    heat.setVisible(shown instanceof Shown.Heat);
    bar.show(shown, model.neuronProperty().get());
    if (shown instanceof Shown.Images images) {
      zoom();
      grid.setAccessibleText(words.picture(images));
      if (tiles != null && tiles.follow(images)) {
        grid.redraw();
      } else {
        int neuron = model.neuronProperty().get();
        tiles = new NeuronTiles(words, images);
        grid.sourceProperty().set(tiles);
        grid.select(neuron);
      }
    } else if (tiles != null) {
      tiles = null;
      grid.sourceProperty().set(TileSource.EMPTY);
    }
  }

  private void neuronChanged(int neuron) {
    bar.show(model.shownProperty().get(), neuron);
    if (tiles != null && grid.selectedProperty().get() != neuron) {
      grid.select(neuron);
    }
  }

  private void zoom() {
    LayerChoice layer = model.layerProperty().get();
    if (layer != null && layer.seesPixels()) {
      double pixels = model.looks().lookProperty().get().zoom() * layer.shape().width();
      double size = em.getFont().getSize();
      boolean narrow = getWidth() > 0 && getWidth() < NARROW_EM * size;
      grid.tileSizeProperty().set(pixels / Math.max(NORMAL_TEXT, narrow ? size : 0));
    }
  }

  private ObservableValue<Boolean> dark() {
    return sceneProperty()
        .flatMap(scene -> scene.getPreferences().colorSchemeProperty())
        .map(scheme -> scheme == ColorScheme.DARK)
        .orElse(false);
  }

  /** Whether somebody can see this page. */
  private ObservableValue<Boolean> showing() {
    return visibleProperty()
        .flatMap(
            visible ->
                visible
                    ? sceneProperty()
                        .flatMap(Scene::windowProperty)
                        .flatMap(Window::showingProperty)
                    : null)
        .orElse(false);
  }
}
