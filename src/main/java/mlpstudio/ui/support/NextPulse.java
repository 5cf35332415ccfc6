package mlpstudio.ui.support;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/** What has to wait until the styles and the layout of now are done. FX thread only. */
public final class NextPulse {
  private NextPulse() {}

  /**
   * Runs something once, before the styles and the layout of the next pulse; at once where a node
   * is in no window, so that nothing is laid out.
   *
   * @param node in the window whose pulse it is
   */
  public static void run(Node node, Runnable action) {
    Scene scene = node.getScene();
    if (scene == null) {
      action.run();
    } else {
      scene.addPreLayoutPulseListener(new Once(scene, action));
      Platform.requestNextPulse();
    }
  }

  private record Once(Scene scene, Runnable action) implements Runnable {
    @Override
    public void run() {
      scene.removePreLayoutPulseListener(this);
      action.run();
    }
  }
}
