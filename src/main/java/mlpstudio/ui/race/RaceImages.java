package mlpstudio.ui.race;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.Experiment;
import mlpstudio.training.RunInput;
import org.jspecify.annotations.Nullable;

/** Where the lanes' images come from. Not for the FX thread. */
@FunctionalInterface
public interface RaceImages {

  /**
   * A data set.
   *
   * @param id in the catalogue
   * @throws IOException where it cannot be read, in a sentence for people
   */
  ImageDataset load(String id) throws IOException;

  /**
   * What some experiments learn from; each data set is read once.
   *
   * @param atHand a data set that need not be read, or null
   * @throws IOException where one cannot be read, in a sentence for people
   */
  default List<RunInput> inputs(List<Experiment> experiments, @Nullable ImageDataset atHand)
      throws IOException {
    Map<String, ImageDataset> known = new HashMap<>();
    if (atHand != null) {
      known.put(atHand.id(), atHand);
    }
    List<RunInput> inputs = new ArrayList<>();
    for (Experiment experiment : experiments) {
      ImageDataset found = known.get(experiment.dataset());
      if (found == null) {
        found = load(experiment.dataset());
        known.put(found.id(), found);
      }
      inputs.add(experiment.runInput(found));
    }
    return inputs;
  }
}
