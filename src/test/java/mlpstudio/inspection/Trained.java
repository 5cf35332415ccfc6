package mlpstudio.inspection;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mlpstudio.data.PixelScaling;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.Evaluation;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunResult;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingService;

/**
 * A run to its end on the real engine.
 *
 * @param evaluation of the last epoch
 */
record Trained(RunInput input, RunResult result, Evaluation evaluation) {
  static Trained of(RunInput input) throws Exception {
    List<Evaluation> evaluations = new CopyOnWriteArrayList<>();
    try (TrainingService service = new TrainingService()) {
      RunResult result =
          service
              .start(
                  input,
                  new ComputeSettings(ComputeDevice.CPU, 1),
                  false,
                  event -> {
                    if (event instanceof TrainingEvent.EpochFinished epoch) {
                      evaluations.add(epoch.evaluation());
                    }
                  })
              .result()
              .get(60, TimeUnit.SECONDS);
      return new Trained(input, result, evaluations.getLast());
    }
  }

  Misclassifications misclassifications() {
    return new Misclassifications(input.dataset().test().labels(), evaluation.predictions());
  }

  EpochRecord lastEpoch() {
    return result.history().last().orElseThrow();
  }

  ForwardPass forward(int testImage) {
    PixelScaling scaling = input.normalization().fit(input.dataset().train(), input.trainIndices());
    return ForwardPass.of(
        result.last(),
        input.architecture().activation(),
        ForwardPass.input(input.dataset().test(), testImage, scaling));
  }
}
