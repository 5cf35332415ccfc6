package mlpstudio.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.Reproduction;
import mlpstudio.experiment.TutorialRow;
import mlpstudio.experiment.TutorialRun;

/**
 * One row of the table.
 *
 * @param row what the tutorial printed
 * @param experiment the row's experiment, with its first seed
 * @param seeds the seeds run so far, ascending
 * @param figures how they compare, or empty where there are none
 */
record RowLine(
    TutorialRow row, Experiment experiment, List<Long> seeds, Optional<Reproduction> figures) {

  /** What is known of a row. */
  enum Verdict {
    /** Not as many seeds were run as the row asks for. */
    NOT_YET,
    /** Every rule is met. */
    REPRODUCED,
    /** Some rule is not met. */
    MISSED
  }

  /** All rows, in the tutorial's order, judged by those runs that are theirs. */
  static List<RowLine> of(List<TutorialRun> runs) {
    return TutorialRow.all().stream().map(row -> of(row, runs)).toList();
  }

  private static RowLine of(TutorialRow row, List<TutorialRun> all) {
    List<TutorialRun> runs = all.stream().filter(r -> r.experiment().equals(row.id())).toList();
    Optional<Reproduction> figures =
        runs.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Reproduction.judge(
                    row,
                    runs.stream().map(TutorialRun::history).toList(),
                    runs.stream().mapToDouble(TutorialRun::seconds).sum()));
    return new RowLine(
        row,
        BuiltInExperiments.byId(row.id()).orElseThrow(),
        runs.stream().map(TutorialRun::seed).sorted().toList(),
        figures);
  }

  String id() {
    return row.id();
  }

  /** How many seeds the row asks for. */
  int asked() {
    return row.seeds();
  }

  Verdict verdict() {
    if (seeds.size() < asked() || figures.isEmpty()) {
      return Verdict.NOT_YET;
    }
    return figures.get().reproduced() ? Verdict.REPRODUCED : Verdict.MISSED;
  }

  /** The lowest seeds that are still to be run to have as many as the row asks for. */
  List<Long> remaining() {
    List<Long> left = new ArrayList<>();
    for (long seed = 0; left.size() < asked() - seeds.size(); seed++) {
      if (!seeds.contains(seed)) {
        left.add(seed);
      }
    }
    return left;
  }
}
