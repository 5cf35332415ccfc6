package mlpstudio.ui.state;

import java.util.Set;
import mlpstudio.experiment.Experiment;

/**
 * What one step of {@link EditHistory} changed, for its name in the menu.
 *
 * @param changes the settings that differ
 * @param learningRate whether the learning rate differs, which is none of the former
 */
public record Edit(Set<ExperimentChange> changes, boolean learningRate) {
  /** Copies the set. */
  public Edit {
    changes = Set.copyOf(changes);
  }

  /** What leads from one experiment to another. */
  public static Edit between(Experiment before, Experiment now) {
    return new Edit(
        ExperimentChange.between(before, now),
        before.plan().learningRate() != now.plan().learningRate());
  }
}
