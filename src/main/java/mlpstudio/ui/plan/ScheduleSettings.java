package mlpstudio.ui.plan;

import java.util.EnumMap;
import java.util.Map;
import mlpstudio.experiment.Experiment;
import mlpstudio.training.LearningRateSchedule;
import mlpstudio.training.LearningRateSchedule.Cosine;
import mlpstudio.training.LearningRateSchedule.Plateau;
import mlpstudio.training.LearningRateSchedule.Step;
import mlpstudio.training.TrainingPlan;
import mlpstudio.ui.state.ExperimentField;
import mlpstudio.ui.support.fields.NumberRange;
import mlpstudio.ui.support.fields.NumberSteps;

/** How the learning rate changes; the settings of a schedule left are found again. */
final class ScheduleSettings {
  private final Map<ScheduleKind, LearningRateSchedule> known = new EnumMap<>(ScheduleKind.class);
  private final ExperimentField<ScheduleKind> kind;
  private final NumberSetting every;
  private final NumberSetting gamma;
  private final NumberSetting floor;
  private final NumberSetting patience;
  private final NumberSetting plateauGamma;

  ScheduleSettings(SettingGroup group) {
    kind =
        group.choice(
            e -> ScheduleKind.of(e.plan().schedule()),
            (e, k) -> with(e, known.getOrDefault(k, k.standard())));
    every =
        group.number(
            "every",
            NumberRange.whole(1, TrainingPlan.MAX_EPOCHS),
            NumberSteps.linear(1),
            e -> e.plan().schedule() instanceof Step step ? (double) step.every() : Double.NaN,
            (e, n) ->
                e.plan().schedule() instanceof Step step
                    ? with(e, new Step(n.intValue(), step.gamma()))
                    : e);
    gamma =
        group.number(
            "gamma",
            NumberRange.above(0),
            NumberSteps.linear(0.05),
            e -> e.plan().schedule() instanceof Step step ? step.gamma() : Double.NaN,
            (e, g) ->
                e.plan().schedule() instanceof Step step ? with(e, new Step(step.every(), g)) : e);
    floor =
        group.number(
            "floor",
            NumberRange.between(0, 1),
            NumberSteps.linear(0.05),
            e -> e.plan().schedule() instanceof Cosine cosine ? cosine.floor() : Double.NaN,
            (e, f) -> e.plan().schedule() instanceof Cosine ? with(e, new Cosine(f)) : e);
    patience =
        group.number(
            "patience",
            NumberRange.whole(0, TrainingPlan.MAX_EPOCHS),
            NumberSteps.linear(1),
            e -> e.plan().schedule() instanceof Plateau p ? (double) p.patience() : Double.NaN,
            (e, n) ->
                e.plan().schedule() instanceof Plateau p
                    ? with(e, new Plateau(n.intValue(), p.gamma()))
                    : e);
    plateauGamma =
        group.number(
            "plateau-gamma",
            NumberRange.inside(0, 1),
            NumberSteps.linear(0.05),
            e -> e.plan().schedule() instanceof Plateau p ? p.gamma() : Double.NaN,
            (e, g) ->
                e.plan().schedule() instanceof Plateau p
                    ? with(e, new Plateau(p.patience(), g))
                    : e);
    group.workspace().openedProperty().addListener((observable, was, is) -> known.clear());
    group.workspace().experimentProperty().subscribe(this::remember);
  }

  /** Which schedule. */
  ExperimentField<ScheduleKind> kind() {
    return kind;
  }

  /** The step schedule's: epochs between two changes. */
  NumberSetting every() {
    return every;
  }

  /** The step schedule's: factor of one change. */
  NumberSetting gamma() {
    return gamma;
  }

  /** The cosine's: the factor at its end. */
  NumberSetting floor() {
    return floor;
  }

  /** The plateau schedule's: epochs without improvement that are borne. */
  NumberSetting patience() {
    return patience;
  }

  /** The plateau schedule's: factor of one change. */
  NumberSetting plateauGamma() {
    return plateauGamma;
  }

  private void remember(Experiment experiment) {
    LearningRateSchedule schedule = experiment.plan().schedule();
    known.put(ScheduleKind.of(schedule), schedule);
  }

  private static Experiment with(Experiment experiment, LearningRateSchedule schedule) {
    return experiment.withPlan(experiment.plan().withSchedule(schedule));
  }
}
