package mlpstudio.ui.batch;

import java.util.Locale;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Showing;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.images.ImageGrid;
import org.jspecify.annotations.Nullable;

/** The Batch tab: one step of learning from its images to the last weight. */
public final class BatchView extends StackPane {
  private final BatchViewModel model;
  private final BatchWords words;
  private final Label empty = new Label();
  private final Label position = new Label();
  private final Label outcome = new Label();
  private final ImageGrid images = new ImageGrid();
  private final Label chosen = new Label();
  private final LayersCard layers;
  private final PlaceBar bar;
  private final WeightsPane weights;
  private final VBox formulas = new VBox();
  private final ScrollPane scroll;
  private boolean following;

  /** A view that follows the view-model. */
  public BatchView(BatchViewModel model) {
    this(model, Locale.getDefault());
  }

  BatchView(BatchViewModel model, Locale locale) {
    this.model = model;
    words = new BatchWords(locale);
    layers = new LayersCard(model, words);
    bar = new PlaceBar(model, words);
    weights = new WeightsPane(model, words);
    setId("batch");
    getStyleClass().add("batch");
    getStylesheets()
        .add(Objects.requireNonNull(BatchView.class.getResource("batch.css")).toExternalForm());
    scroll = new ScrollPane(page());
    scroll.setId("batch-scroll");
    scroll.getStyleClass().add("batch-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    empty.setId("batch-empty");
    empty.setWrapText(true);
    empty.setGraphic(Icons.ONE_BATCH.node());
    getChildren().addAll(scroll, empty);
    sceneProperty()
        .flatMap(scene -> scene.getPreferences().colorSchemeProperty())
        .map(scheme -> scheme == ColorScheme.DARK)
        .orElse(false)
        .subscribe(weights::setDark);
    images.selectedProperty().subscribe(row -> chooseImage(row.intValue()));
    model.stepProperty().subscribe(this::show);
    model.placeProperty().subscribe(this::show);
    model.watchedProperty().bind(Showing.of(this));
  }

  private VBox page() {
    position.setId("batch-position");
    position.getStyleClass().add(StyleClass.CARD_TITLE);
    outcome.setId("batch-outcome");
    chosen.setId("batch-image");
    chosen.getStyleClass().add(StyleClass.CAPTION);
    for (Label label : new Label[] {position, outcome, chosen}) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    images.setId("batch-images");
    images.getStyleClass().addAll("inset-grid", "batch-images");
    images.setAccessibleText(words.get("images.name"));
    images.tileSizeProperty().set(6.2);
    formulas.getStyleClass().add("batch-formulas");
    VBox page =
        new VBox(
            new VBox(position, outcome),
            card("images", images, chosen),
            card("layers", layers),
            card("weights", bar, weights),
            card("formulas", formulas));
    page.getStyleClass().add("batch-page");
    return page;
  }

  private Card card(String key, Node... content) {
    Card card = new Card(words.get("card." + key));
    card.setId("batch-card-" + key);
    card.setContent(content);
    return card;
  }

  private void show(@Nullable WorkedStep step) {
    scroll.setVisible(step != null);
    empty.setVisible(step == null);
    empty.setText(
        model.tooLarge()
            ? words.format(
                "empty.large", words.count(model.parameters()), words.count(model.mostParameters()))
            : words.get("empty"));
    if (step == null) {
      return;
    }
    position.setText(words.position(step));
    outcome.setText(words.outcome(step));
    following = true;
    images.sourceProperty().set(new BatchImageTiles(step, words));
    following = false;
    layers.show(step);
  }

  private void show(@Nullable Place place) {
    WorkedStep step = model.stepProperty().get();
    if (step == null || place == null) {
      return;
    }
    following = true;
    if (images.selectedProperty().get() != place.image()) {
      images.select(place.image());
    }
    following = false;
    chosen.setText(words.image(step, place.image()));
    bar.show(step, place);
    weights.show(step, place);
    formulas
        .getChildren()
        .setAll(Formulas.of(step, place, words).stream().map(FormulaFlow::new).toList());
  }

  private void chooseImage(int row) {
    if (!following && row >= 0) {
      model.go(place -> place.withImage(row));
    }
  }
}
