package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mlpstudio.inspection.WorkedImage;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeEngine;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchWorkTest {
  private NDManager manager;

  @BeforeEach
  void open() {
    ComputeEngine engine = ComputeEngine.start();
    engine.setThreads(1);
    manager = engine.open(ComputeDevice.CPU);
  }

  @AfterEach
  void close() {
    manager.close();
  }

  static Stream<TrainingPlan> plans() {
    TrainingPlan momentum = TrainingPlan.of(2, 16, new OptimizerChoice.Sgd(0.9, false), 0.05);
    return Stream.of(
        TrainingPlan.of(2, 16, new OptimizerChoice.Sgd(0, false), 0.05),
        momentum,
        TrainingPlan.of(2, 16, new OptimizerChoice.Sgd(0.9, true), 0.05)
            .withL2(L2Penalty.weightDecay(0.01)),
        momentum.withClipNorm(0.5).withL2(new L2Penalty(0.01, false, true)),
        TrainingPlan.of(2, 16, OptimizerChoice.Adam.standard(), 0.01),
        TrainingPlan.of(2, 16, OptimizerChoice.AdamW.standard(), 0.01)
            .withL2(L2Penalty.weightDecay(0.1)),
        TrainingPlan.of(2, 16, new OptimizerChoice.RmsProp(0.99, 1e-8, 0.5, true), 0.01));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void recordingChangesNoBitOfWhatIsLearnt(TrainingPlan plan) {
    assertThat(bits(train(plan, true))).isEqualTo(bits(train(plan, false)));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everyUpdateIsTheDifferenceOfTheWeights(TrainingPlan plan) {
    try (TrainingRun run = new TrainingRun(SyntheticImages.input(plan, 3), manager)) {
      run.step();
      Weights before = run.weights();
      BatchWork work = run.stepRecorded();
      assertThat(work.step()).isEqualTo(2);
      assertThat(work.before()).isEqualTo(before);
      assertThat(work.after()).isEqualTo(run.weights());
      List<float[]> memory = run.snapshot().optimizer().moments();
      for (int l = 0; l < before.layers().size(); l++) {
        LayerWeights after = run.weights().layers().get(l);
        for (int unit = 0; unit < after.outputs(); unit++) {
          assertThat(work.update(l, unit, -1).after()).isEqualTo(after.bias()[unit]);
          assertThat(work.update(l, unit, -1).computed())
              .isCloseTo(after.bias()[unit], within(1e-5f));
          for (int i = 0; i < after.inputs(); i++) {
            WorkedUpdate update = work.update(l, unit, i);
            int at = unit * after.inputs() + i;
            assertThat(update.before()).isEqualTo(before.layers().get(l).weight()[at]);
            assertThat(update.after()).isEqualTo(after.weight()[at]);
            for (int k = 0; k < update.momentsAfter().size(); k++) {
              float real = memory.get(2 * l * update.momentsAfter().size() + k)[at];
              assertThat(update.momentsAfter().get(k)).isEqualTo(real);
              assertThat(update.computedMoments().get(k)).isCloseTo(real, within(1e-5f));
            }
            assertThat(update.computed()).isCloseTo(after.weight()[at], within(1e-5f));
          }
        }
      }
    }
  }

  @Test
  void lossAndGradientsAreThoseOfItsImages() {
    TrainingPlan plan = TrainingPlan.of(1, 16, new OptimizerChoice.Sgd(0.9, false), 0.05);
    RunInput input = SyntheticImages.input(plan, 3);
    try (TrainingRun run = new TrainingRun(input, manager)) {
      BatchWork work = run.stepRecorded();
      List<WorkedImage> images = new ArrayList<>();
      for (int i = 0; i < work.size(); i++) {
        images.add(
            WorkedImage.of(
                work.before(), input.architecture().activation(), work.input(i), work.label(i)));
        assertThat(work.label(i)).isEqualTo(input.dataset().train().label(work.index(i)));
      }
      assertThat(images.stream().mapToDouble(WorkedImage::loss).average().orElseThrow())
          .isCloseTo(work.batch().loss(), within(1e-6));
      for (int l = 0; l < work.before().layers().size(); l++) {
        gradients(work, images, l);
      }
    }
  }

  private static void gradients(BatchWork work, List<WorkedImage> images, int layer) {
    LayerWeights weights = work.before().layers().get(layer);
    for (int unit = 0; unit < weights.outputs(); unit++) {
      int u = unit;
      double bias = images.stream().mapToDouble(x -> x.slope(layer, u)).average().orElseThrow();
      assertThat(work.gradients().get(2 * layer + 1)[unit]).isCloseTo((float) bias, within(1e-6f));
      for (int i = 0; i < weights.inputs(); i++) {
        int from = i;
        double mean =
            images.stream()
                .mapToDouble(x -> x.slope(layer, u) * x.input(layer, from))
                .average()
                .orElseThrow();
        assertThat(work.gradients().get(2 * layer)[unit * weights.inputs() + i])
            .isCloseTo((float) mean, within(1e-5f));
      }
    }
  }

  private TrainingRun train(TrainingPlan plan, boolean recording) {
    TrainingRun run = new TrainingRun(SyntheticImages.input(plan, 3), manager);
    while (!run.finished()) {
      if (recording) {
        run.stepRecorded();
      } else {
        run.step();
      }
      if (run.epochLearnt()) {
        run.endEpoch(run.evaluate(), 0);
      }
    }
    return run;
  }

  private static List<Object> bits(TrainingRun run) {
    try (run) {
      List<Object> all = new ArrayList<>();
      for (LayerWeights layer : run.weights().layers()) {
        for (float w : layer.weight()) {
          all.add(Float.floatToRawIntBits(w));
        }
      }
      for (EpochRecord epoch : run.history().epochs()) {
        all.add(Double.doubleToRawLongBits(epoch.trainLoss()));
        all.add(Double.doubleToRawLongBits(epoch.testLoss()));
        all.add(epoch.trainAccuracy());
      }
      return all;
    }
  }
}
