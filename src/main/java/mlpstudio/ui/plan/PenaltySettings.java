package mlpstudio.ui.plan;

import javafx.beans.value.ObservableValue;
import mlpstudio.experiment.Experiment;
import mlpstudio.training.L2Penalty;
import mlpstudio.ui.state.ExperimentField;
import mlpstudio.ui.support.fields.NumberRange;
import mlpstudio.ui.support.fields.NumberSteps;

/** What holds weights and gradients down: the L2 penalty and clipping. */
final class PenaltySettings {
  private static final double FIRST_NORM = 1;
  private double lastNorm = FIRST_NORM;
  private final NumberSetting strength;
  private final ExperimentField<Boolean> onBiases;
  private final ExperimentField<Boolean> inLoss;
  private final ExperimentField<Boolean> clipping;
  private final NumberSetting clipNorm;

  PenaltySettings(SettingGroup group) {
    strength =
        group.number(
            "l2",
            NumberRange.atLeast(0),
            NumberSteps.oneTwoFive(1e-7),
            e -> e.plan().l2().strength(),
            (e, s) -> with(e, new L2Penalty(s, l2(e).onBiases(), l2(e).inLoss())));
    onBiases =
        group.choice(
            e -> l2(e).onBiases(),
            (e, on) -> with(e, new L2Penalty(l2(e).strength(), on, l2(e).inLoss())));
    inLoss =
        group.choice(
            e -> l2(e).inLoss(),
            (e, on) -> with(e, new L2Penalty(l2(e).strength(), l2(e).onBiases(), on)));
    clipping =
        group.choice(e -> e.plan().clipNorm() > 0, (e, on) -> withNorm(e, on ? lastNorm : 0));
    clipNorm =
        group.number(
            "clip-norm",
            NumberRange.above(0),
            NumberSteps.oneTwoFive(0.001),
            e -> e.plan().clipNorm() > 0 ? e.plan().clipNorm() : Double.NaN,
            PenaltySettings::withNorm);
    group.workspace().openedProperty().addListener((observable, was, is) -> lastNorm = FIRST_NORM);
    group.workspace().experimentProperty().subscribe(this::remember);
  }

  /** The strength of L2; AdamW's weight decay. */
  NumberSetting strength() {
    return strength;
  }

  /** Whether there is any L2, so that the two choices below mean something. */
  ObservableValue<Boolean> penalised() {
    return strength.input().valueProperty().map(value -> value > 0);
  }

  /** Whether biases are pulled too. */
  ExperimentField<Boolean> onBiases() {
    return onBiases;
  }

  /** Whether the penalty is part of the loss reported. */
  ExperimentField<Boolean> inLoss() {
    return inLoss;
  }

  /** Whether gradients are clipped; switched on again, the former norm is back. */
  ExperimentField<Boolean> clipping() {
    return clipping;
  }

  /** The largest norm. */
  NumberSetting clipNorm() {
    return clipNorm;
  }

  private void remember(Experiment experiment) {
    if (experiment.plan().clipNorm() > 0) {
      lastNorm = experiment.plan().clipNorm();
    }
  }

  private static L2Penalty l2(Experiment experiment) {
    return experiment.plan().l2();
  }

  private static Experiment with(Experiment experiment, L2Penalty penalty) {
    return experiment.withPlan(experiment.plan().withL2(penalty));
  }

  private static Experiment withNorm(Experiment experiment, double norm) {
    return experiment.withPlan(experiment.plan().withClipNorm(norm));
  }
}
