package mlpstudio.ui.runs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import mlpstudio.experiment.Reproduction;
import mlpstudio.experiment.RowMiss;
import mlpstudio.ui.support.Csv;

/** The table as text, for other programs: numbers with a point, accuracies as fractions. */
final class RunsTable {
  private static final List<String> HEADER =
      List.of(
          "id",
          "tutorial",
          "ours",
          "spread",
          "difference",
          "seeds",
          "seedsAsked",
          "seconds",
          "verdict",
          "missed");

  private RunsTable() {}

  /** As comma-separated values, lines ended by a line feed. */
  static String csv(List<RowLine> rows) {
    return text(rows, ",");
  }

  /** With tabs, as spreadsheets take it from the clipboard. */
  static String tabs(List<RowLine> rows) {
    return text(rows, "\t");
  }

  private static String text(List<RowLine> rows, String separator) {
    return rows.stream()
        .map(row -> String.join(separator, cells(row)))
        .collect(Collectors.joining("\n", String.join(separator, HEADER) + "\n", "\n"));
  }

  private static List<String> cells(RowLine line) {
    Optional<Reproduction> figures = line.figures();
    return List.of(
        line.id(),
        String.valueOf(line.row().accuracy()),
        figures.map(r -> fraction(r.ours())).orElse(""),
        figures.map(r -> fraction(r.spread())).orElse(""),
        figures.map(r -> fraction(r.difference())).orElse(""),
        String.valueOf(line.seeds().size()),
        String.valueOf(line.asked()),
        figures.map(r -> String.format(Locale.ROOT, "%.1f", r.seconds())).orElse(""),
        line.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        missed(line));
  }

  private static String missed(RowLine line) {
    return line.verdict() == RowLine.Verdict.MISSED
        ? Csv.quoted(
            line.figures().map(Reproduction::misses).orElseThrow().stream()
                .map(RowMiss::sentence)
                .collect(Collectors.joining("; ")))
        : "";
  }

  private static String fraction(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }
}
