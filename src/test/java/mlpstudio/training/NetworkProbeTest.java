package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import mlpstudio.model.Activation;
import mlpstudio.model.Architecture;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeEngine;
import mlpstudio.model.Initialization;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkProbeTest {
  private static final TrainingPlan PLAN =
      TrainingPlan.of(2, 16, new OptimizerChoice.Adam(0.9, 0.999, 1e-8), 0.01);

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

  @ParameterizedTest
  @EnumSource
  void lookingChangesNoBitOfWhatIsLearnt(Activation activation) {
    RunInput input = input(activation, Initialization.PYTORCH_LINEAR, 12, 8);
    assertThat(bits(train(input, true))).isEqualTo(bits(train(input, false)));
  }

  @Test
  void gradientNormsAreThoseOfTheLoss() {
    RunInput input = input(Activation.TANH, Initialization.GLOROT_UNIFORM, 5, 4);
    try (TrainingRun run = new TrainingRun(input, manager)) {
      NetworkReading reading = run.measure();
      assertThat(reading.layers()).extracting(LayerReading::units).containsExactly(5, 4, 4);
      Weights weights = run.weights();
      for (int l = 0; l < 3; l++) {
        assertThat(reading.layers().get(l).gradientNorm())
            .isCloseTo(differences(run, weights, l), within(2e-3));
      }
    }
  }

  @Test
  void zerosLeaveEveryReluSilent() {
    NetworkReading reading = first(input(Activation.RELU, Initialization.ZEROS, 7, 6));
    assertThat(reading.loss()).isCloseTo(Math.log(4), within(1e-6));
    assertThat(reading.layers()).extracting(LayerReading::silent).containsExactly(7, 6, 0);
    assertThat(reading.layers().getFirst().gradientNorm()).isZero();
    assertThat(first(input(Activation.RELU, Initialization.HE_NORMAL, 7, 6)).layers())
        .extracting(LayerReading::silent)
        .doesNotContain(7);
  }

  @Test
  void largeWeightsSaturate() {
    for (Activation activation : List.of(Activation.TANH, Activation.SIGMOID)) {
      RunInput input = input(activation, Initialization.PYTORCH_LINEAR, 9, 8);
      try (TrainingRun run = new TrainingRun(input, manager)) {
        assertThat(run.measure().layers()).allMatch(layer -> layer.saturated() < 0.1);
        run.network().restore(times(run.weights(), 1000));
        assertThat(run.measure().layers().getFirst().saturated()).isGreaterThan(0.95);
        assertThat(run.measure().layers().getLast().saturated()).isZero();
      }
    }
  }

  @Test
  void movementIsMeasuredFromTheFirstReading() {
    RunInput input = input(Activation.RELU, Initialization.PYTORCH_LINEAR, 200, 8);
    try (TrainingRun run = new TrainingRun(input, manager)) {
      assertThat(run.measure().layers()).allMatch(layer -> Double.isNaN(layer.moved()));
      run.network().restore(times(run.weights(), 1.25f));
      assertThat(run.measure().layers())
          .allSatisfy(layer -> assertThat(layer.moved()).isCloseTo(0.25, within(1e-5)));
    }
  }

  private NetworkReading first(RunInput input) {
    try (TrainingRun run = new TrainingRun(input, manager)) {
      return run.measure();
    }
  }

  private TrainingRun train(RunInput input, boolean looking) {
    TrainingRun run = new TrainingRun(input, manager);
    while (!run.finished()) {
      if (looking) {
        run.measure();
      }
      run.step();
      if (run.epochLearnt()) {
        ChunkedEvaluation evaluation = run.testEvaluation();
        while (evaluation.done() < evaluation.total()) {
          evaluation.next();
        }
        run.endEpoch(evaluation.result(), 0);
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
      run.history().epochs().forEach(e -> all.add(Double.doubleToRawLongBits(e.testLoss())));
      return all;
    }
  }

  /** The norm of one layer's gradient by central differences of the probe's loss. */
  private static double differences(TrainingRun run, Weights weights, int layer) {
    double squares = 0;
    LayerWeights at = weights.layers().get(layer);
    for (int i = 0; i < at.weight().length + at.bias().length; i++) {
      double step = 0.02;
      double slope = (loss(run, weights, layer, i, step) - loss(run, weights, layer, i, -step)) / 2;
      squares += slope * slope / step / step;
    }
    run.network().restore(weights);
    return Math.sqrt(squares);
  }

  private static double loss(TrainingRun run, Weights weights, int layer, int index, double step) {
    List<LayerWeights> layers = new ArrayList<>(weights.layers());
    LayerWeights at = layers.get(layer);
    float[] weight = at.weight().clone();
    float[] bias = at.bias().clone();
    if (index < weight.length) {
      weight[index] += (float) step;
    } else {
      bias[index - weight.length] += (float) step;
    }
    layers.set(layer, new LayerWeights(at.inputs(), at.outputs(), weight, bias));
    run.network().restore(new Weights(layers));
    return run.measure().loss();
  }

  private static Weights times(Weights weights, float factor) {
    List<LayerWeights> layers = new ArrayList<>();
    for (LayerWeights layer : weights.layers()) {
      float[] weight = layer.weight().clone();
      for (int i = 0; i < weight.length; i++) {
        weight[i] *= factor;
      }
      layers.add(new LayerWeights(layer.inputs(), layer.outputs(), weight, layer.bias()));
    }
    return new Weights(layers);
  }

  private static RunInput input(
      Activation activation, Initialization initialization, Integer... hidden) {
    RunInput input = SyntheticImages.input(PLAN, 3);
    return new RunInput(
        input.dataset(),
        input.subset(),
        input.normalization(),
        new Architecture(List.of(hidden), activation, initialization),
        input.plan(),
        3);
  }
}
