package mlpstudio.ui.shell;

import javafx.scene.Node;

/**
 * One view within a column of the Lab.
 *
 * @param id short name, looked up by tests
 * @param title its word on the tab, where the column has several
 * @param content the view
 * @param foot whether the column's foot stands under it
 */
public record Panel(String id, String title, Node content, Foot foot) {

  /** When the column's foot stands under a panel. */
  public enum Foot {
    /** Always; both scroll together where there is little room. */
    ALWAYS,
    /**
     * Where both have room: the panel scrolls by itself, and one bar beside another is too many.
     */
    WHERE_ROOM,
    /** Never, nor what the column keeps in sight: the panel needs all the room. */
    NEVER
  }

  /** A view above the column's foot. */
  public Panel(String id, String title, Node content) {
    this(id, title, content, Foot.ALWAYS);
  }
}
