package mlpstudio.ui.race;

import mlpstudio.experiment.Experiment;
import mlpstudio.training.TrainingPlan;
import mlpstudio.ui.state.ExperimentField;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.NumberInput;
import mlpstudio.ui.support.fields.NumberRange;
import mlpstudio.ui.support.fields.NumberSpec;
import mlpstudio.ui.support.fields.NumberSteps;

/** What all lanes of a race share: seed and epochs, edited on a bench of their own. */
final class RaceSettings {
  private static final long MAX_SEED = (1L << 53) - 1;

  private final Workspace bench;
  private final NumberInput epochs;
  private final NumberInput seed;

  RaceSettings(Experiment first, Messages texts) {
    bench = new Workspace(first);
    epochs =
        LaneEditor.number(
            bench,
            "race-epochs",
            new NumberSpec(
                texts.get("epochs.label"),
                NumberRange.whole(1, TrainingPlan.MAX_EPOCHS),
                NumberSteps.linear(1),
                texts.locale()),
            new ExperimentField<>(
                bench,
                e -> (double) e.plan().epochs(),
                (e, n) -> e.withPlan(e.plan().withEpochs(n.intValue()))));
    seed =
        LaneEditor.number(
            bench,
            "race-seed",
            new NumberSpec(
                texts.get("seed.label"),
                NumberRange.whole(0, MAX_SEED),
                NumberSteps.linear(1),
                texts.locale()),
            new ExperimentField<>(
                bench, e -> (double) e.seed(), (e, n) -> e.withSeed(n.longValue())));
  }

  Workspace bench() {
    return bench;
  }

  NumberInput epochs() {
    return epochs;
  }

  NumberInput seed() {
    return seed;
  }

  /** Takes seed and epochs from an experiment. */
  void follow(Experiment experiment) {
    bench.edit(e -> experiment);
  }
}
