package mlpstudio.ui.batch;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import mlpstudio.data.ImageShape;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Numbers;

/** A worked batch in words. Pure functions. */
final class BatchWords {
  private final Messages texts;
  private final Figures figures;
  private final FormulaNumbers numbers;

  BatchWords(Locale locale) {
    texts = new Messages(BatchWords.class, locale);
    figures = new Figures(locale);
    numbers = new FormulaNumbers(locale);
  }

  String get(String key) {
    return texts.get(key);
  }

  String format(String key, Object... words) {
    return texts.format(key, words);
  }

  FormulaNumbers numbers() {
    return numbers;
  }

  String count(long value) {
    return Numbers.grouped(value, texts.locale());
  }

  String loss(double value) {
    return figures.loss(value);
  }

  /** A number outside formulas: 0.01235, 1.2e-5. */
  String number(double value) {
    return !Double.isFinite(value)
        ? Figures.NONE
        : exact(new BigDecimal(value).round(new MathContext(4)).doubleValue());
  }

  /** A weight with all its figures. */
  String exact(double value) {
    return Numbers.format(value, texts.locale());
  }

  /** Which batch it is. */
  String position(WorkedStep step) {
    return format(
        "position",
        count(step.work().batch().epoch()),
        count(step.work().batch().batch() + 1L),
        count(step.work().batch().batches()),
        count(step.work().size()));
  }

  /** What the step did to its own images. */
  String outcome(WorkedStep step) {
    String loss =
        format(
            step.work().kept() == step.work().size() ? "outcome" : "outcome.first",
            loss(step.lossBefore()),
            loss(step.lossAfter()),
            count(step.correctBefore()),
            count(step.correctAfter()),
            count(step.work().kept()));
    return step.work().plan().l2().inLoss()
        ? loss + " " + format("outcome.l2", loss(step.work().batch().loss()))
        : loss;
  }

  private String name(WorkedStep step, int category) {
    return step.dataset().classNames().get(category);
  }

  /** One image in a sentence. */
  String image(WorkedStep step, int row) {
    WorkedStep.ImageRow image = step.images().get(row);
    return format(
        "image",
        count(step.work().index(image.position())),
        name(step, image.label()),
        name(step, image.before().predicted()),
        loss(image.before().loss()),
        name(step, image.after().predicted()),
        loss(image.after().loss()));
  }

  /** Truth and answers, then the losses, in two short lines. */
  String caption(WorkedStep step, int row) {
    WorkedStep.ImageRow image = step.images().get(row);
    String truth = name(step, image.label());
    String before = name(step, image.before().predicted());
    String after = name(step, image.after().predicted());
    boolean right = before.equals(truth) && after.equals(truth);
    return (right
            ? format("caption.right", truth)
            : format(
                "caption.wrong", truth, before.equals(after) ? before : before + " → " + after))
        + "\n"
        + twoDigits(image.before().loss())
        + " → "
        + twoDigits(image.after().loss());
  }

  private String twoDigits(double value) {
    return Double.isFinite(value) ? String.format(texts.locale(), "%.2f", value) : Figures.NONE;
  }

  /** A layer's name. */
  String layer(WorkedStep step, int layer) {
    return layer == step.layers().size() - 1
        ? get("layer.output")
        : format("layer.hidden", layer + 1);
  }

  /** What a unit stands for. */
  String unit(WorkedStep step, Place place) {
    return place.layer() == step.layers().size() - 1
        ? format("unit.class", name(step, place.unit()))
        : format("unit.of", count(place.unit()), count(step.layers().get(place.layer()).outputs()));
  }

  /** What an input is. */
  String input(WorkedStep step, Place place) {
    if (place.layer() > 0) {
      return format("input.unit", count(place.input()), place.layer());
    }
    ImageShape shape = step.dataset().shape();
    int pixel = place.input() % shape.area();
    return format("input.pixel", count(pixel / shape.width()), count(pixel % shape.width()));
  }

  /** A unit's tile in a sentence. */
  String tile(WorkedStep step, int layer, int unit) {
    return unit(step, new Place(0, layer, unit, 0));
  }
}
