package mlpstudio.ui.shell;

import javafx.scene.Node;

/**
 * One view within a column of the Lab.
 *
 * @param id short name, looked up by tests
 * @param title its word on the tab, where the column has several
 * @param content the view
 * @param alone whether it needs the room of the column's foot
 */
public record Panel(String id, String title, Node content, boolean alone) {

  /** A view above the column's foot. */
  public Panel(String id, String title, Node content) {
    this(id, title, content, false);
  }
}
