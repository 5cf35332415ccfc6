package mlpstudio.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where everything lies in a picture of the chart, all of it measured in the size of the font.
 *
 * @param grid what the plots share
 * @param axis what stands below the last plot
 * @param panels the plots, from the top
 */
record ChartLayout(Grid grid, ChartAxisLabels axis, List<PlotPanel> panels) {
  private static final double TITLE = 2.2;
  private static final double LEGEND = 2;
  private static final double HEADING = 1.9;
  private static final double BETWEEN = 0.6;
  private static final double FOOT = 3;
  private static final double EDGE = 0.6;
  // Lower than this nothing can be read from one of several plots.
  private static final double LEAST = 1.6;
  // More of the width than this is not given to the names at line ends.
  private static final double ROOM_FOR_NAMES = 0.22;

  /** Behind the names of lines where long ones have no room. */
  static final String BRIEF = ".brief";

  /**
   * What the plots share.
   *
   * @param x the scale of epochs
   * @param em the size of the font, in pixels
   * @param width of the whole picture
   * @param height of the whole picture
   * @param named whether lines are named at their ends; in a legend otherwise
   * @param brief whether their names are short there, where long ones have no room
   * @param head height of title and legend above the plots
   */
  record Grid(
      PlotScale x,
      double em,
      double width,
      double height,
      boolean named,
      boolean brief,
      double head) {}

  /** Copies the list. */
  ChartLayout {
    panels = List.copyOf(panels);
  }

  /**
   * Lays the chart out.
   *
   * @param titled whether title and legend stand above, as in a file
   */
  static ChartLayout of(
      ChartViewModel chart, PlotFont font, double width, double height, boolean titled) {
    double em = font.em();
    double names = names(font, chart.texts(), "");
    boolean fits = names <= ROOM_FOR_NAMES * width;
    boolean compared = !chart.overlays().empty();
    if (compared) {
      // Other runs have no legend: their names stand at their lines, shortened where need be.
      names =
          Math.max(
              fits ? names : names(font, chart.texts(), BRIEF),
              OverlayPainter.room(chart, font, width));
    }
    boolean named = fits || compared;
    double left = leftOf(font, chart.texts());
    double right = Math.max(left + em, width - (named ? names : 2 * EDGE * em));
    PlotScale x = PlotScale.linear(chart.shown(), left, right);
    Grid grid = new Grid(x, em, width, height, named, !fits, titled ? (TITLE + LEGEND) * em : 0);
    List<PlotKind> kinds = fitting(chart.plots(), (height - grid.head()) / em);
    double free = height - grid.head() - (FOOT + BETWEEN * (kinds.size() - 1)) * em;
    double each = Math.max(free / kinds.size(), (HEADING + 1) * em);
    List<PlotPanel> panels = new ArrayList<>();
    double top = grid.head();
    for (PlotKind kind : kinds) {
      Rectangle2D area =
          new Rectangle2D(left, top + HEADING * em, right - left, each - HEADING * em);
      panels.add(PlotPanel.of(chart, kind, area, grid));
      top += each + BETWEEN * em;
    }
    return new ChartLayout(grid, ChartAxisLabels.of(chart, font, x), panels);
  }

  /**
   * All of them where each has some height, or else the first one, which grows with every batch.
   */
  private static List<PlotKind> fitting(List<PlotKind> kinds, double ems) {
    int count = kinds.size();
    double least = FOOT + BETWEEN * (count - 1) + count * (HEADING + LEAST);
    return ems < least ? kinds.subList(0, 1) : kinds;
  }

  /**
   * The scale of epochs as it will be drawn next: several gestures may come between two drawings.
   */
  PlotScale x(ChartViewModel chart) {
    return PlotScale.linear(chart.shown(), grid.x().from(), grid.x().to());
  }

  /** The plot at a height of the picture, headings and gaps counting to the nearest one. */
  PlotPanel panelAt(double y) {
    return panels.stream()
        .min(Comparator.comparingDouble(panel -> distance(panel.area(), y)))
        .orElseThrow();
  }

  private static double distance(Rectangle2D area, double y) {
    return Math.max(0, Math.max(area.getMinY() - y, y - area.getMaxY()));
  }

  /** Wide enough for every label, so that plots stay where they are when labels change. */
  private static double leftOf(PlotFont font, ChartTexts texts) {
    return Math.ceil(font.width(texts.decimals(0.0001, 4)) + (0.5 + EDGE) * font.em());
  }

  private static double names(PlotFont font, ChartTexts texts, String brief) {
    double widest = 0;
    for (String name : List.of("chart.train" + brief, "chart.test" + brief)) {
      String figure = texts.loss(0.8888);
      widest = Math.max(widest, font.width(texts.format("chart.end", texts.get(name), figure)));
    }
    return Math.ceil(widest + (0.9 + EDGE) * font.em());
  }
}
