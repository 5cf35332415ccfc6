package mlpstudio.ui.runs;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.Collectors;
import mlpstudio.experiment.Reproduction;
import mlpstudio.experiment.RowMiss;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;

/** The page's texts that have figures in them. */
final class RunsWords {
  private final Messages texts;
  private final Figures figures;
  private final DecimalFormat points;

  RunsWords(Messages texts) {
    this.texts = texts;
    this.figures = new Figures(texts.locale());
    this.points =
        new DecimalFormat("+0.00;\u22120.00", DecimalFormatSymbols.getInstance(texts.locale()));
  }

  /** A text without figures. */
  String get(String key) {
    return texts.get(key);
  }

  /** A text with some. */
  String format(String key, Object... arguments) {
    return texts.format(key, arguments);
  }

  String tutorial(RowLine line) {
    return figures.percent(line.row().accuracy());
  }

  /** Mean and spread; without a spread where there is one seed. */
  String ours(RowLine line) {
    return line.figures()
        .map(
            r ->
                line.seeds().size() < 2
                    ? figures.percent(r.ours())
                    : texts.format(
                        "ours.spread", figures.percent(r.ours()), figures.percent(r.spread())))
        .orElse(Figures.NONE);
  }

  /** In percentage points. */
  String difference(RowLine line) {
    return line.figures().map(r -> points.format(100 * r.difference())).orElse(Figures.NONE);
  }

  String seeds(RowLine line) {
    return texts.format("seeds.of", line.seeds().size(), line.asked());
  }

  String time(RowLine line) {
    return line.figures().map(r -> Figures.duration(r.seconds())).orElse(Figures.NONE);
  }

  String verdict(RowLine line) {
    return texts.get("verdict." + line.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Every rule that is not met, a sentence each; empty before there are enough seeds. */
  String misses(RowLine line) {
    return line.verdict() != RowLine.Verdict.MISSED
        ? ""
        : line.figures().map(Reproduction::misses).orElseThrow().stream()
            .map(this::miss)
            .collect(Collectors.joining(" "));
  }

  private String miss(RowMiss miss) {
    return switch (miss) {
      case RowMiss.TestAccuracy m ->
          texts.format("miss.accuracy", figures.percent(m.ours()), figures.percent(m.lowest()));
      case RowMiss.FirstEpoch m ->
          texts.format("miss.first", figures.percent(m.ours()), figures.percent(m.tutorial()));
      case RowMiss.TrainLoss m ->
          texts.format(
              "miss.loss",
              figures.whole(m.epoch()),
              figures.loss(m.ours()),
              figures.loss(m.tutorial()));
      case RowMiss.NotByHeart m -> texts.format("miss.heart", figures.percent(m.accuracy()));
    };
  }
}
