package mlpstudio.ui.lesson;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mlpstudio.lesson.Question;

/** The answers that a class gave to one question. FX thread only. */
public final class Ballot {
  private static final int MOST = 999;

  private final ObservableList<Integer> votes = FXCollections.observableArrayList();
  private final ObservableList<Double> estimates = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();

  /** No answer yet. */
  Ballot(Question question) {
    if (question instanceof Question.Choose choose) {
      votes.setAll(Collections.nCopies(choose.options().size(), 0));
    }
  }

  /** As {@link #text} wrote it; what does not fit the question is left behind. */
  Ballot(Question question, String text) {
    this(question);
    List<Double> numbers = numbers(text);
    if (question instanceof Question.Estimate) {
      estimates.setAll(numbers);
    } else if (numbers.size() == votes.size()) {
      votes.setAll(numbers.stream().map(n -> Math.clamp(n.longValue(), 0, MOST)).toList());
    }
    count();
  }

  /** How many chose each answer. */
  public ObservableList<Integer> votes() {
    return votes;
  }

  /** The numbers estimated, in the order in which they came. */
  public ObservableList<Double> estimates() {
    return estimates;
  }

  /** How many answers there are. */
  public ReadOnlyIntegerProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /** The middle one of the estimates, if there are any. */
  OptionalDouble median() {
    if (estimates.isEmpty()) {
      return OptionalDouble.empty();
    }
    List<Double> sorted = estimates.sorted();
    int half = sorted.size() / 2;
    return OptionalDouble.of(
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2);
  }

  /** The estimate nearest to a number, if there are any. */
  OptionalDouble nearest(double number) {
    return estimates.stream()
        .min((a, b) -> Double.compare(Math.abs(a - number), Math.abs(b - number)))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  void vote(int option, int by) {
    if (option >= 0 && option < votes.size()) {
      votes.set(option, Math.clamp(votes.get(option) + (long) by, 0, MOST));
      count();
    }
  }

  void estimate(double number) {
    estimates.add(number);
    count();
  }

  void forget(int estimate) {
    estimates.remove(estimate);
    count();
  }

  void clear() {
    estimates.clear();
    votes.replaceAll(n -> 0);
    count();
  }

  /** All answers in one line. */
  String text() {
    return DoubleStream.concat(
            votes.stream().mapToDouble(Integer::doubleValue),
            estimates.stream().mapToDouble(Double::doubleValue))
        .mapToObj(Double::toString)
        .collect(Collectors.joining(" "));
  }

  private void count() {
    total.set(votes.stream().mapToInt(Integer::intValue).sum() + estimates.size());
  }

  private static List<Double> numbers(String text) {
    try {
      return text.isBlank()
          ? List.of()
          : java.util.Arrays.stream(text.strip().split(" ")).map(Double::valueOf).toList();
    } catch (NumberFormatException e) {
      return List.of();
    }
  }
}
