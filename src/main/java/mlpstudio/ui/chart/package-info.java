/**
 * The live chart: loss and accuracy while a network learns. Numbers (scales, ticks, thinning,
 * smoothing, CSV) are plain classes; {@link mlpstudio.ui.chart.ChartViewModel} says what is shown;
 * {@link mlpstudio.ui.chart.ChartPainter} draws it, on the screen and into a file alike. Positions
 * along x are counted in epochs learnt: the figures of epoch {@code k}, which are taken at its end,
 * stand at {@code k + 1}, and so does the axis mark {@code k}, so that a point stands above the
 * number it has in the epoch table. Knows {@code ui.state} and {@code ui.support}.
 */
@NullMarked
package mlpstudio.ui.chart;

import org.jspecify.annotations.NullMarked;
