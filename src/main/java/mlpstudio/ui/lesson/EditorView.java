package mlpstudio.ui.lesson;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;
import org.jspecify.annotations.Nullable;

/**
 * The editor: steps at the left, the step's fields in the middle, how it will look at the right.
 */
final class EditorView extends BorderPane {
  private final LearnViewModel model;
  private final LessonEditor editor;
  private final Messages texts = new Messages(EditorView.class);
  private final ListView<StepDraft> steps;
  private final ScrollPane form = new ScrollPane();
  private final StepPreview preview;

  EditorView(LearnViewModel model) {
    this.model = model;
    editor = model.editor();
    setId("lesson-editor");
    getStyleClass().add("lesson-editor");
    steps = new ListView<>(editor.steps());
    preview = new StepPreview(model.tools().background());
    form.setFitToWidth(true);
    form.setId("editor-form");
    form.getStyleClass().addAll("learn-scroll", "lesson-page");
    HBox.setHgrow(form, Priority.ALWAYS);
    ScrollPane look = new ScrollPane(preview);
    look.setFitToWidth(true);
    look.getStyleClass().addAll("learn-scroll", "lesson-page", "editor-preview");
    HBox.setHgrow(look, Priority.ALWAYS);
    HBox body = new HBox(stepColumn(), form, look);
    body.getStyleClass().add("lesson-body");
    setTop(head());
    setCenter(body);
    setBottom(problem());
    editor.currentProperty().subscribe(this::show);
    EditorKeys.install(this, model);
  }

  private Node head() {
    TextField title = field("editor-title", "editor.title");
    title.textProperty().bindBidirectional(editor.titleProperty());
    title.setPrefColumnCount(16);
    TextField about = field("editor-about", "editor.about");
    about.textProperty().bindBidirectional(editor.aboutProperty());
    HBox.setHgrow(about, Priority.ALWAYS);
    Button test = button("editor-try", "editor.try", Icons.TRAIN.node(), model::tryOut);
    Button save = button("editor-save", "editor.save", Icons.SAVE.node(), model::save);
    save.getStyleClass().add(StyleClass.ACCENT);
    Button saveAs = button("editor-save-as", "editor.save.as", Icons.EXPORT.node(), model::saveAs);
    saveAs.getStyleClass().add(StyleClass.FLAT);
    Button leave = button("editor-leave", "editor.leave", Icons.CLOSE.node(), model::leaveEditor);
    leave.getStyleClass().add(StyleClass.FLAT);
    HBox words = new HBox(title, about);
    words.getStyleClass().add("lesson-bar");
    EditorHistory history = editor.history();
    Button undo = small("editor-undo", "editor.undo", Icons.UNDO.node(), history::undo);
    undo.disableProperty().bind(history.canUndoProperty().not());
    Button redo = small("editor-redo", "editor.redo", Icons.REDO.node(), history::redo);
    redo.disableProperty().bind(history.canRedoProperty().not());
    FlowPane tools = new FlowPane(test, save, saveAs, undo, redo, leave, edited());
    tools.setRowValignment(VPos.CENTER);
    tools.getStyleClass().add("editor-tools");
    VBox head = new VBox(words, tools);
    head.getStyleClass().add("editor-head");
    return head;
  }

  private Label edited() {
    Label edited = new Label(texts.get("editor.edited"), Icons.EDITED.node());
    edited.setId("editor-edited");
    edited.getStyleClass().add(StyleClass.CAPTION);
    edited.visibleProperty().bind(editor.editedProperty());
    return edited;
  }

  private TextField field(String id, String key) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(texts.get(key));
    field.setAccessibleText(texts.get(key));
    field.setTooltip(new Tooltip(texts.get(key)));
    return field;
  }

  private Button button(String id, String key, Node icon, Runnable action) {
    Button button = new Button(texts.get(key), icon);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(texts.get(key + ".tooltip")));
    button.setAccessibleHelp(texts.get(key + ".tooltip"));
    button.setOnAction(e -> action.run());
    return button;
  }

  private Node stepColumn() {
    steps.setId("editor-steps");
    steps.setAccessibleText(texts.get("editor.steps"));
    steps.setCellFactory(list -> new StepCell());
    steps
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null) {
                editor.currentProperty().set(now);
              }
            });
    VBox.setVgrow(steps, Priority.ALWAYS);
    Button add = small("editor-add", "editor.add", Icons.ADD.node(), editor::add);
    Button up = small("editor-up", "editor.up", Icons.UP.node(), () -> editor.move(-1));
    Button down = small("editor-down", "editor.down", Icons.DOWN.node(), () -> editor.move(1));
    Button remove = small("editor-remove", "editor.remove", Icons.DELETE.node(), editor::remove);
    remove.disableProperty().bind(Bindings.size(editor.steps()).lessThan(2));
    HBox tools = new HBox(add, up, down, remove);
    tools.setAlignment(Pos.CENTER_LEFT);
    VBox column = new VBox(steps, tools);
    column.getStyleClass().add("editor-steps");
    return column;
  }

  private Button small(String id, String key, Node icon, Runnable action) {
    Button button = new Button("", icon);
    button.setId(id);
    button.getStyleClass().addAll(StyleClass.FLAT, "button-icon");
    button.setTooltip(new Tooltip(texts.get(key)));
    button.setAccessibleText(texts.get(key));
    button.setOnAction(e -> action.run());
    return button;
  }

  private Node problem() {
    Label problem = new Label("", Icons.WARNING.node());
    problem.setId("editor-problem");
    problem.setWrapText(true);
    problem.getStyleClass().add("editor-problem");
    problem.textProperty().bind(editor.problemProperty());
    problem.visibleProperty().bind(editor.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return problem;
  }

  private void show(@Nullable StepDraft step) {
    if (step == null) {
      return;
    }
    steps.getSelectionModel().select(step);
    form.setContent(new StepForm(step, editor));
    form.setVvalue(0);
    preview.show(step);
  }

  /** A step by number and title. */
  private static final class StepCell extends ListCell<StepDraft> {
    private final InvalidationListener rename = o -> show();

    @Override
    protected void updateItem(@Nullable StepDraft item, boolean empty) {
      StepDraft former = getItem();
      if (former != null) {
        former.title.removeListener(rename);
      }
      super.updateItem(item, empty);
      if (item != null && !empty) {
        item.title.addListener(rename);
      }
      show();
    }

    private void show() {
      StepDraft step = getItem();
      setText(step == null || isEmpty() ? null : (getIndex() + 1) + "  " + step.title.get());
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    public void updateIndex(int index) {
      super.updateIndex(index);
      show();
    }
  }
}
