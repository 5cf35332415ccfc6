package mlpstudio.ui.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import mlpstudio.lesson.Knob;
import mlpstudio.lesson.Knobs;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.Field;

/**
 * Leaves only a lesson's knobs among the editors of the Lab. Hidden ones are taken out of their
 * panes, for their visibility is their editors' own business; locked ones are disabled. Without a
 * lesson all is as it was made. A note says so, for what is missing is missed.
 */
public final class KnobFilter {
  private static final String LOCKED = "lesson-locked";

  private final Pane editors;
  private final Map<Pane, List<Node>> whole = new LinkedHashMap<>();
  private final List<Node> locked = new ArrayList<>();
  private final Messages texts = new Messages(KnobFilter.class);
  private final Label note = new Label("", Icons.INFORMATION.node());

  private KnobFilter(Pane editors) {
    this.editors = editors;
    note.setId("lesson-knobs-note");
    note.getStyleClass().add("lesson-knobs-note");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    editors
        .getStylesheets()
        .add(Objects.requireNonNull(KnobFilter.class.getResource("knobs.css")).toExternalForm());
  }

  /**
   * Filters for as long as there are editors.
   *
   * @param editors cards, one below the other
   * @param knobs those to be seen; empty for all
   */
  public static void install(Pane editors, ObservableValue<Optional<Knobs>> knobs) {
    KnobFilter filter = new KnobFilter(editors);
    knobs.subscribe(filter::apply);
  }

  private void apply(Optional<Knobs> knobs) {
    editors.getChildren().remove(note);
    whole.forEach((pane, children) -> pane.getChildren().setAll(children));
    whole.clear();
    locked.forEach(
        node -> {
          node.setDisable(false);
          node.getStyleClass().remove(LOCKED);
        });
    locked.clear();
    knobs.ifPresent(
        shown -> {
          filter(editors, shown);
          note.setText(texts.get(why(shown)));
          editors.getChildren().addFirst(note);
        });
  }

  private static String why(Knobs knobs) {
    if (knobs.none()) {
      return "knobs.note.none";
    }
    return knobs.locked().isEmpty() ? "knobs.note" : "knobs.note.locked";
  }

  /** Whether something of the pane can be turned or read. */
  private boolean filter(Pane pane, Knobs knobs) {
    List<Node> kept = new ArrayList<>();
    boolean some = false;
    for (Node child : pane.getChildren()) {
      Fate fate = fate(child, knobs);
      if (fate != Fate.HIDDEN) {
        kept.add(child);
      }
      some |= fate == Fate.SHOWN;
    }
    if (kept.size() < pane.getChildren().size()) {
      whole.put(pane, List.copyOf(pane.getChildren()));
      pane.getChildren().setAll(kept);
    }
    return some;
  }

  private Fate fate(Node node, Knobs knobs) {
    Optional<Knob> knob =
        KnobIds.knob(node instanceof Field field ? field.control().getId() : node.getId());
    if (knob.isPresent()) {
      return fate(node, knob.get(), knobs);
    }
    if (isReset(node)) {
      return Fate.HIDDEN;
    }
    if (node instanceof Field) {
      return Fate.HIDDEN;
    }
    if (node instanceof Pane header && header.getStyleClass().contains("card-header")) {
      filter(header, knobs);
      return Fate.BESIDE;
    }
    return node instanceof Pane pane && holdsKnobs(pane)
        ? filter(pane, knobs) ? Fate.SHOWN : Fate.HIDDEN
        : Fate.BESIDE;
  }

  private Fate fate(Node node, Knob knob, Knobs knobs) {
    if (!knobs.shows(knob)) {
      return Fate.HIDDEN;
    }
    if (knobs.locked().contains(knob)) {
      node.setDisable(true);
      node.getStyleClass().add(LOCKED);
      locked.add(node);
    }
    return Fate.SHOWN;
  }

  /** It would turn back what the lesson has set. */
  private static boolean isReset(Node node) {
    return node.getStyleClass().contains("card-reset");
  }

  /** Whether knobs, or the editors of the machine, are in there. */
  private static boolean holdsKnobs(Node node) {
    if (node instanceof Field || KnobIds.knob(node.getId()).isPresent()) {
      return true;
    }
    return node instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(KnobFilter::holdsKnobs);
  }

  /** What becomes of a node. */
  private enum Fate {
    /** A knob, or something with knobs. */
    SHOWN,
    /** No knob: stays as long as its neighbours do. */
    BESIDE,
    /** Taken away. */
    HIDDEN
  }
}
