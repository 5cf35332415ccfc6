package mlpstudio.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mlpstudio.data.Distortion;
import mlpstudio.data.Normalization;
import mlpstudio.data.Subset;
import mlpstudio.model.Activation;
import mlpstudio.model.Architecture;
import mlpstudio.model.Initialization;
import mlpstudio.training.EarlyStopping;
import mlpstudio.training.L2Penalty;
import mlpstudio.training.LearningRateSchedule;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.TrainingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentFileTest {

  static Stream<Experiment> experiments() {
    Experiment base = BuiltInExperiments.deepReluSgd();
    TrainingPlan plan = base.plan();
    return Stream.concat(
        Stream.concat(
            BuiltInExperiments.all().stream(), BuiltInExperiments.brokenOnPurpose().stream()),
        Stream.of(
            base.withPreparation(
                new Preparation(new Normalization.None(), new Subset.Fraction(0.25))),
            base.withPreparation(
                new Preparation(
                    new Normalization.MeanDeviation(List.of(0.1, 0.2, 0.3), List.of(1.0, 2.0, 3.0)),
                    new Subset.PerClass(3))),
            base.withPreparation(new Preparation(new Normalization.UnitRange(), new Subset.All())),
            base.withPreparation(base.preparation().withSubset(new Subset.MostlyOne(3, 0.95))),
            base.withPreparation(
                base.preparation().withDistortion(Optional.of(Distortion.HANDWRITING))),
            base.withPreparation(
                base.preparation()
                    .withDistortion(Optional.of(new Distortion(16, 180, 1, 1, 1, 10)))),
            base.withArchitecture(
                new Architecture(List.of(3), Activation.GELU, Initialization.HE_NORMAL)),
            base.withPlan(
                plan.withOptimizer(new OptimizerChoice.AdamW(0.8, 0.99, 1e-7))
                    .withL2(new L2Penalty(0.1, false, true))
                    .withClipNorm(1.5)
                    .withEarlyStopping(Optional.of(new EarlyStopping(4, 0.001)))),
            base.withPlan(
                plan.withOptimizer(new OptimizerChoice.RmsProp(0.9, 1e-6, 0.5, true))
                    .withSchedule(new LearningRateSchedule.Step(3, 0.1))),
            base.withPlan(plan.withSchedule(new LearningRateSchedule.Plateau(2, 0.5))),
            base.withSeed(Long.MIN_VALUE)
                .withStart(new StartingPoint.AfterCheckpoint("a/b.safetensors"))));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void whatIsWrittenIsReadBackAsItWas(Experiment experiment) throws Exception {
    String written = ExperimentWriter.write(experiment);
    assertThat(ExperimentReader.parse(written)).isEqualTo(experiment);
    assertThat(ExperimentReader.parse(ExperimentWriter.line(experiment))).isEqualTo(experiment);
    assertThat(ExperimentWriter.line(experiment)).doesNotContain("\n");
  }

  @Test
  void theBuiltInOnesAreTheTutorialsAndOneForDrawings() {
    assertThat(BuiltInExperiments.all()).hasSize(9).allMatch(e -> !e.about().isEmpty());
    assertThat(BuiltInExperiments.all().getLast().preparation().distortion())
        .contains(Distortion.HANDWRITING);
    assertThat(BuiltInExperiments.all().stream().limit(8))
        .map(Experiment::id)
        .containsExactlyElementsOf(TutorialRow.all().stream().map(TutorialRow::id).toList());
    Experiment small = BuiltInExperiments.byId("small-data-adam").orElseThrow();
    assertThat(small.preparation().subset()).isEqualTo(new Subset.PerClass(16));
    assertThat(small.plan().batchSize()).isEqualTo(16);
    Experiment linear = BuiltInExperiments.byId("two-layer-linear").orElseThrow();
    assertThat(linear.architecture().parameterCount(784, 10)).isEqualTo(39_760);
    assertThat(BuiltInExperiments.byId("two-layer-linear-continued").orElseThrow().start())
        .isEqualTo(new StartingPoint.AfterExperiment("two-layer-linear"));
    assertThat(BuiltInExperiments.byId("nothing")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": 1|\"version\": 2|newer program",
        "\"epochs\": 10|\"epochs\": 0|Epochs",
        "\"epochs\": 10|\"epochs\": 1.5|plan.epochs",
        "\"epochs\": 10|\"epochs\": \"ten\"|plan.epochs",
        "\"epochs\": 10|\"epoch\": 10|plan.epochs",
        "\"seed\": 0|\"seed\": 0, \"sead\": 1|sead",
        "\"kind\": \"sgd\"|\"kind\": \"magic\"|sgd, adam",
        "\"activation\": \"relu\"|\"activation\": \"step\"|architecture.activation",
        "mlp-studio-experiment|something-else|format",
        "\"hidden\": [|\"hidden\": [0.5, |architecture.hidden",
        "\"hidden\": [|\"hidden\": [-1, |hidden layer",
        "\"learningRate\": 0.01|\"learningRate\": -1|Learning rate",
        "\"seed\": 0|\"seed\": 1e400|seed",
        "\"plan\": {|\"plan\": [{|JSON",
      })
  void slipsAreRefusedWithTheirPlace(String right, String wrong, String word) throws Exception {
    String json = ExperimentWriter.write(BuiltInExperiments.deepReluSgd());
    assertThat(json).contains(right);
    assertThatThrownBy(() -> ExperimentReader.parse(json.replace(right, wrong)))
        .isInstanceOf(ExperimentFormatException.class)
        .hasMessageContaining(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"shift\": 1.5|\"shift\": -1|shift",
        "\"shift\": 1.5|\"shift\": \"far\"|distortion.shift",
        "\"rotation\": 12.0,||distortion.rotation",
        "\"shear\": 0.25|\"shear\": 0.25, \"sheer\": 1|distortion.sheer",
        "\"contrast\": 1.8|\"contrast\": 0|contrast",
      })
  void slipsInADistortionAreRefusedToo(String right, String wrong, String word) throws Exception {
    String json =
        ExperimentWriter.write(
            BuiltInExperiments.byId(BuiltInExperiments.DRAWING_ROBUST).orElseThrow());
    assertThat(json).contains(right);
    String slip = json.replace(right, wrong == null ? "" : wrong);
    assertThatThrownBy(() -> ExperimentReader.parse(slip))
        .isInstanceOf(ExperimentFormatException.class)
        .hasMessageContaining(word);
  }

  @Test
  void everyShortenedFileIsRefused() {
    String json = ExperimentWriter.write(BuiltInExperiments.deepReluSgd()).strip();
    for (int length = 0; length < json.length(); length++) {
      String part = json.substring(0, length);
      assertThatThrownBy(() -> ExperimentReader.parse(part))
          .isInstanceOf(ExperimentFormatException.class);
    }
  }

  @Test
  void filesThatAreNoTextAreRefused(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("picture.json");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1});
    assertThatThrownBy(() -> ExperimentReader.read(file))
        .isInstanceOf(ExperimentFormatException.class)
        .hasMessageContaining("picture.json");
  }
}
