package mlpstudio.ui.race;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
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
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.fields.Choice;
import mlpstudio.ui.support.fields.Field;
import mlpstudio.ui.support.fields.FieldStyles;
import mlpstudio.ui.support.fields.NumberField;

/** The race: what is set up above, the lanes, the sentence, and the curves of all lanes. */
public final class RaceView extends VBox {
  /** The least width of a lane beside others. */
  private static final double LANE_EM = 16.5;

  private final RaceViewModel model;
  private final Messages texts;
  private final BooleanProperty edited = new SimpleBooleanProperty();
  private final GridPane lanes = new GridPane();
  private final Label rule = wrapped("race-fairness");

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
    VBox card = new VBox(setup(), fairness(), lanes, sentence());
    Card.dress(card);
    card.setAccessibleText(texts.get("title"));
    VBox curves = new VBox(chart);
    curves.getStyleClass().add("race-chart");
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox.setVgrow(curves, Priority.ALWAYS);
    VBox page = new VBox(card, curves);
    page.getStyleClass().add("race");
    ScrollPane all = new ScrollPane(page);
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
    widthProperty().subscribe(this::arrange);
    rule.fontProperty().subscribe(this::arrange);
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
    for (Field field : List.of(contrasts, epochs, seed)) {
      field.disableProperty().bind(model.phaseProperty().map(RacePhase::active));
      field.getStyleClass().add("race-field");
    }
    FlowPane setup = new FlowPane(contrasts, epochs, seed);
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

  private Node fairness() {
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
