package mlpstudio.ui.plan;

import java.util.Optional;
import mlpstudio.experiment.Experiment;
import mlpstudio.training.EarlyStopping;
import mlpstudio.training.TrainingPlan;
import mlpstudio.ui.state.ExperimentField;
import mlpstudio.ui.support.fields.NumberRange;
import mlpstudio.ui.support.fields.NumberSteps;

/** When a run ends before its last epoch; switched on again, the former settings are back. */
final class StoppingSettings {
  private static final EarlyStopping FIRST = new EarlyStopping(5, 0);
  private EarlyStopping last = FIRST;
  private final ExperimentField<Boolean> stopping;
  private final NumberSetting patience;
  private final NumberSetting minimumChange;

  StoppingSettings(SettingGroup group) {
    stopping =
        group.choice(
            e -> e.plan().earlyStopping().isPresent(),
            (e, on) -> with(e, on ? Optional.of(last) : Optional.empty()));
    patience =
        group.number(
            "stopping-patience",
            NumberRange.whole(1, TrainingPlan.MAX_EPOCHS),
            NumberSteps.linear(1),
            e -> e.plan().earlyStopping().map(s -> (double) s.patience()).orElse(Double.NaN),
            (e, n) ->
                with(
                    e,
                    e.plan()
                        .earlyStopping()
                        .map(s -> new EarlyStopping(n.intValue(), s.minimumChange()))));
    minimumChange =
        group.number(
            "minimum-change",
            NumberRange.atLeast(0),
            NumberSteps.oneTwoFive(1e-6),
            e -> e.plan().earlyStopping().map(EarlyStopping::minimumChange).orElse(Double.NaN),
            (e, change) ->
                with(
                    e, e.plan().earlyStopping().map(s -> new EarlyStopping(s.patience(), change))));
    group.workspace().openedProperty().addListener((observable, was, is) -> last = FIRST);
    group.workspace().experimentProperty().subscribe(this::remember);
  }

  /** Whether the run may end early. */
  ExperimentField<Boolean> stopping() {
    return stopping;
  }

  /** Epochs without improvement that are borne. */
  NumberSetting patience() {
    return patience;
  }

  /** How much lower a test loss has to be to count as better. */
  NumberSetting minimumChange() {
    return minimumChange;
  }

  private void remember(Experiment experiment) {
    experiment.plan().earlyStopping().ifPresent(set -> last = set);
  }

  private static Experiment with(Experiment experiment, Optional<EarlyStopping> value) {
    return experiment.withPlan(experiment.plan().withEarlyStopping(value));
  }
}
