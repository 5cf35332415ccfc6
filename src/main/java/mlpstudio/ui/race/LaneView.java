package mlpstudio.ui.race;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.data.Subset;
import mlpstudio.experiment.KeptRun;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.ui.support.Buttons;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.LookMark;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Setting;
import mlpstudio.ui.support.SettingWords;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.fields.Choice;
import mlpstudio.ui.support.fields.Field;
import mlpstudio.ui.support.fields.FieldGrid;
import mlpstudio.ui.support.fields.InputField;
import mlpstudio.ui.support.fields.NumberField;

/** One lane: its name, its figures and, while it is edited, its settings. */
final class LaneView extends VBox {
  private static final int KEPT_OFFERED = 20;

  private final RaceViewModel model;
  private final Lane lane;
  private final Messages texts;
  private final SettingWords settings;
  private final LaneFigures figures;
  private final ProgressBar bar = new ProgressBar(0);

  LaneView(RaceViewModel model, Lane lane, BooleanProperty edited) {
    this.model = model;
    this.lane = lane;
    this.texts = model.texts();
    this.settings = new SettingWords(texts.locale());
    this.figures = new LaneFigures(lane, texts);
    setId("lane-" + lane.look());
    getStyleClass().add("race-lane");
    Node editor = editor();
    editor.visibleProperty().bind(edited);
    editor.managedProperty().bind(edited);
    bar.setId("lane-" + lane.look() + "-bar");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setMinHeight(Region.USE_PREF_SIZE);
    bar.accessibleTextProperty().bind(lane.nameProperty());
    getChildren().addAll(head(), editor, bar, figures(), take());
    lane.versionProperty().subscribe(now -> show());
    lane.stateProperty().subscribe(now -> show());
  }

  private Node head() {
    Label name = new Label();
    name.setId("lane-" + lane.look() + "-name");
    name.getStyleClass().add(StyleClass.CARD_TITLE);
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    name.textProperty().bind(lane.nameProperty());
    HBox head = new HBox(new LookMark(lane.look()), name);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("race-lane-head");
    Label about = new Label();
    about.setId("lane-" + lane.look() + "-about");
    about.getStyleClass().add(StyleClass.CAPTION);
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    about.textProperty().bind(lane.aboutProperty());
    // Where the name says it all, saying it again tells nothing.
    about
        .visibleProperty()
        .bind(
            lane.aboutProperty()
                .isNotEqualTo(lane.nameProperty())
                .and(lane.aboutProperty().isNotEmpty()));
    about.managedProperty().bind(about.visibleProperty());
    return new VBox(head, about);
  }

  private FlowPane figures() {
    FlowPane all = new FlowPane();
    all.getStyleClass().add("race-figures");
    for (LaneFigures.Figure figure : LaneFigures.Figure.values()) {
      Label name = new Label(figures.name(figure));
      name.getStyleClass().add(StyleClass.CAPTION);
      Label value = new Label();
      value.setId("lane-" + lane.look() + "-" + figure.key());
      name.setLabelFor(value);
      value.setMinWidth(Region.USE_PREF_SIZE);
      value
          .textProperty()
          .bind(
              Bindings.createStringBinding(
                  () -> figures.value(figure), lane.versionProperty(), lane.stateProperty()));
      HBox pair = new HBox(name, value);
      pair.getStyleClass().add("race-figure");
      all.getChildren().add(pair);
    }
    return all;
  }

  /** Offered from when the race has ended, for lanes that have learnt something. */
  private Button take() {
    Button take = tool(new Button(), "take", Icons.LAB);
    take.setOnAction(e -> model.take(lane));
    take.disableProperty().bind(model.phaseProperty().map(RacePhase::active));
    take.visibleProperty().bind(lane.learntProperty().isNotNull());
    take.managedProperty().bind(take.visibleProperty());
    return take;
  }

  private void show() {
    bar.setProgress(lane.share());
  }

  private Node editor() {
    LaneEditor editor = new LaneEditor(lane, texts);
    String prefix = "lane-" + lane.look();
    Choice<OptimizerChoice> optimizer =
        Choice.of(
            prefix + "-optimizer",
            editor.optimizers(),
            choice -> settings.value(Setting.OPTIMIZER, with(choice)),
            editor.optimizer().valueProperty(),
            editor.optimizer()::set);
    Choice<Subset> images =
        Choice.of(
            prefix + "-images",
            editor.subsets(),
            subset -> settings.value(Setting.IMAGES, with(subset)),
            editor.images().valueProperty(),
            editor.images()::set);
    FieldGrid fields =
        new FieldGrid(
            field("optimizer", optimizer),
            field("rate", new NumberField(editor.rate()))
                .explaining(editor.rate().problemProperty()),
            field("hidden", new InputField(editor.hidden()))
                .explaining(editor.hidden().problemProperty()),
            field("images", images),
            field("batch", new NumberField(editor.batch()))
                .explaining(editor.batch().problemProperty()));
    VBox all = new VBox(fields, tools());
    all.getStyleClass().add("race-editor");
    all.disableProperty().bind(model.phaseProperty().map(RacePhase::active));
    return all;
  }

  private mlpstudio.experiment.Experiment with(OptimizerChoice choice) {
    mlpstudio.experiment.Experiment own = lane.bench().experiment();
    return own.withPlan(own.plan().withOptimizer(choice));
  }

  private mlpstudio.experiment.Experiment with(Subset subset) {
    mlpstudio.experiment.Experiment own = lane.bench().experiment();
    return own.withPreparation(own.preparation().withSubset(subset));
  }

  private Field field(String key, javafx.scene.control.Control control) {
    return new Field(
        texts.get(key + ".label"), texts.get(key + ".tooltip"), control, texts.locale());
  }

  private FlowPane tools() {
    Button bench = tool(new Button(), "bench", Icons.LAB);
    bench.setOnAction(e -> model.fromBench(lane));
    MenuButton kept = tool(new MenuButton(), "kept", Icons.RUNS);
    kept.setOnShowing(
        e ->
            kept.getItems()
                .setAll(model.keptRuns().stream().limit(KEPT_OFFERED).map(this::item).toList()));
    kept.disableProperty().bind(Bindings.isEmpty(model.keptRuns()));
    // A menu button without items does not open.
    kept.getItems().add(new MenuItem());
    Button remove = tool(new Button(), "remove", Icons.CLOSE);
    remove.setOnAction(e -> model.removeLane(lane));
    remove
        .disableProperty()
        .bind(Bindings.size(model.lanes()).lessThanOrEqualTo(mlpstudio.training.Racer.FEWEST));
    FlowPane tools = new FlowPane(bench, kept, remove);
    tools.getStyleClass().add("race-lane-tools");
    return tools;
  }

  private MenuItem item(KeptRun run) {
    MenuItem item = new MenuItem(run.name(), new LookMark(run.look()));
    item.setMnemonicParsing(false);
    item.setOnAction(e -> model.setLane(lane, run.experiment()));
    return item;
  }

  private <B extends ButtonBase> B tool(B button, String key, Icons icon) {
    button.getStyleClass().add("small");
    return Buttons.dress(
        button,
        "lane-" + lane.look() + "-" + key,
        texts.get("lane." + key),
        icon,
        texts.get("lane." + key + ".tooltip"));
  }
}
