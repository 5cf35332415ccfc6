package mlpstudio.ui.keytips;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;

/** Where the badges stand: each on a corner of its control, in the window, none on another. */
final class TipPlaces {
  /** How much of a badge hangs over the corner, so that the words in it and above stay readable. */
  private static final double OVER = 0.6;

  private static final double ABOVE = 0.25;

  private TipPlaces() {}

  /**
   * The places of the badges, in the order of the controls.
   *
   * @param controls the parts of the controls that can be seen, in the window's coordinates
   * @param badges how large each badge is
   * @param window the size of the window
   */
  static List<Bounds> of(List<Bounds> controls, List<Dimension2D> badges, Dimension2D window) {
    List<Bounds> placed = new ArrayList<>();
    for (int i = 0; i < controls.size(); i++) {
      placed.add(free(controls.get(i), badges.get(i), window, placed));
    }
    return placed;
  }

  private static Bounds free(
      Bounds control, Dimension2D badge, Dimension2D window, List<Bounds> placed) {
    List<Bounds> tried = candidates(control, badge).stream().map(b -> within(b, window)).toList();
    return tried.stream()
        .filter(place -> placed.stream().noneMatch(other -> covers(place, other)))
        .findFirst()
        .orElse(tried.getFirst());
  }

  private static List<Bounds> candidates(Bounds control, Dimension2D badge) {
    double width = badge.getWidth();
    double height = badge.getHeight();
    double left = control.getMinX() - OVER * width;
    double right = control.getMaxX() - (1 - OVER) * width;
    double top = control.getMinY() - ABOVE * height;
    double bottom = control.getMaxY() - (1 - ABOVE) * height;
    double middle = control.getCenterY() - height / 2;
    double centre = control.getCenterX() - width / 2;
    List<Bounds> places = new ArrayList<>();
    for (double[] at :
        new double[][] {
          {left, top},
          {left, bottom},
          {right, top},
          {right, bottom},
          {left, middle},
          {centre, bottom},
          {centre, top},
          {right, middle},
          {centre, middle},
          {left - width, top},
          {left - width, bottom},
          {right + width, top},
          {right + width, bottom},
          {left, top - height},
          {left, bottom + height}
        }) {
      places.add(new BoundingBox(at[0], at[1], width, height));
    }
    return places;
  }

  private static Bounds within(Bounds place, Dimension2D window) {
    double mostX = Math.max(0, window.getWidth() - place.getWidth());
    double mostY = Math.max(0, window.getHeight() - place.getHeight());
    return new BoundingBox(
        Math.rint(Math.clamp(place.getMinX(), 0, mostX)),
        Math.rint(Math.clamp(place.getMinY(), 0, mostY)),
        place.getWidth(),
        place.getHeight());
  }

  private static boolean covers(Bounds one, Bounds other) {
    return one.getMinX() < other.getMaxX()
        && other.getMinX() < one.getMaxX()
        && one.getMinY() < other.getMaxY()
        && other.getMinY() < one.getMaxY();
  }
}
