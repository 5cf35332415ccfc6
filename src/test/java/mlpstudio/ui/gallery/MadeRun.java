package mlpstudio.ui.gallery;

import java.util.List;
import mlpstudio.data.ImageDataset;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.PredictionTable;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.Evaluation;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.ui.FakeTrainer;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.RunModel;

/** A run whose evaluations a test makes up. */
public final class MadeRun {
  /** What the window sees of it. */
  public final RunModel model = new RunModel();

  private final FakeTrainer trainer = new FakeTrainer();
  private int epoch;

  /** Begins to train on these images. */
  public RunHandle begin(ImageDataset dataset) {
    RunHandle handle =
        trainer.start(
            RealRun.on(TestBench.experiment().runInput(TestBench.images()), dataset),
            ComputeSettings.defaults(),
            false,
            event -> {});
    epoch = 0;
    model.begin(handle);
    return handle;
  }

  /** Enters a state. */
  public void enter(RunState state) {
    model.accept(List.of(new TrainingEvent.StateChanged(state)));
  }

  /** Ends an epoch with these probabilities of all test images. */
  public void epoch(PredictionTable predictions) {
    Evaluation evaluation = new Evaluation(1, 0.5, predictions);
    EpochRecord record = new EpochRecord(epoch++, 1, 0.5, 1, 0.5, 1, 1, 0.01);
    model.accept(List.of(new TrainingEvent.EpochFinished(record, evaluation, true)));
  }

  /**
   * Predictions that are right but for some images.
   *
   * @param wrong pairs of image and class it is taken for
   */
  public static PredictionTable predictions(ImageDataset dataset, int[]... wrong) {
    int classes = dataset.classes();
    float[] rows = new float[dataset.test().size() * classes];
    for (int i = 0; i < dataset.test().size(); i++) {
      int image = i;
      int predicted =
          java.util.Arrays.stream(wrong)
              .filter(pair -> pair[0] == image)
              .map(pair -> pair[1])
              .findFirst()
              .orElse(dataset.test().label(i));
      // Later images are surer.
      float sure = 0.6f + 0.3f * i / dataset.test().size();
      for (int c = 0; c < classes; c++) {
        rows[i * classes + c] = c == predicted ? sure : (1 - sure) / (classes - 1);
      }
    }
    return new PredictionTable(classes, rows);
  }

  /** Any class but the image's own. */
  public static int[] mistake(ImageDataset dataset, int image) {
    return new int[] {image, (dataset.test().label(image) + 1) % dataset.classes()};
  }
}
