package mlpstudio.ui.map;

import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/**
 * Draws the map: points in the colour of their true class; errors as crosses on top, so that they
 * are told apart by shape as well; the image looked at in a ring.
 */
final class MapPainter {
  private static final double FAINT = 0.12;
  private static final double SOLID = 0.75;

  /** More crosses than this would hide each other: they are drawn smaller. */
  private static final int MANY = 400;

  /** How far the letters of the classes stand out of the points, in em. */
  private static final double HALO = 0.35;

  private final GraphicsContext g;
  private final MapTheme theme;

  MapPainter(GraphicsContext g, MapTheme theme) {
    this.g = g;
    this.theme = theme;
  }

  /**
   * Draws a map anew.
   *
   * @param em the size of the text, which all sizes follow
   * @param highlighted the class that stands out, or -1
   * @param chosen the image in a ring, or -1
   */
  void paint(
      ClassMap map, MapScale scale, double em, boolean errorsOnly, int highlighted, int chosen) {
    if (!errorsOnly) {
      points(map, scale, Math.max(2, Math.rint(0.23 * em)), highlighted);
    }
    errors(map, scale, (map.errors().length > MANY ? 0.16 : 0.22) * em, highlighted);
    if (!errorsOnly) {
      names(map, scale, em, highlighted);
    }
    if (chosen >= 0 && chosen < map.size()) {
      double x = scale.screenX(map.x(chosen));
      double y = scale.screenY(map.y(chosen));
      g.setStroke(theme.surface());
      g.setLineWidth(0.4 * em);
      g.strokeOval(x - 0.7 * em, y - 0.7 * em, 1.4 * em, 1.4 * em);
      g.setStroke(theme.ink());
      g.setLineWidth(0.16 * em);
      g.strokeOval(x - 0.7 * em, y - 0.7 * em, 1.4 * em, 1.4 * em);
    }
  }

  private void points(ClassMap map, MapScale scale, double side, int highlighted) {
    for (int c = 0; c < map.dataset().classes(); c++) {
      g.setFill(shade(c, highlighted));
      for (int i = 0; i < map.size(); i++) {
        if (map.label(i) == c) {
          g.fillRect(
              Math.rint(scale.screenX(map.x(i)) - side / 2),
              Math.rint(scale.screenY(map.y(i)) - side / 2),
              side,
              side);
        }
      }
    }
  }

  /** The name of each class in the middle of its points, on a halo in the ground's colour. */
  private void names(ClassMap map, MapScale scale, double em, int highlighted) {
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.setFont(Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 1.25 * em));
    g.setLineJoin(StrokeLineJoin.ROUND);
    for (int c = 0; c < map.dataset().classes(); c++) {
      Point2D middle = map.middle(c);
      boolean dim = highlighted >= 0 && highlighted != c;
      if (middle == null || dim) {
        continue;
      }
      String name = map.dataset().classNames().get(c);
      double x = scale.screenX(middle.getX());
      double y = scale.screenY(middle.getY());
      g.setStroke(theme.surface());
      g.setLineWidth(HALO * em);
      g.strokeText(name, x, y);
      g.setFill(theme.ink());
      g.fillText(name, x, y);
    }
  }

  private void errors(ClassMap map, MapScale scale, double arm, int highlighted) {
    for (int pass = 0; pass < 2; pass++) {
      g.setLineWidth(Math.max(pass == 0 ? 2 : 1, (pass == 0 ? 0.9 : 0.45) * arm));
      for (int index : map.errors()) {
        boolean dim = highlighted >= 0 && highlighted != map.label(index);
        if (pass == 0 && dim) {
          continue;
        }
        g.setStroke(pass == 0 ? theme.surface() : opaque(map.label(index), dim));
        double x = scale.screenX(map.x(index));
        double y = scale.screenY(map.y(index));
        g.strokeLine(x - arm, y - arm, x + arm, y + arm);
        g.strokeLine(x - arm, y + arm, x + arm, y - arm);
      }
    }
  }

  private Color shade(int label, int highlighted) {
    boolean dim = highlighted >= 0 && highlighted != label;
    return theme.of(label).deriveColor(0, 1, 1, dim ? FAINT : SOLID);
  }

  private Color opaque(int label, boolean dim) {
    return dim ? theme.of(label).deriveColor(0, 1, 1, FAINT) : theme.of(label);
  }
}
