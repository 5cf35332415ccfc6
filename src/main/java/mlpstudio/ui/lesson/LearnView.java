package mlpstudio.ui.lesson;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The page Learn: the list of lessons, a lesson, or the editor. */
public final class LearnView extends StackPane {
  private final LearnViewModel model;
  private final LessonParts parts;
  private final LessonListView list;
  private @Nullable PlayerView player;
  private @Nullable EditorView editor;

  /** A page with these parts of the Lab beside the lesson's text. */
  public LearnView(LearnViewModel model, LessonParts parts) {
    this.model = model;
    this.parts = parts;
    setId("learn");
    getStyleClass().add("learn");
    getStylesheets()
        .add(Objects.requireNonNull(LearnView.class.getResource("lesson.css")).toExternalForm());
    list = new LessonListView(model);
    model.refresh();
    model.modeProperty().subscribe(this::turnTo);
  }

  /** Whoever was at work here goes on in what has come in place of it. */
  private void turnTo(LearnViewModel.Mode mode) {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    boolean here = owner != null && within(owner);
    Node now = content(mode);
    getChildren().setAll(now);
    if (here && now instanceof PlayerView view) {
      view.focus();
    } else if (here && now instanceof LessonListView view) {
      view.focus();
    }
  }

  private boolean within(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(this)) {
        return true;
      }
    }
    return false;
  }

  private Node content(LearnViewModel.Mode mode) {
    return switch (mode) {
      case LIST -> list;
      case EDITOR -> {
        if (editor == null) {
          editor = new EditorView(model);
        }
        yield editor;
      }
      case PLAYER -> {
        if (player == null) {
          player = new PlayerView(model, parts);
        }
        yield player;
      }
    };
  }
}
