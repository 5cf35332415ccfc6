package mlpstudio.ui.gallery;

import java.lang.foreign.ValueLayout;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageSplit;
import mlpstudio.inspection.BatchForward;
import mlpstudio.interchange.TrainedModel;
import mlpstudio.model.PredictionTable;
import mlpstudio.training.Evaluation;

/**
 * Images that a network was tested on without being trained on them.
 *
 * @param dataset with the images in its test half
 * @param evaluation what the network made of them
 */
record Tested(ImageDataset dataset, Evaluation evaluation) {
  private static final double LEAST_PROBABILITY = 1e-12;

  /** Tests: some ten thousand images a second. */
  static Tested of(ImageDataset dataset, TrainedModel network) {
    ImageSplit images = dataset.test();
    PredictionTable table =
        BatchForward.predict(
            network.weights(),
            network.activation(),
            network.scaling(),
            images.shape(),
            images.pixels().toArray(ValueLayout.JAVA_BYTE));
    int right = 0;
    double loss = 0;
    for (int i = 0; i < images.size(); i++) {
      right += table.predicted(i) == images.label(i) ? 1 : 0;
      loss -= Math.log(Math.max(LEAST_PROBABILITY, table.probability(i, images.label(i))));
    }
    double count = Math.max(1, images.size());
    return new Tested(dataset, new Evaluation(loss / count, right / count, table));
  }
}
