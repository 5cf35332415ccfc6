package mlpstudio.ui.race;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mlpstudio.training.EpochRecord;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;

/** Says the difference between lanes in plain words, as it stands. Pure but for the lanes. */
final class RaceSentence {
  private static final double LEVEL = 0.0005;
  private static final double SLOWER = 1.15;

  private final Messages texts;
  private final Figures figures;
  private final DecimalFormat points;
  private final DecimalFormat times;

  RaceSentence(Messages texts) {
    this.texts = texts;
    this.figures = new Figures(texts.locale());
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(texts.locale());
    this.points = new DecimalFormat("0.0#", symbols);
    this.times = new DecimalFormat("0.0", symbols);
  }

  /** Empty before the first batch. */
  String of(List<Lane> lanes) {
    List<String> sentences = new ArrayList<>();
    List<Lane> running = lanes.stream().filter(l -> l.failure().isEmpty()).toList();
    int common = running.stream().mapToInt(l -> l.history().epochs().size()).min().orElse(0);
    if (running.size() > 1) {
      if (common > 0) {
        afterEpochs(running, common, sentences);
      } else {
        soFar(running).ifPresent(sentences::add);
      }
    }
    for (Lane lane : lanes) {
      lane.failure()
          .ifPresent(
              failure ->
                  sentences.add(
                      switch (failure.kind()) {
                        case DIVERGED ->
                            texts.format(
                                "sentence.diverged", name(lane), figures.whole(failure.epoch()));
                        case OUT_OF_MEMORY, DATA, ENGINE ->
                            texts.format("sentence.failed", name(lane), failure.details());
                      }));
    }
    return String.join(" ", sentences);
  }

  /** In the first epoch there is only the training loss. */
  private Optional<String> soFar(List<Lane> lanes) {
    if (lanes.stream().anyMatch(l -> l.lastBatch().isEmpty())) {
      return Optional.empty();
    }
    List<Lane> sorted =
        lanes.stream().sorted(Comparator.comparingDouble(RaceSentence::runningLoss)).toList();
    String others =
        sorted.stream()
            .skip(1)
            .map(l -> with(name(l), figures.loss(runningLoss(l))))
            .collect(Collectors.joining(", "));
    Lane first = sorted.getFirst();
    return Optional.of(
        texts.format("sentence.so-far", name(first), figures.loss(runningLoss(first)), others));
  }

  private static double runningLoss(Lane lane) {
    return lane.lastBatch().map(b -> b.runningLoss()).orElse(Double.POSITIVE_INFINITY);
  }

  private void afterEpochs(List<Lane> lanes, int epochs, List<String> sentences) {
    List<Lane> sorted =
        lanes.stream()
            .sorted(Comparator.comparingDouble((Lane l) -> accuracy(l, epochs)).reversed())
            .toList();
    Lane first = sorted.getFirst();
    Lane last = sorted.getLast();
    List<Lane> level =
        sorted.stream().filter(l -> accuracy(first, epochs) - accuracy(l, epochs) < LEVEL).toList();
    if (level.size() > 1) {
      sentences.add(
          texts.format(
              level.size() == sorted.size() ? "sentence.level" : "sentence.level.first",
              epochs,
              level.stream()
                  .limit(level.size() - 1L)
                  .map(RaceSentence::name)
                  .collect(Collectors.joining(", ")),
              name(level.getLast()),
              figures.percent(accuracy(first, epochs))));
    } else {
      Lane second = sorted.get(1);
      sentences.add(lead(sorted, epochs, accuracy(first, epochs) - accuracy(second, epochs)));
      if (mayBeChance(first, second, epochs)) {
        sentences.add(texts.get("sentence.chance"));
      }
    }
    sooner(first, last, epochs).ifPresent(sentences::add);
    slower(sorted).ifPresent(sentences::add);
  }

  private String lead(List<Lane> sorted, int epochs, double lead) {
    String others =
        sorted.stream()
            .skip(1)
            .map(l -> with(name(l), figures.percent(accuracy(l, epochs))))
            .collect(Collectors.joining(", "));
    Lane first = sorted.getFirst();
    return texts.format(
        "sentence.lead",
        epochs,
        name(first),
        points.format(100 * lead),
        figures.percent(accuracy(first, epochs)),
        others);
  }

  /** Within twice the standard error of the difference of two fractions of the test images. */
  private static boolean mayBeChance(Lane a, Lane b, int epochs) {
    double p = accuracy(a, epochs);
    double q = accuracy(b, epochs);
    double variance = p * (1 - p) / a.testImages() + q * (1 - q) / b.testImages();
    return p - q < 2 * Math.sqrt(variance);
  }

  /** When the leader had what the last one has now. */
  private Optional<String> sooner(Lane first, Lane last, int epochs) {
    double reached = accuracy(last, epochs);
    return first.history().epochs().stream()
        .filter(e -> e.testAccuracy() >= reached)
        .map(e -> e.epoch() + 1)
        .findFirst()
        .filter(needed -> needed < epochs)
        .map(
            needed ->
                texts.format(
                    "sentence.sooner", name(first), needed, name(last), figures.percent(reached)));
  }

  /** The dearest epoch against the cheapest, where it is worth a word. */
  private Optional<String> slower(List<Lane> lanes) {
    List<Lane> sorted =
        lanes.stream().sorted(Comparator.comparingDouble(RaceSentence::secondsPerEpoch)).toList();
    Lane quick = sorted.getFirst();
    Lane slow = sorted.getLast();
    double factor = secondsPerEpoch(slow) / secondsPerEpoch(quick);
    return factor > SLOWER && Double.isFinite(factor)
        ? Optional.of(
            texts.format("sentence.slower", name(slow), times.format(factor), name(quick)))
        : Optional.empty();
  }

  private static double secondsPerEpoch(Lane lane) {
    return lane.history().epochs().stream()
        .mapToDouble(EpochRecord::trainSeconds)
        .average()
        .orElse(0);
  }

  private static double accuracy(Lane lane, int epochs) {
    return lane.history().epochs().get(epochs - 1).testAccuracy();
  }

  private String with(String name, String figure) {
    return texts.format("sentence.with", name, figure);
  }

  private static String name(Lane lane) {
    return lane.nameProperty().get();
  }
}
