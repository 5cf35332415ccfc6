package mlpstudio.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import mlpstudio.ui.state.Preferences;

/** Where the window stood and how large it was. */
public final class WindowMemory {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST_WIDTH = 640;
  private static final double LEAST_HEIGHT = 480;

  private final Stage stage;
  private final Preferences preferences;

  /** The memory of one window. */
  public WindowMemory(Stage stage, Preferences preferences) {
    this.stage = stage;
    this.preferences = preferences;
  }

  /** Puts the window where it was, if there is a screen there still. */
  public void restore() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setWidth(preferences.number("window.width", Math.min(WIDTH, screen.getWidth())));
    stage.setHeight(preferences.number("window.height", Math.min(HEIGHT, screen.getHeight())));
    double x = preferences.number("window.x", Double.NaN);
    double y = preferences.number("window.y", Double.NaN);
    // A corner of the title bar must be within reach of the mouse.
    if (!Screen.getScreensForRectangle(x, y, 100, 20).isEmpty()) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(preferences.flag("window.maximized", false));
    stage.setFullScreen(preferences.flag("window.fullscreen", false));
  }

  /** Remembers where it is now. */
  public void remember() {
    preferences.put("window.maximized", stage.isMaximized());
    preferences.put("window.fullscreen", stage.isFullScreen());
    if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
      preferences.put("window.x", stage.getX());
      preferences.put("window.y", stage.getY());
      preferences.put("window.width", stage.getWidth());
      preferences.put("window.height", stage.getHeight());
    }
  }
}
