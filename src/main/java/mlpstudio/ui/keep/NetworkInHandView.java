package mlpstudio.ui.keep;

import java.util.Objects;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.training.KeptWeights;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/**
 * Which weights are in hand, the buttons that save and open them, and what the next run begins
 * with.
 */
public final class NetworkInHandView extends VBox {
  private final KeepViewModel model;
  private final Messages texts = new Messages(NetworkInHandView.class);

  /** Shows the network in hand. */
  public NetworkInHandView(KeepViewModel model) {
    this.model = model;
    setId("network-in-hand");
    getStyleClass().add("network-in-hand");
    getStylesheets()
        .add(Objects.requireNonNull(NetworkInHandView.class.getResource("keep.css")).toString());
    getChildren()
        .addAll(bar(), line("keep-note", Icons.WARNING, model.noteProperty()), beginningLine());
  }

  private Node bar() {
    Label name = new Label(texts.get("kept.label"));
    name.getStyleClass().add(StyleClass.CAPTION);
    HBox choice = choice();
    name.setLabelFor(choice);
    HBox held = new HBox(name, choice);
    held.setAlignment(Pos.CENTER_LEFT);
    held.getStyleClass().add("kept-choice");
    HBox files =
        new HBox(
            button("save", Icons.SAVE_NETWORK, model.canSaveProperty(), model::save),
            button("open", Icons.OPEN_NETWORK, null, model::open),
            button("train-on", Icons.TRAIN, model.canSaveProperty(), model::trainOn));
    files.setAlignment(Pos.CENTER_LEFT);
    FlowPane bar = new FlowPane(held, files);
    bar.getStyleClass().add("kept-bar");
    bar.setRowValignment(javafx.geometry.VPos.CENTER);
    return bar;
  }

  private HBox choice() {
    ToggleButton last = toggle("last");
    last.setText(texts.get("kept.last"));
    last.setAccessibleText(texts.get("kept.last"));
    last.getStyleClass().add("left-pill");
    ToggleButton best = toggle("best");
    best.textProperty().bind(model.bestProperty());
    best.accessibleTextProperty().bind(model.bestProperty());
    best.getStyleClass().add("right-pill");
    model.keptProperty().subscribe(kept -> show(kept, last, best));
    last.setOnAction(e -> choose(KeptWeights.LAST, last, best));
    best.setOnAction(e -> choose(KeptWeights.BEST, last, best));
    return new HBox(last, best);
  }

  private ToggleButton toggle(String id) {
    ToggleButton button = new ToggleButton();
    button.setId("kept-" + id);
    button.setTooltip(new Tooltip(texts.get("kept." + id + ".tooltip")));
    button.accessibleHelpProperty().set(texts.get("kept." + id + ".tooltip"));
    button.disableProperty().bind(model.canChooseProperty().not());
    return button;
  }

  /** What is in hand is shown when the engine has it, not when it was asked for. */
  private void choose(KeptWeights wanted, ToggleButton last, ToggleButton best) {
    model.choose(wanted);
    show(model.keptProperty().get(), last, best);
  }

  private static void show(KeptWeights kept, ToggleButton last, ToggleButton best) {
    last.setSelected(kept == KeptWeights.LAST);
    best.setSelected(kept == KeptWeights.BEST);
  }

  private Button button(
      String id,
      Icons icon,
      @org.jspecify.annotations.Nullable ObservableValue<Boolean> enabled,
      Runnable action) {
    Button button = new Button(texts.get(id + ".label"), icon.node());
    button.setId("network-" + id);
    button.getStyleClass().add(StyleClass.FLAT);
    button.setAccessibleText(texts.get(id + ".label"));
    button.setTooltip(new Tooltip(texts.get(id + ".tooltip")));
    if (id.equals("train-on")) {
      button.setContentDisplay(ContentDisplay.LEFT);
    } else {
      button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }
    if (enabled != null) {
      button.disableProperty().bind(enabled.map(can -> !can));
    }
    button.setOnAction(e -> action.run());
    return button;
  }

  private Node beginningLine() {
    Label sentence = line("keep-beginning", Icons.INFORMATION, model.beginningProperty());
    sentence.managedProperty().unbind();
    sentence.visibleProperty().unbind();
    HBox.setHgrow(sentence, Priority.SOMETIMES);
    Button afresh = new Button(texts.get("afresh.label"), Icons.RESTART.node());
    afresh.setId("begin-afresh");
    afresh.getStyleClass().add(StyleClass.FLAT);
    afresh.setMinWidth(Region.USE_PREF_SIZE);
    afresh.setAccessibleText(texts.get("afresh.label"));
    afresh.setTooltip(new Tooltip(texts.get("afresh.tooltip")));
    afresh.setOnAction(e -> model.beginAfresh());
    HBox line = new HBox(sentence, afresh);
    line.setAlignment(Pos.CENTER_LEFT);
    line.visibleProperty().bind(model.beginningProperty().map(text -> !text.isEmpty()));
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  private static Label line(String id, Icons icon, ObservableStringValue text) {
    Label line = new Label("", icon.node());
    line.setId(id);
    line.setWrapText(true);
    line.getStyleClass().add("kept-line");
    line.textProperty().bind(text);
    line.visibleProperty().bind(text.map(words -> !words.isEmpty()));
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }
}
