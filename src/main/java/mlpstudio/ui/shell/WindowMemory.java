package mlpstudio.ui.shell;

import java.util.ArrayList;
import java.util.List;
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

  /** Puts the window where it was, or moves it back where a screen is gone. */
  public void restore() {
    Rectangle2D main = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    double width = preferences.number("window.width", Math.min(WIDTH, main.getWidth()));
    double height = preferences.number("window.height", Math.min(HEIGHT, main.getHeight()));
    double x = preferences.number("window.x", Double.NaN);
    double y = preferences.number("window.y", Double.NaN);
    boolean placed = !Double.isNaN(x) && !Double.isNaN(y);
    Rectangle2D place =
        WindowPlace.within(
            new Rectangle2D(
                placed ? x : main.getMinX(),
                placed ? y : main.getMinY(),
                Math.max(LEAST_WIDTH, width),
                Math.max(LEAST_HEIGHT, height)),
            screens(main));
    stage.setWidth(place.getWidth());
    stage.setHeight(place.getHeight());
    if (placed) {
      stage.setX(place.getMinX());
      stage.setY(place.getMinY());
    }
    stage.setMaximized(preferences.flag("window.maximized", false));
    stage.setFullScreen(preferences.flag("window.fullscreen", false));
  }

  private static List<Rectangle2D> screens(Rectangle2D main) {
    List<Rectangle2D> all = new ArrayList<>(List.of(main));
    Screen.getScreens().forEach(screen -> all.add(screen.getVisualBounds()));
    return all;
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
