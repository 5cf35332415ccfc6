package mlpstudio.ui.chart;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * How the chart looks, as the style sheets say.
 *
 * @param font of all labels; every distance in the chart is a multiple of its size
 * @param inks the colours
 * @param weight how many times as thick as usual lines are
 * @param looks the colours of other runs, by their looks
 */
record ChartStyle(Font font, Inks inks, double weight, List<Color> looks) {

  /** Copies the list. */
  ChartStyle {
    looks = List.copyOf(looks);
  }

  /**
   * Colours by meaning.
   *
   * @param train the training lines
   * @param test the test lines
   * @param text headings and figures
   * @param muted axis labels
   * @param grid thin lines
   * @param surface what the chart lies on
   */
  record Inks(Color train, Color test, Color text, Color muted, Color grid, Color surface) {}
}
