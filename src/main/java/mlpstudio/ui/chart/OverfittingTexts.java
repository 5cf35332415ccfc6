package mlpstudio.ui.chart;

import java.util.Optional;
import mlpstudio.health.Overfitting;
import mlpstudio.training.EpochRecord;

/** Says in words where a run turned from learning to learning by heart. */
final class OverfittingTexts {
  private final ChartTexts texts;

  OverfittingTexts(ChartTexts texts) {
    this.texts = texts;
  }

  /**
   * One to three short sentences; empty before the second epoch, and where the latest losses are no
   * numbers, which the notes on the run's health tell.
   */
  String sentence(Optional<Overfitting> seen) {
    return seen.filter(Overfitting::measured)
        .map(o -> (course(o) + " " + stopping(o)).strip())
        .orElse("");
  }

  /** What stands beside the line at the lowest test loss. */
  String turning(Overfitting seen) {
    return texts.format("chart.turning", texts.count(seen.turning().epoch()));
  }

  /** What stands beside the line where early stopping ends the run. */
  String stop(EpochRecord stop) {
    return texts.format("chart.stop", texts.count(stop.epoch()));
  }

  private String course(Overfitting seen) {
    return texts.format(
        courseKey(seen),
        texts.loss(seen.turning().testLoss()),
        texts.count(seen.turning().epoch()),
        texts.loss(seen.last().testLoss()),
        texts.loss(seen.last().trainLoss()),
        texts.loss(Math.abs(seen.gap())));
  }

  private static String courseKey(Overfitting seen) {
    if (seen.turned()) {
      return "chart.overfitting.turned";
    }
    if (seen.gaping()) {
      return gap(seen);
    }
    return seen.below() ? "chart.overfitting.below" : "chart.overfitting.none";
  }

  /** The present value needs no telling where it was reached. */
  private static String gap(Overfitting seen) {
    return seen.turning().epoch() == seen.last().epoch()
        ? "chart.overfitting.gap.lowest"
        : "chart.overfitting.gap";
  }

  /** Nothing is said of a rule that the plan does not have and that nobody would need. */
  private String stopping(Overfitting seen) {
    if (seen.stop().isEmpty() && !seen.planned() && !seen.turned()) {
      return "";
    }
    String key =
        seen.stop().isEmpty()
            ? "chart.stopping.not"
            : seen.planned() ? "chart.stopping.stopped" : "chart.stopping.would";
    return texts.format(
        key,
        texts.count(seen.rule().patience()),
        seen.stop().map(e -> texts.count(e.epoch())).orElse(""));
  }
}
