package mlpstudio.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/**
 * A column of the Lab.
 *
 * @param id short name, by which width and fold are remembered
 * @param title its word at the top, and on the strip that is left of it when folded
 * @param panels its views; with several, tabs choose between them
 * @param foot what stays in sight under the panels, whichever is chosen
 * @param widthEm its first width in letters' heights; the middle column takes what is left
 */
public record LabColumn(
    String id, String title, List<Panel> panels, Optional<Node> foot, double widthEm) {
  /** Copies the list. */
  public LabColumn {
    panels = List.copyOf(panels);
  }
}
