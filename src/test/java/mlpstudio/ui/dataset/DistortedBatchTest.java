package mlpstudio.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mlpstudio.data.Distortion;
import mlpstudio.data.Subset;
import mlpstudio.experiment.Experiment;
import mlpstudio.inspection.ForwardPass;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Weights;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunStart;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingEvent.BatchFinished;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.Workspace;
import org.junit.jupiter.api.Test;

/**
 * The mini-batch that is shown, against the one that the engine learns: with the network as it is,
 * the images shown have exactly the loss that the engine then tells of its batch.
 */
class DistortedBatchTest {
  private static final Distortion STRONG = new Distortion(2, 40, 0.4, 0.5, 1, 3);

  private final BlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
  private final Workspace workspace =
      new Workspace(
          TestBench.experiment()
              .withPreparation(
                  TestBench.experiment()
                      .preparation()
                      .withSubset(new Subset.PerClass(15))
                      .withDistortion(Optional.of(STRONG))));
  private final BatchViewModel model = new BatchViewModel(workspace, new InPlace(), () -> 0);

  @Test
  void theImagesShownAreThoseThatTheRunLearnsNext() throws Exception {
    workspace.setDataset(TestBench.images());
    model.watchedProperty().set(true);
    try (TrainingService service = new TrainingService();
        RunHandle run =
            service.start(
                decided(workspace.experiment().runInput(TestBench.images())),
                workspace.computeProperty().get(),
                true,
                events::add)) {
      workspace.setDataset(run.input().dataset());
      workspace.run().begin(run);
      // 60 images in batches of 16: the fifth is of the next epoch.
      for (int i = 0; i < 6; i++) {
        BatchPreview shown = model.previewProperty().get();
        assertThat(shown.epoch()).isEqualTo(i / 4);
        assertThat(shown.batch()).isEqualTo(i % 4);
        assertThat(shown.isDistorted()).isTrue();
        double expected = loss(run.weights().get(60, TimeUnit.SECONDS), shown);
        double undistorted = loss(run.weights().get(), plain(shown));
        run.control().stepBatch();
        BatchFinished learnt = learnt();
        assertThat(learnt.loss()).isCloseTo(expected, within(2e-5));
        assertThat(learnt.loss()).isNotCloseTo(undistorted, within(1e-3));
      }
    }
  }

  /** A network of large weights, whose loss tells one image from another. */
  private static RunInput decided(RunInput input) {
    List<LayerWeights> large =
        input.firstWeights().layers().stream()
            .map(
                layer -> {
                  float[] weight = layer.weight().clone();
                  for (int i = 0; i < weight.length; i++) {
                    weight[i] *= 3;
                  }
                  return new LayerWeights(layer.inputs(), layer.outputs(), weight, layer.bias());
                })
            .toList();
    return input.withStart(new RunStart.FromWeights(new Weights(large)));
  }

  /** The same batch as the images are. */
  private BatchPreview plain(BatchPreview shown) {
    Experiment experiment = workspace.experiment();
    Experiment plain =
        experiment.withPreparation(experiment.preparation().withDistortion(Optional.empty()));
    return new BatchPreview(
        PreparedImages.of(plain, shown.prepared().dataset(), shown.epoch(), null),
        plain.plan().batchSize(),
        shown.batch());
  }

  private double loss(Weights weights, BatchPreview batch) {
    double sum = 0;
    float[] values = new float[batch.shape().size()];
    for (int i = 0; i < batch.size(); i++) {
      batch.values(i, values);
      float[] probabilities =
          ForwardPass.of(weights, workspace.experiment().architecture().activation(), values)
              .probabilities();
      sum -= Math.log(probabilities[batch.label(i)]);
    }
    return sum / batch.size();
  }

  private BatchFinished learnt() throws InterruptedException {
    while (true) {
      TrainingEvent event = events.poll(20, TimeUnit.SECONDS);
      assertThat(event).as("the engine answers").isNotNull();
      workspace.run().accept(List.of(event));
      if (event instanceof BatchFinished batch) {
        // As a pause does, for the preview rests between two of a training run.
        model.watchedProperty().set(false);
        model.watchedProperty().set(true);
        return batch;
      }
    }
  }
}
