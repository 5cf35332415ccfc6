package mlpstudio.ui.lesson;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import mlpstudio.lesson.Figure;
import mlpstudio.training.EpochRecord;

/**
 * What the run of a step reached, kept from when its answer was told: whatever is trained later
 * changes nothing about it.
 *
 * @param values shares in per cent; empty where no run is known
 */
record RunFigures(Map<Figure, Double> values) {
  static final RunFigures NONE = new RunFigures(Map.of());

  RunFigures {
    values = Map.copyOf(values);
  }

  /** Of a run with these epochs. */
  static RunFigures of(List<EpochRecord> epochs) {
    if (epochs.isEmpty()) {
      return NONE;
    }
    EpochRecord last = epochs.getLast();
    double best = epochs.stream().mapToDouble(EpochRecord::testAccuracy).max().orElse(0);
    return new RunFigures(
        Map.of(
            Figure.TEST_ACCURACY,
            100 * last.testAccuracy(),
            Figure.BEST_ACCURACY,
            100 * best,
            Figure.TRAIN_LOSS,
            last.trainLoss(),
            Figure.TEST_LOSS,
            last.testLoss()));
  }

  /** As {@link #text} wrote it; what is none is left behind. */
  static RunFigures parse(String text) {
    Map<Figure, Double> read = new EnumMap<>(Figure.class);
    for (String entry : text.split(" ", -1)) {
      for (Figure figure : Figure.values()) {
        String head = figure.word() + "=";
        if (entry.startsWith(head)) {
          try {
            read.put(figure, Double.valueOf(entry.substring(head.length())));
          } catch (NumberFormatException e) {
            return NONE;
          }
        }
      }
    }
    return new RunFigures(read);
  }

  /** All in one line. */
  String text() {
    return values.entrySet().stream()
        .map(e -> e.getKey().word() + "=" + e.getValue())
        .collect(Collectors.joining(" "));
  }

  /** One of them, where it is known. */
  OptionalDouble get(Figure figure) {
    Double value = values.get(figure);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
