package mlpstudio.training.bench;

import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.translate.TranslateException;
import java.io.IOException;

/** DJL's own training loop with its default listeners, over a data set of arrays in memory. */
final class EasyTrainRival implements Rival {
  private final DjlParts parts;
  private final Trainer trainer;
  private final ArrayDataset dataset;

  EasyTrainRival(Workload workload) {
    parts = new DjlParts(workload);
    DefaultTrainingConfig config =
        parts
            .config()
            .addEvaluator(new Accuracy())
            .addTrainingListeners(TrainingListener.Defaults.basic());
    trainer = parts.trainer(config);
    dataset =
        new ArrayDataset.Builder()
            .setData(DjlParts.numbers(parts.bytes()))
            .optLabels(parts.labels())
            .setSampling(workload.batch(), true)
            .build();
  }

  @Override
  public void epoch() {
    try {
      EasyTrain.fit(trainer, 1, dataset, null);
    } catch (IOException | TranslateException e) {
      throw new IllegalStateException("EasyTrain failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    trainer.close();
    parts.close();
  }
}
