package mlpstudio.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mlpstudio.ui.shell.Frame;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Segments;

/**
 * The page of runs: side by side, in a race, or against the tutorial's rows. Each part is made when
 * it is first shown. FX thread only.
 */
final class RunsPages extends VBox {
  private static final String REMEMBERED = "runs.part";

  private final ObjectProperty<Part> part;
  private final StackPane shown = new StackPane();

  /** What the page can show. */
  enum Part {
    /** All runs. */
    COMPARE,
    /** The fair race. */
    RACE,
    /** The tutorial's rows. */
    TUTORIAL;

    private String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The parts, with the one that was shown last. */
  RunsPages(
      Preferences preferences,
      Supplier<Node> compare,
      Supplier<Node> race,
      Supplier<Node> tutorial) {
    Messages texts = new Messages(Frame.class);
    String remembered = preferences.text(REMEMBERED, Part.COMPARE.key());
    part =
        new SimpleObjectProperty<>(
            Arrays.stream(Part.values())
                .filter(p -> p.key().equals(remembered))
                .findFirst()
                .orElse(Part.COMPARE));
    setId("runs-parts");
    getStyleClass().add("runs-parts");
    Segments<Part> choice =
        new Segments<>(
            part,
            Arrays.stream(Part.values())
                .map(
                    p ->
                        new Segments.Choice<>(
                            p,
                            "runs-part-" + p.key(),
                            texts.get("runs." + p.key()),
                            texts.get("runs." + p.key() + ".tooltip")))
                .toList());
    HBox head = new HBox(choice);
    head.getStyleClass().add("runs-parts-head");
    VBox.setVgrow(shown, Priority.ALWAYS);
    getChildren().addAll(head, shown);
    List<Part> parts = List.of(Part.values());
    List<Supplier<Node>> makers = List.of(compare, race, tutorial);
    Node[] made = new Node[makers.size()];
    part.subscribe(
        now -> {
          int index = parts.indexOf(now);
          if (made[index] == null) {
            made[index] = makers.get(index).get();
            shown.getChildren().add(made[index]);
          }
          for (int i = 0; i < made.length; i++) {
            if (made[i] != null) {
              made[i].setVisible(i == index);
            }
          }
          preferences.put(REMEMBERED, now.key());
        });
  }
}
