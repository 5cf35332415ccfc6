package mlpstudio.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.KeptRun;
import mlpstudio.ui.support.Csv;
import mlpstudio.ui.support.Setting;

/**
 * Runs as a table: a line for each setting in which they differ and for each figure, a column for
 * each run.
 *
 * @param runs the columns
 * @param lines from the top
 */
record Comparison(List<KeptRun> runs, List<Line> lines) {
  /** Copies the lists. */
  Comparison {
    runs = List.copyOf(runs);
    lines = List.copyOf(lines);
  }

  /**
   * One line.
   *
   * @param name what is compared
   * @param cells one for each run
   * @param figure whether they are figures, not settings
   */
  record Line(String name, List<String> cells, boolean figure) {
    /** Copies the list. */
    Line {
      cells = List.copyOf(cells);
    }
  }

  /** Compares runs. */
  static Comparison of(List<KeptRun> runs, CompareWords words) {
    List<Experiment> experiments = runs.stream().map(KeptRun::experiment).toList();
    List<Line> lines = new ArrayList<>();
    for (Setting setting : Setting.differing(experiments)) {
      lines.add(
          new Line(
              words.settings().name(setting),
              experiments.stream().map(e -> words.settings().value(setting, e)).toList(),
              false));
    }
    for (RunFigure figure : RunFigure.values()) {
      lines.add(
          new Line(
              words.name(figure),
              runs.stream().map(run -> words.figure(figure, run)).toList(),
              true));
    }
    return new Comparison(runs, lines);
  }

  /** The settings that differ, for the sentence above the table. */
  boolean sameSettings() {
    return lines.stream().allMatch(Line::figure);
  }

  /** As comma-separated text, decimals as in the figures' language. */
  String csv() {
    return text(",", true);
  }

  /** For the clipboard. */
  String tabs() {
    return text("\t", false);
  }

  private String text(String separator, boolean quoted) {
    Stream<List<String>> table =
        Stream.concat(
            Stream.of(Stream.concat(Stream.of(""), runs.stream().map(KeptRun::name)).toList()),
            lines.stream()
                .map(l -> Stream.concat(Stream.of(l.name()), l.cells().stream()).toList()));
    return table
        .map(
            line ->
                line.stream()
                    .map(cell -> quoted ? Csv.quoted(cell) : cell.replace('\t', ' '))
                    .collect(Collectors.joining(separator, "", "\n")))
        .collect(Collectors.joining());
  }
}
