package mlpstudio.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mlpstudio.model.Activation;
import mlpstudio.model.LayerWeights;
import mlpstudio.training.BatchWork;
import mlpstudio.training.L2Penalty;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.TrainingPlan;
import mlpstudio.training.TrainingService;
import mlpstudio.training.WorkedUpdate;
import mlpstudio.ui.batch.FormulaText.Piece;
import mlpstudio.ui.batch.FormulaText.Style;
import mlpstudio.ui.support.Figures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** On the real engine, with small images. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormulasTest {
  private final BatchWords words = new BatchWords(Locale.ENGLISH);
  private TrainingService service;

  @BeforeAll
  void open() {
    service = new TrainingService();
  }

  @AfterAll
  void close() {
    service.close();
  }

  static Stream<TrainingPlan> plans() {
    TrainingPlan momentum = TrainingPlan.of(2, 16, new OptimizerChoice.Sgd(0.9, false), 0.05);
    return Stream.of(
        TrainingPlan.of(2, 16, new OptimizerChoice.Sgd(0, false), 0.05),
        momentum,
        TrainingPlan.of(2, 16, new OptimizerChoice.Sgd(0.9, true), 0.05),
        momentum.withClipNorm(0.5).withL2(new L2Penalty(0.01, false, true)),
        TrainingPlan.of(2, 16, OptimizerChoice.Adam.standard(), 0.01),
        TrainingPlan.of(2, 16, OptimizerChoice.AdamW.standard(), 0.01)
            .withL2(L2Penalty.weightDecay(0.1)),
        TrainingPlan.of(2, 16, OptimizerChoice.RmsProp.standard(), 0.01));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void theUpdateOfEveryOptimizerEndsInTheWeightThatTheNetworkHas(TrainingPlan plan) {
    WorkedStep step = step(plan, Activation.RELU, 2);
    LayerWeights after = step.work().after().layers().get(1);
    LayerWeights before = step.work().before().layers().get(1);
    int unit = step.steepestUnit(1);
    int input = step.steepestInput(1, unit);
    int at = unit * after.inputs() + input;
    List<String> rows = rows(step, new Place(0, 1, unit, input), "update");
    String number = FormulaText.spoken(words.numbers().full(after.weight()[at]));
    boolean same =
        words
            .numbers()
            .full(step.work().update(1, unit, input).computed())
            .equals(words.numbers().full(after.weight()[at]));
    assertThat(rows.get(rows.size() - 2))
        .startsWith("w ← ")
        .endsWith((same ? "= " : "≈ ") + number);
    assertThat(rows.getLast())
        .isEqualTo(
            "Δw = %s − %s %s"
                .formatted(
                    number,
                    FormulaText.spoken(words.numbers().fullFactor(before.weight()[at])),
                    FormulaText.spoken(
                        words
                            .numbers()
                            .makesFull(
                                FormulaNumbers.seenFull(after.weight()[at])
                                    - FormulaNumbers.seenFull(before.weight()[at]),
                                after.weight()[at] - before.weight()[at]))));
    assertThat(computed(rows.get(rows.size() - 2))).isCloseTo(after.weight()[at], within(2e-6));
  }

  @Test
  void momentumAndAdamAreWrittenAsTheirOwnRules() {
    List<String> momentum = rows(step(plans().toList().get(1), Activation.RELU, 2), "update");
    assertThat(momentum).hasSize(3);
    assertThat(momentum.getFirst()).startsWith("v ← μ v + g = 0.9 · ");
    assertThat(momentum.get(1)).startsWith("w ← w − η v = ").contains(" − 0.05 · ");
    List<String> adam = rows(step(plans().toList().get(4), Activation.RELU, 2), "update");
    assertThat(adam).hasSize(5);
    assertThat(adam.getFirst()).startsWith("m ← β1 m + (1 − β1) g = 0.9 · ");
    assertThat(adam.get(1)).startsWith("v ← β2 v + (1 − β2) g^2 = 0.999 · ");
    assertThat(adam.get(2)).contains("(1 − 0.9^2)", "(1 − 0.999^2)");
    List<String> clipped = rows(step(plans().toList().get(3), Activation.RELU, 2), "update");
    assertThat(clipped.get(0)).startsWith("g′ = min(1, 0.5 / |g|) · g = ");
    assertThat(clipped.get(1)).startsWith("g″ = g′ + λ w = ").contains(" + 0.01 · ");
  }

  @Test
  void whatTheNumbersDoNotMakeToTheLastFigureIsMarked() {
    BatchWork work = step(plans().toList().get(4), Activation.RELU, 2).work();
    WorkedUpdate real = work.update(1, 0, 0);
    WorkedUpdate off =
        new WorkedUpdate(
            real.before(),
            real.gradient(),
            real.clip(),
            real.decay(),
            real.momentsBefore(),
            List.of(0.5f, 0.25f),
            0.75f,
            List.of(0.5f, 0.2500001f),
            0.7500001f);
    List<String> rows =
        UpdateFormulas.of(work, off, words).stream()
            .map(row -> FormulaText.spoken(row.markup()))
            .toList();
    assertThat(rows.get(0)).endsWith(" = 0.5");
    assertThat(rows.get(1)).endsWith(" ≈ 0.25");
    assertThat(rows.get(3)).endsWith(" ≈ 0.75");
  }

  /** Whoever checks a quotient with a calculator finds what is written, or a sign that warns. */
  @Test
  void whatIsWrittenAsEqualIsMadeByTheNumbersWritten() {
    WorkedStep step = step(plans().toList().get(1), Activation.RELU, 2);
    int warned = 0;
    for (int image = 0; image < step.images().size(); image++) {
      String row = rows(step, new Place(image, 1, 0, 0), "softmax").getLast();
      java.util.regex.Matcher end =
          java.util.regex.Pattern.compile("([0-9.]+) / ([0-9.]+) ([=≈]) ([0-9.]+)$").matcher(row);
      if (end.find()) {
        double quotient = Double.parseDouble(end.group(1)) / Double.parseDouble(end.group(2));
        boolean same = words.numbers().brief(quotient).equals(end.group(4));
        assertThat(end.group(3)).as(row).isEqualTo(same ? "=" : "≈");
        warned += same ? 0 : 1;
      }
    }
    assertThat(warned).as("rounding shows in some image").isPositive();
    assertThat(words.numbers().makes(0.6815 / 10.43, 0.06535)).isEqualTo("≈ 0.06535");
    assertThat(words.numbers().makes(0.5, 0.5)).isEqualTo("= 0.5");
  }

  @ParameterizedTest
  @EnumSource
  void everyLayerOfEveryActivationIsWrittenWithItsShapes(Activation activation) {
    WorkedStep step = step(plans().toList().get(1), activation, 1);
    for (int layer = 0; layer < step.layers().size(); layer++) {
      int l = layer;
      Place place = Place.first(step).withLayer(step, l);
      for (String language : List.of("en", "fr")) {
        List<FormulaBlock> blocks =
            Formulas.of(step, place, new BatchWords(Locale.forLanguageTag(language)));
        assertThat(blocks)
            .extracting(FormulaBlock::id)
            .containsExactly("forward", "softmax", "loss", "backward", "update");
        assertThat(blocks.stream().map(FormulaFlow::spoken))
            .noneMatch(text -> text.contains("NaN") || text.contains("{") || text.contains("%"));
      }
      assertThat(rows(step, place, "forward").getFirst())
          .endsWith(
              "16 × %s = (16 × %s)(%s × %s) + %s"
                  .formatted(
                      step.layers().get(l).outputs(),
                      step.layers().get(l).inputs(),
                      step.layers().get(l).inputs(),
                      step.layers().get(l).outputs(),
                      step.layers().get(l).outputs()));
    }
  }

  @Test
  void theLossIsTheRunsOwnAndTheWorstImagesComeFirst() {
    WorkedStep step = step(plans().toList().get(1), Activation.RELU, 1);
    double loss = step.work().batch().loss();
    assertThat(step.lossBefore()).isCloseTo(loss, within(1e-6));
    assertThat(step.lossAfter()).isLessThan(loss);
    assertThat(rows(step, "loss").getLast())
        .endsWith("= " + FormulaText.spoken(words.numbers().full(loss)));
    assertThat(step.images())
        .hasSize(16)
        .isSortedAccordingTo((a, b) -> Double.compare(b.before().loss(), a.before().loss()));
    assertThat(step.layers())
        .allSatisfy(
            layer -> assertThat(layer.update()).isCloseTo(0.05 * layer.gradient(), within(1e-5)));
  }

  @Test
  void aBatchThatDivergedIsShownAllTheSame() {
    TrainingPlan far = TrainingPlan.of(1, 16, new OptimizerChoice.Sgd(0, false), 1e30);
    WorkedStep step = step(far, Activation.RELU, 2);
    assertThat(step.work().batch().loss()).isNaN();
    assertThat(rows(step, "update")).hasSize(2);
    assertThat(words.outcome(step)).contains(Figures.NONE);
    WeightPictures pictures = new WeightPictures(step, 0, false);
    assertThat(pictures.picture(Moment.CHANGE, 0).argb()).hasSize(36);
  }

  @Test
  void numbersAreSpelledForReaders() {
    FormulaNumbers english = new FormulaNumbers(Locale.ENGLISH);
    assertThat(english.brief(-0.123456)).isEqualTo("−0.1235");
    assertThat(english.brief(0.0000123456)).isEqualTo("1.235 · 10^{−5}");
    assertThat(english.factor(-2)).isEqualTo("(−2)");
    assertThat(english.full(0.12345678)).isEqualTo("0.1234568");
    assertThat(english.fullSquare(0.5)).isEqualTo("0.5^{2}");
    assertThat(english.fullSquare(1e-5)).isEqualTo("(1 · 10^{−5})^{2}");
    assertThat(english.decimals(-0.00002)).isEqualTo("0");
    assertThat(english.brief(Double.NaN)).isEqualTo("NaN");
    assertThat(new FormulaNumbers(Locale.FRENCH).brief(1.5)).isEqualTo("1,5");
    assertThat(FormulaText.pieces("{w}_{ji} = 10^{2}"))
        .containsExactly(
            new Piece("w", Style.SYMBOL),
            new Piece("ji", Style.BELOW),
            new Piece(" = 10", Style.PLAIN),
            new Piece("2", Style.ABOVE));
  }

  private List<String> rows(WorkedStep step, String block) {
    return rows(step, Place.first(step), block);
  }

  private List<String> rows(WorkedStep step, Place place, String block) {
    return Formulas.of(step, place, words).stream()
        .filter(b -> b.id().equals(block))
        .flatMap(b -> b.rows().stream())
        .map(row -> FormulaText.spoken(row.markup()))
        .toList();
  }

  /** Works out what stands between the first and the last sign of equality. */
  private static double computed(String row) {
    String[] sides = row.split(" [=≈] ", -1);
    return new Arithmetic(sides[1].replace('−', '-').replace(" · 10^", "e")).sum();
  }

  /** Sums, products, quotients and brackets, as a reader would work them out. */
  private static final class Arithmetic {
    private final String text;
    private int at;

    Arithmetic(String text) {
      this.text = text.replace(" ", "");
    }

    double sum() {
      double value = product();
      while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        value += text.charAt(at++) == '+' ? product() : -product();
      }
      return value;
    }

    private double product() {
      double value = factor();
      while (at < text.length() && (text.charAt(at) == '·' || text.charAt(at) == '/')) {
        value = text.charAt(at++) == '·' ? value * factor() : value / factor();
      }
      return value;
    }

    private double factor() {
      if (text.charAt(at) == '(') {
        at++;
        double value = sum();
        at++;
        return value;
      }
      int from = at;
      while (at < text.length()
          && (Character.isDigit(text.charAt(at))
              || ".e".indexOf(text.charAt(at)) >= 0
              || (text.charAt(at) == '-' && (at == from || text.charAt(at - 1) == 'e')))) {
        at++;
      }
      return Double.parseDouble(text.substring(from, at));
    }
  }

  private WorkedStep step(TrainingPlan plan, Activation activation, int steps) {
    Recorded recorded = Recorded.steps(service, plan, activation, steps);
    recorded.close();
    BatchWork work = recorded.works().getLast();
    assertThat(work.step()).as("the last one").isEqualTo(steps);
    return WorkedStep.of(work, recorded.run().input());
  }
}
