package mlpstudio.ui.plan;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import mlpstudio.experiment.Experiment;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.OptimizerChoice.RmsProp;
import mlpstudio.training.OptimizerChoice.Sgd;
import mlpstudio.ui.state.ExperimentField;
import mlpstudio.ui.support.fields.NumberRange;
import mlpstudio.ui.support.fields.NumberSteps;

/**
 * The optimiser and the settings that it alone has. Who tries another optimiser and comes back
 * finds the former settings again.
 */
final class OptimizerSettings {
  private static final NumberRange BELOW_ONE = NumberRange.below(0, 1);
  private final Map<OptimizerKind, OptimizerChoice> known = new EnumMap<>(OptimizerKind.class);
  private final ExperimentField<OptimizerKind> kind;
  private final NumberSetting momentum;
  private final ExperimentField<Boolean> nesterov;
  private final NumberSetting beta1;
  private final NumberSetting beta2;
  private final NumberSetting epsilon;
  private final NumberSetting alpha;
  private final ExperimentField<Boolean> centered;

  OptimizerSettings(SettingGroup group) {
    kind = group.choice(e -> OptimizerKind.of(e.plan().optimizer()), (e, k) -> with(e, recall(k)));
    momentum =
        number(group, "momentum", OptimizerNumber.MOMENTUM, BELOW_ONE, NumberSteps.linear(0.05));
    beta1 = number(group, "beta1", OptimizerNumber.BETA1, BELOW_ONE, NumberSteps.linear(0.01));
    beta2 = number(group, "beta2", OptimizerNumber.BETA2, BELOW_ONE, NumberSteps.linear(0.001));
    epsilon =
        number(
            group,
            "epsilon",
            OptimizerNumber.EPSILON,
            NumberRange.above(0),
            NumberSteps.oneTwoFive(1e-12));
    alpha = number(group, "alpha", OptimizerNumber.ALPHA, BELOW_ONE, NumberSteps.linear(0.01));
    nesterov =
        group.choice(
            e -> e.plan().optimizer() instanceof Sgd sgd && sgd.nesterov(),
            (e, on) -> with(e, withNesterov(e.plan().optimizer(), on)));
    centered =
        group.choice(
            e -> e.plan().optimizer() instanceof RmsProp rms && rms.centered(),
            (e, on) -> with(e, withCentered(e.plan().optimizer(), on)));
    group.workspace().openedProperty().addListener((observable, was, is) -> known.clear());
    group.workspace().experimentProperty().subscribe(this::remember);
  }

  /** Which optimiser. */
  ExperimentField<OptimizerKind> kind() {
    return kind;
  }

  /** SGD's and RMSprop's. */
  NumberSetting momentum() {
    return momentum;
  }

  /** SGD's. */
  ExperimentField<Boolean> nesterov() {
    return nesterov;
  }

  /** Whether there is a momentum for Nesterov's rule to look ahead with. */
  ObservableValue<Boolean> nesterovUsable() {
    return momentum.input().valueProperty().map(value -> value > 0);
  }

  /** Adam's and AdamW's. */
  NumberSetting beta1() {
    return beta1;
  }

  /** Adam's and AdamW's. */
  NumberSetting beta2() {
    return beta2;
  }

  /** All but SGD's. */
  NumberSetting epsilon() {
    return epsilon;
  }

  /** RMSprop's. */
  NumberSetting alpha() {
    return alpha;
  }

  /** RMSprop's. */
  ExperimentField<Boolean> centered() {
    return centered;
  }

  private static NumberSetting number(
      SettingGroup group,
      String key,
      OptimizerNumber number,
      NumberRange range,
      NumberSteps steps) {
    return group.number(
        key,
        range,
        steps,
        e -> number.of(e.plan().optimizer()),
        (e, value) -> with(e, number.with(e.plan().optimizer(), value)));
  }

  private void remember(Experiment experiment) {
    OptimizerChoice choice = experiment.plan().optimizer();
    known.put(OptimizerKind.of(choice), choice);
  }

  private OptimizerChoice recall(OptimizerKind wanted) {
    return known.getOrDefault(wanted, wanted.standard());
  }

  private static Experiment with(Experiment experiment, OptimizerChoice choice) {
    return experiment.withPlan(experiment.plan().withOptimizer(choice));
  }

  private static OptimizerChoice withNesterov(OptimizerChoice choice, boolean on) {
    return choice instanceof Sgd sgd ? new Sgd(sgd.momentum(), on) : choice;
  }

  private static OptimizerChoice withCentered(OptimizerChoice choice, boolean on) {
    return choice instanceof RmsProp rms
        ? new RmsProp(rms.alpha(), rms.epsilon(), rms.momentum(), on)
        : choice;
  }
}
