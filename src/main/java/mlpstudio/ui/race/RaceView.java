package mlpstudio.ui.race;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.training.Racer;
import mlpstudio.ui.support.Buttons;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Showing;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.fields.Choice;
import mlpstudio.ui.support.fields.Field;
import mlpstudio.ui.support.fields.FieldStyles;
import mlpstudio.ui.support.fields.NumberField;

/**
 * The race: what is set up above, the lanes, the sentence, and the curves of all lanes. Where all
 * of that is too high for the window, what is set up and the lanes stand under the curves once a
 * race has begun: who leads and the curves are in view.
 */
public final class RaceView extends VBox {
  /** The least width of a lane beside others. */
  private static final double LANE_EM = 16.5;

  /** Below this height, in letters' heights, settings and curves have no room together. */
  private static final double SHORT_EM = 44;

  private static final double LEAST_CURVES_EM = 12;
  private static final double GAP_EM = 0.6;
  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

  private final RaceViewModel model;
  private final Messages texts;
  private final BooleanProperty edited = new SimpleBooleanProperty();
  private final GridPane lanes = new GridPane();
  private final Label rule = wrapped("race-fairness");
  private final VBox fairness;
  private final VBox card = new VBox();
  private final VBox curves;
  private final VBox underCurves = new VBox();
  private final ScrollPane all;
  private final List<Field> fields = new ArrayList<>();
  private final ReadOnlyBooleanWrapper tight = new ReadOnlyBooleanWrapper();

  /**
   * A view that follows the view-model.
   *
   * @param chart shows the lanes' curves
   */
  public RaceView(RaceViewModel model, Node chart) {
    this.model = model;
    this.texts = model.texts();
    setId("race");
    FieldStyles.addTo(this);
    getStylesheets()
        .add(Objects.requireNonNull(RaceView.class.getResource("race.css")).toExternalForm());
    lanes.setId("race-lanes");
    lanes.getStyleClass().add("race-lanes");
    fairness = fairness();
    card.getChildren().addAll(setup(), fairness, lanes, sentence());
    card.setAccessibleText(texts.get("title"));
    for (VBox box : List.of(card, underCurves)) {
      Card.dress(box);
      box.setMinHeight(Region.USE_PREF_SIZE);
    }
    underCurves.setVisible(false);
    underCurves.setManaged(false);
    curves = new VBox(chart);
    curves.getStyleClass().add("race-chart");
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox.setVgrow(curves, Priority.ALWAYS);
    VBox page = new VBox(card, curves, underCurves);
    page.getStyleClass().add("race");
    all = new ScrollPane(page);
    all.getStyleClass().add("race-scroll");
    all.setFitToWidth(true);
    all.setFitToHeight(true);
    all.setFocusTraversable(false);
    setVgrow(all, Priority.ALWAYS);
    getChildren().add(all);
    model.lanes().addListener((ListChangeListener<Lane>) change -> showLanes());
    model
        .contrastProperty()
        .subscribe(
            contrast -> {
              if (contrast == Contrast.OWN) {
                edited.set(true);
              }
            });
    showLanes();
    model.watchedProperty().bind(Showing.of(this));
    widthProperty().subscribe(this::arrange);
    rule.fontProperty().subscribe(this::arrange);
    all.viewportBoundsProperty().subscribe(this::fit);
    card.heightProperty().subscribe(this::fit);
    edited.subscribe(this::fit);
    model
        .phaseProperty()
        .subscribe(
            (before, now) -> {
              if (!before.active() && now.active() && tooLow()) {
                edited.set(false);
                all.setVvalue(0);
              }
              fit();
            });
  }

  /** Whether the curves are low, for a race has begun where there is little room. */
  public ReadOnlyBooleanProperty tightProperty() {
    return tight.getReadOnlyProperty();
  }

  private double em() {
    // A caption's letters are smaller than the page's.
    return rule.getFont().getSize() / 0.92;
  }

  private boolean tooLow() {
    double height = all.getViewportBounds().getHeight();
    return height > 0 && height < SHORT_EM * em();
  }

  /** Gives the curves the room that the settings had, and back. */
  private void fit() {
    boolean begun = model.phaseProperty().get() != RacePhase.SETUP;
    boolean now = begun && tooLow() && !edited.get();
    if (now == card.getChildren().contains(lanes)) {
      fields.forEach(field -> field.setVisible(!now));
      fields.forEach(field -> field.setManaged(!now));
      card.getChildren().removeAll(fairness, lanes);
      underCurves.getChildren().clear();
      if (now) {
        underCurves.getChildren().addAll(fairness, lanes);
      } else {
        card.getChildren().addAll(1, List.of(fairness, lanes));
      }
      underCurves.setVisible(now);
      underCurves.setManaged(now);
      pseudoClassStateChanged(SHORT, now);
      tight.set(now);
    }
    double room = all.getViewportBounds().getHeight() - card.getHeight() - 3 * GAP_EM * em();
    curves.setMinHeight(
        now ? Math.max(LEAST_CURVES_EM * em(), Math.floor(room)) : Region.USE_COMPUTED_SIZE);
  }

  private void showLanes() {
    lanes.getChildren().setAll(model.lanes().stream().map(this::view).toList());
    arrange();
  }

  private LaneView view(Lane lane) {
    return new LaneView(model, lane, edited);
  }

  /** All lanes beside each other where there is room for them, else two by two. */
  private void arrange() {
    int count = lanes.getChildren().size();
    double em = rule.getFont().getSize();
    int columns = getWidth() >= count * LANE_EM * em ? count : Racer.FEWEST;
    lanes.getColumnConstraints().clear();
    for (int column = 0; column < columns; column++) {
      ColumnConstraints equal = new ColumnConstraints();
      equal.setPercentWidth(100.0 / columns);
      lanes.getColumnConstraints().add(equal);
    }
    for (int i = 0; i < count; i++) {
      GridPane.setConstraints(lanes.getChildren().get(i), i % columns, i / columns);
    }
  }

  private Node setup() {
    Choice<Contrast> contrast =
        Choice.of(
            "race-contrast",
            Arrays.asList(Contrast.values()),
            c -> texts.get("contrast." + c.key()),
            model.contrastProperty(),
            model.contrastProperty()::set);
    Field contrasts = field("contrast", contrast);
    Field epochs =
        field("epochs", new NumberField(model.common().epochs()))
            .explaining(model.common().epochs().problemProperty());
    Field seed =
        field("seed", new NumberField(model.common().seed()))
            .explaining(model.common().seed().problemProperty());
    contrasts.getStyleClass().add("race-contrast");
    fields.addAll(List.of(contrasts, epochs, seed));
    for (Field field : fields) {
      field.disableProperty().bind(model.phaseProperty().map(RacePhase::active));
      field.getStyleClass().add("race-field");
    }
    FlowPane setup = new FlowPane();
    setup.getChildren().addAll(fields);
    setup.getChildren().addAll(buttons());
    setup.getStyleClass().add("race-setup");
    setup.setRowValignment(javafx.geometry.VPos.BOTTOM);
    return setup;
  }

  private List<ButtonBase> buttons() {
    Button start = tool(new Button(), "start", Icons.TRAIN);
    start.getStyleClass().add(StyleClass.ACCENT);
    start.setOnAction(e -> model.start());
    start.disableProperty().bind(model.canStartProperty().not());
    Button pause = tool(new Button(), "pause", Icons.PAUSE);
    pause.setOnAction(e -> model.pauseOrResume());
    model
        .phaseProperty()
        .subscribe(
            phase -> {
              boolean paused = phase == RacePhase.PAUSED;
              pause.setText(texts.get(paused ? "resume" : "pause"));
              pause.setGraphic((paused ? Icons.TRAIN : Icons.PAUSE).node());
            });
    Button stop = tool(new Button(), "stop", Icons.STOP);
    stop.setOnAction(e -> model.stop());
    for (Button whileActive : List.of(pause, stop)) {
      whileActive.disableProperty().bind(model.phaseProperty().map(p -> !p.active()));
    }
    ToggleButton edit = tool(new ToggleButton(), "edit", Icons.PEN);
    edit.selectedProperty().bindBidirectional(edited);
    Button add = tool(new Button(), "add", Icons.ONE_BATCH);
    add.setGraphic(null);
    add.setOnAction(e -> model.addLane());
    add.disableProperty()
        .bind(
            Bindings.size(model.lanes())
                .greaterThanOrEqualTo(Racer.MOST)
                .or(
                    Bindings.createBooleanBinding(
                        () -> model.phaseProperty().get().active(), model.phaseProperty())));
    return List.of(start, pause, stop, edit, add);
  }

  private Field field(String key, Control control) {
    return new Field(
        texts.get(key + ".label"), texts.get(key + ".tooltip"), control, texts.locale());
  }

  private <B extends ButtonBase> B tool(B button, String key, Icons icon) {
    return Buttons.dress(button, "race-" + key, texts.get(key), icon, texts.get(key + ".tooltip"));
  }

  private VBox fairness() {
    rule.getStyleClass().add(StyleClass.CAPTION);
    rule.textProperty().bind(model.fairnessProperty());
    Label hint = wrapped("race-hint");
    hint.textProperty().bind(model.hintProperty());
    hint.visibleProperty().bind(model.hintProperty().isNotEmpty());
    hint.managedProperty().bind(hint.visibleProperty());
    return new VBox(rule, hint);
  }

  private Node sentence() {
    Label sentence = wrapped("race-sentence");
    sentence.getStyleClass().add("race-sentence");
    sentence.setAccessibleRole(AccessibleRole.TEXT);
    sentence
        .textProperty()
        .bind(
            Bindings.when(model.sentenceProperty().isEmpty())
                .then(texts.get("sentence.none"))
                .otherwise(model.sentenceProperty()));
    return sentence;
  }

  private static Label wrapped(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
