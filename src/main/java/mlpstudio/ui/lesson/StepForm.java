package mlpstudio.ui.lesson;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.support.ExperimentWords;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/** The fields of one step. */
final class StepForm extends VBox {
  private static final int TEXT_ROWS = 9;

  private final StepDraft step;
  private final LessonEditor editor;
  private final Messages texts = new Messages(StepForm.class);
  private final ExperimentWords words = new ExperimentWords();

  StepForm(StepDraft step, LessonEditor editor) {
    this.step = step;
    this.editor = editor;
    getStyleClass().add("step-form");
    getChildren()
        .addAll(
            labelled("form.title", line("form-title", "form.title", step.title)),
            labelled("form.text", area("form-text", "form.text", step.text, TEXT_ROWS)),
            caption("form.text.hint"),
            experiment(),
            knobs(),
            new QuestionForm(step, this),
            new AfterForm(step, this));
  }

  private Node experiment() {
    Label name = new Label();
    name.setId("form-experiment");
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    name.textProperty().bind(step.experiment.map(this::name));
    Button take = new Button(texts.get("form.take"), Icons.LAB.node());
    take.setId("form-take");
    take.setTooltip(new Tooltip(texts.get("form.take.tooltip")));
    take.setAccessibleHelp(texts.get("form.take.tooltip"));
    take.setOnAction(e -> editor.takeExperiment());
    Button none = new Button(texts.get("form.none"), Icons.CLOSE.node());
    none.setId("form-none");
    none.getStyleClass().add(StyleClass.FLAT);
    none.disableProperty().bind(step.experiment.map(Optional::isEmpty));
    none.setOnAction(e -> editor.setExperiment(Optional.empty()));
    FlowPane buttons = new FlowPane(take, none);
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.getStyleClass().add("editor-tools");
    VBox box = new VBox(heading("form.experiment"), name, buttons);
    box.getStyleClass().add("form-part");
    return box;
  }

  private String name(Optional<Experiment> experiment) {
    return experiment
        .map(
            e ->
                texts.format(
                    "form.experiment.name",
                    words.title(e),
                    e.dataset(),
                    e.plan().epochs(),
                    e.architecture().hidden().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))))
        .orElse(texts.get("form.experiment.none"));
  }

  private Node knobs() {
    TitledPane pane = new TitledPane(texts.get("form.knobs"), new KnobsForm(step));
    pane.setId("form-knobs");
    pane.setExpanded(false);
    pane.setAnimated(false);
    return pane;
  }

  /** A small heading. */
  Label heading(String key) {
    Label heading = new Label(texts.get(key));
    heading.getStyleClass().add(StyleClass.CARD_TITLE);
    return heading;
  }

  /** A sentence that explains what is above it. */
  Label caption(String key) {
    Label caption = new Label(texts.get(key));
    caption.setWrapText(true);
    caption.setMinHeight(Region.USE_PREF_SIZE);
    caption.getStyleClass().add(StyleClass.CAPTION);
    return caption;
  }

  /** A control under its name. */
  Node labelled(String key, Node control) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add(StyleClass.CAPTION);
    label.setLabelFor(control);
    VBox box = new VBox(label, control);
    box.getStyleClass().add("form-field");
    return box;
  }

  /** One line of text. */
  TextField line(String id, String key, StringProperty value) {
    TextField field = new TextField();
    field.setId(id);
    field.setAccessibleText(texts.get(key));
    field.textProperty().bindBidirectional(value);
    return field;
  }

  /** Several lines of text. */
  TextArea area(String id, String key, StringProperty value, int rows) {
    TextArea area = new TextArea();
    area.setId(id);
    area.setAccessibleText(texts.get(key));
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    area.textProperty().bindBidirectional(value);
    // A tab in a lesson is of no use, and the keyboard must come past the field.
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() == KeyCode.TAB && !press.isControlDown()) {
            press.consume();
            area.requestFocusTraversal(
                press.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
          }
        });
    return area;
  }

  /** Shows a part while something holds; it takes no place otherwise. */
  static void showWhile(ObservableValue<Boolean> holds, Node node) {
    node.managedProperty().bind(node.visibleProperty());
    holds.subscribe(node::setVisible);
  }

  Messages texts() {
    return texts;
  }
}
