package mlpstudio.ui.catalog;

import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.catalog.Situation.AskingToDelete;
import mlpstudio.ui.catalog.Situation.AskingToFetch;
import mlpstudio.ui.catalog.Situation.Failed;
import mlpstudio.ui.catalog.Situation.Idle;
import mlpstudio.ui.catalog.Situation.Working;
import mlpstudio.ui.support.Asking;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.StyleClass;
import org.jspecify.annotations.Nullable;

/** What can be done with one data set while nothing is being done with it. */
final class SetActions {
  /** The set is at hand. */
  static final PseudoClass THERE = PseudoClass.getPseudoClass("there");

  private final SetViewModel set;
  private final CatalogWords words;
  private final Path directory;
  private final FilePicker picker;

  SetActions(SetViewModel set, CatalogWords words, Path directory, FilePicker picker) {
    this.set = set;
    this.words = words;
    this.directory = directory;
    this.picker = picker;
  }

  /** The controls for a situation. */
  Node of(Situation situation) {
    return switch (situation) {
      case AskingToFetch() -> consent();
      case AskingToDelete() -> deletion();
      case Failed failed -> failure(failed);
      case Idle() -> idle();
      case Working now -> new WorkingPane(set, words);
    };
  }

  private Node idle() {
    SetState state = set.stateProperty().get();
    if (state.entry().available()) {
      return state.deletable()
          ? row(button("delete", Icons.DELETE, "delete", false, set::askToDelete))
          : row();
    }
    return state.publication().isEmpty()
        ? row()
        : row(button("get", Icons.FETCH, "get", true, set::askToFetch), fromFiles());
  }

  private Node consent() {
    SetState state = set.stateProperty().get();
    Label question =
        sentence(state.publication().map(p -> words.consent(state, p, directory)).orElse(""));
    question.setId("consent-" + id());
    Button agree = button("agree", Icons.FETCH, "get", true, set::fetch);
    agree.setText(words.agree(state));
    Asking.mark(agree);
    agree.setAccessibleText(agree.getText() + ", " + state.entry().title());
    return new VBox(question, row(agree, button("decline", null, "decline", false, set::dismiss)));
  }

  private Node deletion() {
    Label question = sentence(words.deleting(set.stateProperty().get()));
    return new VBox(
        question,
        row(
            button("delete-really", Icons.DELETE, "delete.really", false, set::delete),
            button("keep", null, "delete.keep", false, set::dismiss)));
  }

  private Node failure(Failed failed) {
    Label why = sentence(failed.sentence());
    why.setId("failure-" + id());
    why.setGraphic(Icons.ERROR.node());
    why.getStyleClass().add("catalog-failure");
    if (set.entry().available()) {
      return new VBox(why, row(button("dismiss", null, "dismiss", false, set::dismiss)));
    }
    FlowPane buttons =
        failed.fetching()
            ? row(button("retry", Icons.RESTART, "retry", true, set::fetch), fromFiles())
            : row(button("get", Icons.FETCH, "get", false, set::askToFetch), fromFiles());
    return new VBox(why, buttons);
  }

  private MenuButton fromFiles() {
    MenuItem files = new MenuItem(words.get("files.choose"));
    files.setId("files-choose-" + id());
    MenuButton button = new MenuButton(words.get("files"), Icons.FROM_FILES.node(), files);
    files.setOnAction(e -> set.add(picker.files(button.getScene().getWindow(), filesTitle())));
    MenuItem folder = new MenuItem(words.get("files.folder"));
    folder.setId("files-folder-" + id());
    folder.setOnAction(
        e -> set.add(picker.folder(button.getScene().getWindow(), filesTitle()).stream().toList()));
    button.getItems().add(folder);
    button.setId("files-" + id());
    button.setAccessibleText(words.of("files.named", set.entry()));
    return button;
  }

  private String filesTitle() {
    return words.of("files.title", set.entry());
  }

  private Button button(
      String id, @Nullable Icons icon, String key, boolean accent, Runnable action) {
    Button button = new Button(words.get(key));
    if (icon != null) {
      button.setGraphic(icon.node());
    }
    button.setId(id + "-" + id());
    button.setAccessibleText(words.get(key) + ", " + set.entry().title());
    if (accent) {
      button.getStyleClass().add(StyleClass.ACCENT);
    }
    button.setOnAction(e -> action.run());
    return button;
  }

  private String id() {
    return set.entry().id();
  }

  private static FlowPane row(ButtonBase... buttons) {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("catalog-buttons");
    row.setAlignment(Pos.CENTER_LEFT);
    row.getChildren().addAll(List.of(buttons));
    row.managedProperty().set(buttons.length > 0);
    return row;
  }

  /** Words over as many lines as they need. */
  static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** Where the keyboard goes. */
  static @Nullable Node firstButton(Node pane) {
    if (pane instanceof ButtonBase) {
      return pane;
    }
    if (pane instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Node found = firstButton(child);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
