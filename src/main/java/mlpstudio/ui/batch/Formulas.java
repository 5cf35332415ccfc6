package mlpstudio.ui.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mlpstudio.inspection.WorkedImage;
import mlpstudio.model.LayerWeights;
import mlpstudio.training.BatchWork;

/**
 * The formulas of one step, as the lesson writes them and then with the numbers of one image, one
 * unit and one weight in them. Pure functions.
 */
final class Formulas {
  /** More classes than these are not all written out. */
  private static final int MOST_CLASSES = 12;

  private final WorkedStep step;
  private final BatchWork work;
  private final Place place;
  private final WorkedImage image;
  private final LayerWeights weights;
  private final BatchWords words;
  private final FormulaNumbers numbers;
  private final boolean hidden;
  private final String j;
  private final String i;
  private final String x;

  private Formulas(WorkedStep step, Place place, BatchWords words) {
    this.step = step;
    this.work = step.work();
    this.place = place;
    this.words = words;
    this.numbers = words.numbers();
    this.image = step.worked(place.image());
    this.weights = work.before().layers().get(place.layer());
    this.hidden = place.layer() < step.layers().size() - 1;
    this.j = Integer.toString(place.unit());
    this.i = Integer.toString(place.input());
    this.x = place.layer() == 0 ? "{x}" : "{h}";
  }

  /** All blocks in the order of the step. */
  static List<FormulaBlock> of(WorkedStep step, Place place, BatchWords words) {
    Formulas f = new Formulas(step, place, words);
    return List.of(
        f.block("forward", f.forward()),
        f.block("softmax", f.softmax()),
        f.block("loss", f.loss()),
        f.block("backward", f.backward()),
        f.block(
            "update",
            UpdateFormulas.of(
                step.work(),
                step.work().update(place.layer(), place.unit(), place.input()),
                words)));
  }

  private FormulaBlock block(String id, List<FormulaBlock.Row> rows) {
    return new FormulaBlock(id, words.get("formula." + id), rows);
  }

  private FormulaBlock.Row row(String note, String markup) {
    return new FormulaBlock.Row(words.get("note." + note), markup);
  }

  private List<FormulaBlock.Row> forward() {
    String l = Integer.toString(place.layer() + 1);
    Terms terms =
        new Terms(
            weights.inputs(),
            k -> weights.weight()[place.unit() * weights.inputs() + k],
            k -> image.input(place.layer(), k));
    List<FormulaBlock.Row> rows = new ArrayList<>();
    rows.add(
        row(
            "shapes",
            "{Z}_{%s} = %s {W}_{%s}^{T} + {b}_{%s}:   %s × %s = (%s × %s)(%s × %s) + %s"
                .formatted(
                    l,
                    place.layer() == 0 ? "{X}" : "{H}_{" + place.layer() + "}",
                    l,
                    l,
                    work.size(),
                    weights.outputs(),
                    work.size(),
                    weights.inputs(),
                    weights.inputs(),
                    weights.outputs(),
                    weights.outputs())));
    rows.add(row("sum", "{z}_{j} = Σ_{i} {w}_{ji} " + x + "_{i} + {b}_{j}"));
    rows.add(
        new FormulaBlock.Row(
            words.format("note.products", words.count(weights.inputs())),
            "{z}_{%s} = %s + %s = %s"
                .formatted(
                    j,
                    terms.markup(numbers),
                    numbers.factor(weights.bias()[place.unit()]),
                    numbers.brief(image.sum(place.layer(), place.unit())))));
    if (hidden) {
      rows.add(row("activation", activation()));
    }
    return rows;
  }

  private String activation() {
    double z = image.sum(place.layer(), place.unit());
    double seen = FormulaNumbers.seen(z);
    double h = image.output(place.layer(), place.unit());
    String start = "{h}_{" + j + "} = ";
    String written = numbers.brief(z);
    return switch (step.activation()) {
      case NONE -> start + "{z}_{" + j + "} = " + numbers.brief(h);
      case RELU -> start + "max(0, " + written + ") " + numbers.makes(Math.max(0, seen), h);
      case TANH -> start + "tanh(" + written + ") " + numbers.makes(Math.tanh(seen), h);
      case SIGMOID ->
          start
              + "1 / (1 + e^{"
              + numbers.decimals(-z)
              + "}) "
              + numbers.makes(1 / (1 + Math.exp(FormulaNumbers.seenDecimals(-z))), h);
      // Φ of the rounded number is no number that is seen.
      case GELU ->
          start + "{z} Φ({z}) = " + written + " · Φ(" + written + ") ≈ " + numbers.brief(h);
    };
  }

  private double logit(int c) {
    return image.sum(image.layers() - 1, c);
  }

  private List<FormulaBlock.Row> softmax() {
    int classes = work.before().outputs();
    int y = image.label();
    double highest = IntStream.range(0, classes).mapToDouble(this::logit).max().orElse(0);
    // The program takes the largest off always; to read, it is needed only where e^z is too large.
    double off = Math.abs(highest) > 30 ? highest : 0;
    double all = IntStream.range(0, classes).mapToDouble(c -> Math.exp(logit(c) - off)).sum();
    String powers =
        IntStream.range(0, Math.min(classes, MOST_CLASSES))
            .mapToObj(c -> "e^{" + numbers.decimals(logit(c) - off) + "}")
            .collect(Collectors.joining(" + "));
    List<FormulaBlock.Row> rows = new ArrayList<>();
    rows.add(
        row(
            off == 0 ? "softmax" : "softmax-shifted",
            off == 0
                ? "{p}_{c} = exp({z}_{c}) / Σ_{k} exp({z}_{k})"
                : "{p}_{c} = exp({z}_{c} − max {z}) / Σ_{k} exp({z}_{k} − max {z})"));
    rows.add(
        row(
            "truth",
            "{p}_{%s} = e^{%s} / (%s) %s %s / %s %s"
                .formatted(
                    y,
                    numbers.decimals(logit(y) - off),
                    classes > MOST_CLASSES ? powers + " + …" : powers,
                    powersMake(classes, off, y, all) ? "=" : "≈",
                    numbers.brief(Math.exp(logit(y) - off)),
                    numbers.brief(all),
                    numbers.makes(
                        FormulaNumbers.seen(Math.exp(logit(y) - off)) / FormulaNumbers.seen(all),
                        image.probability(y)))));
    return rows;
  }

  /** Whether the exponents as they are written make the quotient that comes after them. */
  private boolean powersMake(int classes, double off, int y, double all) {
    double sum =
        IntStream.range(0, classes)
            .mapToDouble(c -> Math.exp(FormulaNumbers.seenDecimals(logit(c) - off)))
            .sum();
    double one = Math.exp(FormulaNumbers.seenDecimals(logit(y) - off));
    return numbers.brief(one).equals(numbers.brief(Math.exp(logit(y) - off)))
        && numbers.brief(sum).equals(numbers.brief(all));
  }

  private List<FormulaBlock.Row> loss() {
    int y = image.label();
    List<FormulaBlock.Row> rows = new ArrayList<>();
    rows.add(
        row(
            "loss",
            "{L} = −ln {p}_{%s} = −ln %s %s"
                .formatted(
                    y,
                    numbers.brief(image.probability(y)),
                    numbers.makes(
                        -Math.log(FormulaNumbers.seen(image.probability(y))), image.loss()))));
    String sum =
        step.images().stream()
            .limit(Terms.WRITTEN)
            .map(row -> numbers.brief(row.before().loss()))
            .collect(Collectors.joining(" + "));
    boolean more = work.size() > Terms.WRITTEN;
    boolean penalty = work.plan().l2().inLoss();
    double l2 = work.batch().loss() - step.lossBefore();
    double seen =
        penalty
            ? FormulaNumbers.seenFull(step.lossBefore()) + FormulaNumbers.seenFull(l2)
            : more ? work.batch().loss() : meanSeen();
    rows.add(
        row(
            penalty ? "batch-loss-l2" : "batch-loss",
            "{L}_{B} = 1/%s · (%s%s)%s %s"
                .formatted(
                    work.size(),
                    sum,
                    more ? " + …" : "",
                    penalty
                        ? " + λ/2 · Σ {w}^{2} = "
                            + numbers.full(step.lossBefore())
                            + " + "
                            + numbers.fullFactor(l2)
                        : "",
                    numbers.makesFull(seen, work.batch().loss()))));
    return rows;
  }

  private double meanSeen() {
    return step.images().stream()
        .mapToDouble(row -> FormulaNumbers.seen(row.before().loss()))
        .average()
        .orElse(0);
  }

  private List<FormulaBlock.Row> backward() {
    double slope = image.slope(place.layer(), place.unit());
    double input = image.input(place.layer(), place.input());
    float gradient =
        work.gradients().get(2 * place.layer())[place.unit() * weights.inputs() + place.input()];
    List<FormulaBlock.Row> rows = new ArrayList<>();
    if (hidden) {
      rows.addAll(hiddenSlope());
    } else {
      int truth = place.unit() == image.label() ? 1 : 0;
      rows.add(
          row(
              "slope-output",
              "{δ}_{%s} = ∂{L}/∂{z}_{%s} = {p}_{%s} − {y}_{%s} = %s − %s %s"
                  .formatted(
                      j,
                      j,
                      j,
                      j,
                      numbers.brief(image.probability(place.unit())),
                      truth,
                      numbers.makes(
                          FormulaNumbers.seen(image.probability(place.unit())) - truth, slope))));
    }
    rows.add(
        row(
            "share",
            "∂{L}/∂{w}_{%s,%s} = {δ}_{%s} %s_{%s} = %s · %s %s"
                .formatted(
                    j,
                    i,
                    j,
                    x,
                    i,
                    numbers.factor(slope),
                    numbers.factor(input),
                    numbers.makes(
                        FormulaNumbers.seen(slope) * FormulaNumbers.seen(input), slope * input))));
    rows.add(
        row(
            "gradient",
            "{g} = ∂{L}_{B}/∂{w}_{%s,%s} = 1/%s Σ {δ}_{%s} %s_{%s} = %s"
                .formatted(j, i, work.size(), j, x, i, numbers.full(gradient))));
    return rows;
  }

  private List<FormulaBlock.Row> hiddenSlope() {
    LayerWeights next = work.before().layers().get(place.layer() + 1);
    Terms terms =
        new Terms(
            next.outputs(),
            k -> image.slope(place.layer() + 1, k),
            k -> next.weight()[k * next.inputs() + place.unit()]);
    return List.of(
        row("slope-hidden", "{δ}_{j} = ∂{L}/∂{z}_{j} = f′({z}_{j}) · Σ_{k} {δ}_{k} {w}_{kj}"),
        new FormulaBlock.Row(
            words.format("note.slope-numbers", words.count(next.outputs())),
            "{δ}_{%s} = %s · (%s) = %s · %s %s"
                .formatted(
                    j,
                    numbers.brief(image.derivative(place.layer(), place.unit())),
                    terms.markup(numbers),
                    numbers.brief(image.derivative(place.layer(), place.unit())),
                    numbers.factor(image.slopeOfOutput(place.layer(), place.unit())),
                    numbers.makes(
                        FormulaNumbers.seen(image.derivative(place.layer(), place.unit()))
                            * FormulaNumbers.seen(image.slopeOfOutput(place.layer(), place.unit())),
                        image.slope(place.layer(), place.unit())))));
  }
}
