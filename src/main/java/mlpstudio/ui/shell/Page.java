package mlpstudio.ui.shell;

import java.util.function.Supplier;
import javafx.scene.Node;
import mlpstudio.ui.support.Icons;

/**
 * One page of the window, a choice of the navigation rail. Pages that are not shown are not part of
 * the scene, so a view that is not in a scene has nothing to do.
 *
 * @param id short name, remembered and looked up by tests
 * @param icon its picture on the rail
 * @param title its word on the rail
 * @param content makes the page when it is first opened, on the FX thread
 */
public record Page(String id, Icons icon, String title, Supplier<? extends Node> content) {
  /** The id of the page that the program opens with. */
  public static final String START = "start";

  /** The id of the page with network, plan and chart. */
  public static final String LAB = "lab";
}
