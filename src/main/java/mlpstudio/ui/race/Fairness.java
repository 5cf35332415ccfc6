package mlpstudio.ui.race;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.support.Setting;

/**
 * What all lanes of a race have in common beside their seed.
 *
 * @param weights whether all begin with the same weights
 * @param whyNotWeights the settings for which they cannot
 * @param batches whether all learn the same images in the same batches and order
 * @param whyNotBatches the settings for which they cannot
 */
record Fairness(
    boolean weights, List<Setting> whyNotWeights, boolean batches, List<Setting> whyNotBatches) {
  private static final Set<Setting> OF_WEIGHTS =
      EnumSet.of(Setting.DATASET, Setting.LAYERS, Setting.INITIALIZATION);
  private static final Set<Setting> OF_BATCHES =
      EnumSet.of(Setting.DATASET, Setting.IMAGES, Setting.DISTORTION, Setting.BATCH_SIZE);

  /** Copies the lists. */
  Fairness {
    whyNotWeights = List.copyOf(whyNotWeights);
    whyNotBatches = List.copyOf(whyNotBatches);
  }

  static Fairness of(List<Experiment> lanes) {
    List<Setting> differing = Setting.differing(lanes);
    List<Setting> weights = differing.stream().filter(OF_WEIGHTS::contains).toList();
    List<Setting> batches = differing.stream().filter(OF_BATCHES::contains).toList();
    return new Fairness(weights.isEmpty(), weights, batches.isEmpty(), batches);
  }
}
