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
 * @param foot what stands under the panels, whichever is chosen; it scrolls with them where there
 *     is no room for both
 * @param kept what stays in sight under all that, however little room there is
 * @param widthEm its first width in letters' heights; the middle column takes what is left
 */
public record LabColumn(
    String id,
    String title,
    List<Panel> panels,
    Optional<Node> foot,
    Optional<Node> kept,
    double widthEm) {
  /** Copies the list. */
  public LabColumn {
    panels = List.copyOf(panels);
  }

  /** A column of panels alone. */
  public LabColumn(String id, String title, List<Panel> panels, double widthEm) {
    this(id, title, panels, Optional.empty(), Optional.empty(), widthEm);
  }
}
