package mlpstudio.ui.batch;

import java.util.ArrayList;
import java.util.List;
import mlpstudio.training.BatchWork;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.WorkedUpdate;

/**
 * How one weight is changed, by the plan's own optimiser, with its numbers. Pure functions.
 *
 * <p>The optimiser's memory and the weight are written as the network has them now. Gradients are
 * those of a second way back and sums may be rounded in another order than where the network
 * learnt: where that shows in the figures written, the sign is ≈.
 */
final class UpdateFormulas {
  private final BatchWork work;
  private final WorkedUpdate update;
  private final BatchWords words;
  private final FormulaNumbers numbers;
  private final List<FormulaBlock.Row> rows = new ArrayList<>();

  /** The gradient's name once clipping and L2 are in it, and its value. */
  private String g = "{g}";

  private double slope;
  private String from = "{w}";
  private double weight;

  private UpdateFormulas(BatchWork work, WorkedUpdate update, BatchWords words) {
    this.work = work;
    this.update = update;
    this.words = words;
    this.numbers = words.numbers();
    this.slope = update.gradient();
    this.weight = update.before();
  }

  static List<FormulaBlock.Row> of(BatchWork work, WorkedUpdate update, BatchWords words) {
    UpdateFormulas f = new UpdateFormulas(work, update, words);
    f.clip();
    switch (work.plan().optimizer()) {
      case OptimizerChoice.Sgd sgd -> {
        f.decay();
        f.sgd(sgd);
      }
      case OptimizerChoice.Adam adam -> {
        f.decay();
        f.adam(adam.beta1(), adam.beta2(), adam.epsilon());
      }
      case OptimizerChoice.AdamW adam -> {
        f.shrink();
        f.adam(adam.beta1(), adam.beta2(), adam.epsilon());
      }
      case OptimizerChoice.RmsProp rms -> {
        f.decay();
        f.rmsProp(rms);
      }
    }
    f.add(
        "change",
        "Δ{w} = %s − %s %s"
            .formatted(
                f.full(update.after()),
                f.factor(update.before()),
                words
                    .numbers()
                    .makesFull(
                        seen(update.after()) - seen(update.before()),
                        update.after() - update.before())));
    return f.rows;
  }

  private void add(String note, String markup) {
    rows.add(new FormulaBlock.Row(words.get("note." + note), markup));
  }

  private String full(double value) {
    return numbers.full(value);
  }

  private static double seen(double value) {
    return FormulaNumbers.seenFull(value);
  }

  /** What came out, with the sign that says whether the numbers before it make just that. */
  private String result(float computed, float real) {
    String written = full(real);
    return (written.equals(full(computed)) ? "= " : "≈ ") + written;
  }

  private String moment(int index) {
    return result(update.computedMoments().get(index), update.momentsAfter().get(index));
  }

  private String factor(double value) {
    return numbers.fullFactor(value);
  }

  private void clip() {
    if (work.plan().clipNorm() > 0) {
      slope = (double) update.gradient() * update.clip();
      g = "{g}′";
      add(
          "clip",
          "{g}′ = min(1, %s / |{g}|) · {g} = min(1, %s / %s) · %s %s"
              .formatted(
                  full(work.plan().clipNorm()),
                  full(work.plan().clipNorm()),
                  full(work.gradientNorm()),
                  factor(update.gradient()),
                  numbers.makesFull(
                      Math.min(1, seen(work.plan().clipNorm()) / seen(work.gradientNorm()))
                          * seen(update.gradient()),
                      slope)));
    }
  }

  private void decay() {
    if (update.decay() != 0) {
      String clipped = g;
      double before = slope;
      slope = update.slope();
      g = "{g}″";
      add(
          "decay",
          "{g}″ = %s + λ {w} = %s + %s · %s %s"
              .formatted(
                  clipped,
                  full(before),
                  full(update.decay()),
                  factor(weight),
                  numbers.makesFull(seen(before) + seen(update.decay()) * seen(weight), slope)));
    }
  }

  private void shrink() {
    if (update.decay() != 0) {
      double kept = weight * (1 - work.rate() * update.decay());
      add(
          "shrink",
          "{w}′ = (1 − η λ) {w} = (1 − %s · %s) · %s %s"
              .formatted(
                  full(work.rate()),
                  full(update.decay()),
                  factor(weight),
                  numbers.makesFull(
                      (1 - seen(work.rate()) * seen(update.decay())) * seen(weight), kept)));
      from = "{w}′";
      weight = kept;
    }
  }

  private void sgd(OptimizerChoice.Sgd sgd) {
    if (sgd.momentum() == 0) {
      add("step", "{w} ← " + from + " − η " + g + stepOf(full(work.rate()), factor(slope)));
      return;
    }
    double velocity = update.momentsAfter().getFirst();
    add(
        "momentum",
        "{v} ← μ {v} + %s = %s · %s + %s %s"
            .formatted(
                g,
                full(sgd.momentum()),
                factor(update.momentsBefore().getFirst()),
                factor(slope),
                moment(0)));
    if (sgd.nesterov()) {
      add(
          "step",
          "{w} ← "
              + from
              + " − η ("
              + g
              + " + μ {v})"
              + stepOf(
                  full(work.rate()),
                  "(%s + %s · %s)".formatted(full(slope), full(sgd.momentum()), factor(velocity))));
    } else {
      add("step", "{w} ← " + from + " − η {v}" + stepOf(full(work.rate()), factor(velocity)));
    }
  }

  private String stepOf(String rate, String way) {
    return " = %s − %s · %s %s"
        .formatted(full(weight), rate, way, result(update.computed(), update.after()));
  }

  private void adam(double beta1, double beta2, double epsilon) {
    double mean = update.momentsAfter().get(0);
    double square = update.momentsAfter().get(1);
    double t = work.step();
    double m = mean / (1 - Math.pow(beta1, t));
    double v = square / (1 - Math.pow(beta2, t));
    String power = "^{" + work.step() + "}";
    add(
        "mean",
        "{m} ← β_{1} {m} + (1 − β_{1}) %s = %s · %s + %s · %s %s"
            .formatted(
                g,
                full(beta1),
                factor(update.momentsBefore().get(0)),
                full(1 - beta1),
                factor(slope),
                moment(0)));
    add(
        "square",
        "{v} ← β_{2} {v} + (1 − β_{2}) %s^{2} = %s · %s + %s · %s %s"
            .formatted(
                g,
                full(beta2),
                factor(update.momentsBefore().get(1)),
                full(1 - beta2),
                numbers.fullSquare(slope),
                moment(1)));
    add(
        "unbiased",
        "{m}′ = {m} / (1 − β_{1}^{t}) = %s / (1 − %s%s) %s,   {v}′ = %s / (1 − %s%s) %s"
            .formatted(
                full(mean),
                full(beta1),
                power,
                numbers.makesFull(seen(mean) / (1 - Math.pow(seen(beta1), t)), m),
                full(square),
                full(beta2),
                power,
                numbers.makesFull(seen(square) / (1 - Math.pow(seen(beta2), t)), v)));
    add(
        "step",
        "{w} ← "
            + from
            + " − η {m}′ / (√{v}′ + ε)"
            + stepOf(
                full(work.rate()),
                "%s / (%s + %s)".formatted(factor(m), full(Math.sqrt(v)), full(epsilon))));
  }

  private void rmsProp(OptimizerChoice.RmsProp rms) {
    double square = update.momentsAfter().get(0);
    double velocity = update.momentsAfter().get(1);
    double mean = update.momentsAfter().get(2);
    add(
        "square",
        "{s} ← α {s} + (1 − α) %s^{2} = %s · %s + %s · %s %s"
            .formatted(
                g,
                full(rms.alpha()),
                factor(update.momentsBefore().get(0)),
                full(1 - rms.alpha()),
                numbers.fullSquare(slope),
                moment(0)));
    if (rms.centered()) {
      add(
          "mean",
          "{a} ← α {a} + (1 − α) %s = %s · %s + %s · %s %s"
              .formatted(
                  g,
                  full(rms.alpha()),
                  factor(update.momentsBefore().get(2)),
                  full(1 - rms.alpha()),
                  factor(slope),
                  moment(2)));
    }
    double root = Math.sqrt(square - mean * mean);
    add(
        "momentum",
        "{v} ← μ {v} + %s / (√%s + ε) = %s · %s + %s / (%s + %s) %s"
            .formatted(
                g,
                rms.centered() ? "({s} − {a}^{2})" : "{s}",
                full(rms.momentum()),
                factor(update.momentsBefore().get(1)),
                factor(slope),
                full(root),
                full(rms.epsilon()),
                moment(1)));
    add("step", "{w} ← " + from + " − η {v}" + stepOf(full(work.rate()), factor(velocity)));
  }
}
