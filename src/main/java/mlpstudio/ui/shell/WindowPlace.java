package mlpstudio.ui.shell;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/** Where a window can stand: where it stood, or as near to that as the screens of today allow. */
final class WindowPlace {
  /** So much of the title bar must be in sight, for a hand to take the window there. */
  private static final double HANDLE_WIDTH = 100;

  private static final double HANDLE_HEIGHT = 20;

  private WindowPlace() {}

  /**
   * The place for a window.
   *
   * @param wanted where it stood
   * @param screens what can be seen of each screen, the main one first; at least one
   */
  static Rectangle2D within(Rectangle2D wanted, List<Rectangle2D> screens) {
    Rectangle2D best =
        screens.stream()
            .max(Comparator.comparingDouble(screen -> shared(wanted, screen)))
            .filter(screen -> shared(wanted, screen) > 0)
            .orElse(screens.getFirst());
    double width = Math.min(wanted.getWidth(), best.getWidth());
    double height = Math.min(wanted.getHeight(), best.getHeight());
    boolean fits = width == wanted.getWidth() && height == wanted.getHeight();
    if (fits && screens.stream().anyMatch(screen -> reachable(wanted, screen))) {
      return wanted;
    }
    return new Rectangle2D(
        Math.clamp(wanted.getMinX(), best.getMinX(), best.getMaxX() - width),
        Math.clamp(wanted.getMinY(), best.getMinY(), best.getMaxY() - height),
        width,
        height);
  }

  private static boolean reachable(Rectangle2D window, Rectangle2D screen) {
    double across =
        Math.min(window.getMaxX(), screen.getMaxX()) - Math.max(window.getMinX(), screen.getMinX());
    return across >= Math.min(HANDLE_WIDTH, window.getWidth())
        && window.getMinY() >= screen.getMinY()
        && window.getMinY() + HANDLE_HEIGHT <= screen.getMaxY();
  }

  private static double shared(Rectangle2D one, Rectangle2D other) {
    double across =
        Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    double down =
        Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return Math.max(0, across) * Math.max(0, down);
  }
}
