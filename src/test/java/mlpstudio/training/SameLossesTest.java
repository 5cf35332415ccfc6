package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import ai.djl.training.loss.Loss;
import java.util.ArrayList;
import java.util.List;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.PixelScaling;
import mlpstudio.data.RandomStream;
import mlpstudio.data.RandomStream.Purpose;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeEngine;
import mlpstudio.model.LayerWeights;
import org.junit.jupiter.api.Test;

/**
 * The losses of the first fifty steps against those of plain DJL calls, made here and now: its
 * gradient collector, its loss, and PyTorch's formula of SGD with momentum in tensors.
 */
class SameLossesTest {
  private static final float RATE = 0.05f;
  private static final float MOMENTUM = 0.9f;
  private static final RunInput INPUT =
      SyntheticImages.input(
          TrainingPlan.of(5, 16, new OptimizerChoice.Sgd(MOMENTUM, false), RATE), 4);

  @Test
  void theFirstFiftyLossesEqualThoseOfPlainDjl() {
    ComputeEngine engine = ComputeEngine.start();
    engine.setThreads(1);
    try (NDManager manager = engine.open(ComputeDevice.CPU);
        TrainingRun run = new TrainingRun(INPUT, manager)) {
      Plain plain = new Plain(manager);
      RandomStream shuffle = RandomStream.of(INPUT.seed(), Purpose.SHUFFLE);
      BatchOrder order = new BatchOrder(INPUT.trainIndices(), 16, shuffle);
      for (int step = 0; step < 50; step++) {
        if (run.epochLearnt()) {
          run.endEpoch(run.evaluate(), 0);
          order = new BatchOrder(INPUT.trainIndices(), 16, shuffle);
        }
        double theirs = plain.step(order.batch(run.batch()));
        assertThat(run.step().loss()).as("loss of step %d", step).isCloseTo(theirs, within(1e-5));
      }
      assertThat(plain.first).as("it learns").isGreaterThan(plain.latest + 0.3);
    }
  }

  /** The same network out of DJL's calls. */
  private static final class Plain {
    private final NDManager manager;
    private final List<NDArray> parameters = new ArrayList<>();
    private final List<NDArray> velocities = new ArrayList<>();
    private double first;
    private double latest;

    Plain(NDManager manager) {
      this.manager = manager;
      for (LayerWeights layer : INPUT.firstWeights().layers()) {
        add(layer.weight(), new Shape(layer.outputs(), layer.inputs()));
        add(layer.bias(), new Shape(layer.outputs()));
      }
    }

    private void add(float[] values, Shape shape) {
      NDArray parameter = manager.create(values, shape);
      parameter.setRequiresGradient(true);
      parameters.add(parameter);
      velocities.add(manager.zeros(shape));
    }

    double step(int[] chosen) {
      try (NDManager step = manager.newSubManager()) {
        double loss = backward(step, chosen);
        for (int p = 0; p < parameters.size(); p++) {
          NDArray gradient = parameters.get(p).getGradient();
          velocities.get(p).muli(MOMENTUM).addi(gradient);
          parameters.get(p).subi(velocities.get(p).mul(RATE));
          gradient.subi(gradient);
        }
        first = first == 0 ? loss : first;
        latest = loss;
        return loss;
      }
    }

    private double backward(NDManager step, int[] chosen) {
      try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        NDArray h = inputs(step, chosen);
        for (int p = 0; p < parameters.size(); p += 2) {
          h = Linear.linear(h, parameters.get(p), parameters.get(p + 1)).head();
          h = p + 2 < parameters.size() ? Activation.relu(h) : h;
        }
        NDArray loss =
            Loss.softmaxCrossEntropyLoss()
                .evaluate(new NDList(labels(step, chosen)), new NDList(h));
        collector.backward(loss);
        return loss.getFloat();
      }
    }

    private static NDArray inputs(NDManager step, int[] chosen) {
      ImageSplit train = INPUT.dataset().train();
      PixelScaling scaling = INPUT.normalization().fit(train, INPUT.trainIndices());
      int features = train.shape().size();
      float[] numbers = new float[chosen.length * features];
      for (int i = 0; i < numbers.length; i++) {
        int feature = i % features;
        numbers[i] =
            scaling.apply(train.pixel(chosen[i / features], feature), feature, train.shape());
      }
      return step.create(numbers, new Shape(chosen.length, features));
    }

    private static NDArray labels(NDManager step, int[] chosen) {
      int[] labels = new int[chosen.length];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = INPUT.dataset().train().label(chosen[i]);
      }
      return step.create(labels).toType(DataType.INT64, false);
    }
  }
}
