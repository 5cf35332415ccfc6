package mlpstudio.ui.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mlpstudio.training.LearningRateSchedule.Constant;
import mlpstudio.training.LearningRateSchedule.Cosine;
import mlpstudio.training.LearningRateSchedule.Plateau;
import mlpstudio.training.LearningRateSchedule.Step;
import mlpstudio.training.TrainingPlan;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Numbers;

/**
 * The learning rate that a plan will have in each of its epochs, where that can be told before the
 * run. Immutable; for any thread.
 */
final class ScheduleForecast {
  private static final int STEPS_NAMED = 3;
  private static final MathContext SHOWN_DIGITS = new MathContext(3);

  private final TrainingPlan plan;
  private final double[] rates;

  private ScheduleForecast(TrainingPlan plan, double[] rates) {
    this.plan = plan;
    this.rates = rates;
  }

  /** What a plan's schedule makes of its learning rate. */
  static ScheduleForecast of(TrainingPlan plan) {
    double[] rates =
        plan.schedule() instanceof Plateau
            ? new double[0]
            : IntStream.range(0, plan.epochs())
                .mapToDouble(
                    epoch ->
                        plan.learningRate()
                            * plan.schedule().factor(epoch, plan.epochs(), List.of()))
                .toArray();
    return new ScheduleForecast(plan, rates);
  }

  /** Whether the rates are known before the run; a plateau's depend on it. */
  boolean known() {
    return rates.length > 0;
  }

  /** How many epochs the plan has. */
  int epochs() {
    return plan.epochs();
  }

  /** The learning rate during one epoch, where the rates are known. */
  double rate(int epoch) {
    return rates[epoch];
  }

  /** The greatest of all rates that are finite, where the rates are known. */
  double most() {
    return Arrays.stream(rates).filter(Double::isFinite).max().orElse(plan.learningRate());
  }

  /**
   * The first rates that a plateau schedule steps through, the plan's own first; whether and when
   * is the run's affair.
   */
  List<Double> steps() {
    double gamma = plan.schedule() instanceof Plateau plateau ? plateau.gamma() : 1;
    return IntStream.rangeClosed(0, STEPS_NAMED)
        .mapToObj(step -> plan.learningRate() * Math.pow(gamma, step))
        .toList();
  }

  /** The forecast in a sentence. */
  String sentence(Messages messages) {
    return switch (plan.schedule()) {
      case Constant constant -> messages.format("forecast.constant", shown(rates[0], messages));
      case Step step -> firstAndLast(messages);
      case Cosine cosine -> firstAndLast(messages);
      case Plateau plateau ->
          messages.format(
              "forecast.plateau",
              shown(plan.learningRate(), messages),
              plateau.patience(),
              steps().stream()
                  .skip(1)
                  .map(rate -> shown(rate, messages))
                  .collect(Collectors.joining(messages.get("forecast.between"))));
    };
  }

  private String firstAndLast(Messages messages) {
    int last = rates.length - 1;
    return last == 0
        ? messages.format("forecast.one", shown(rates[0], messages))
        : messages.format(
            "forecast.changes",
            shown(rates[0], messages),
            shown(rates[last], messages),
            Numbers.grouped(last, messages.locale()));
  }

  private static String shown(double rate, Messages messages) {
    return Double.isFinite(rate)
        ? Numbers.format(
            BigDecimal.valueOf(rate).round(SHOWN_DIGITS).doubleValue(), messages.locale())
        : "∞";
  }
}
