package mlpstudio.ui.plan;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import mlpstudio.training.TrainingPlan;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.NumberRange;
import mlpstudio.ui.support.fields.NumberSteps;

/** How the network is trained: every setting of the plan, and the seed. FX thread only. */
public final class PlanViewModel {
  /** The largest seed that can be typed: 2^53 - 1, beyond which numbers would be rounded. */
  static final long MAX_SEED = (1L << 53) - 1;

  private final Messages messages;
  private final SettingGroup group;
  private final NumberSetting epochs;
  private final NumberSetting batchSize;
  private final NumberSetting learningRate;
  private final NumberSetting seed;
  private final OptimizerSettings optimizer;
  private final ScheduleSettings schedule;
  private final PenaltySettings penalty;
  private final StoppingSettings stopping;
  private final ObservableValue<ScheduleForecast> forecast;

  /** The plan of the experiment on the bench, in the JVM's language. */
  public PlanViewModel(Workspace workspace) {
    this(workspace, new Messages(PlanViewModel.class));
  }

  PlanViewModel(Workspace workspace, Messages messages) {
    this.messages = messages;
    group = new SettingGroup("plan", workspace, messages);
    epochs =
        group.number(
            "epochs",
            NumberRange.whole(1, TrainingPlan.MAX_EPOCHS),
            NumberSteps.linear(1),
            e -> (double) e.plan().epochs(),
            (e, n) -> e.withPlan(e.plan().withEpochs(n.intValue())));
    batchSize =
        group.number(
            "batch-size",
            NumberRange.whole(1, TrainingPlan.MAX_BATCH),
            NumberSteps.doubling(),
            e -> (double) e.plan().batchSize(),
            (e, n) -> e.withPlan(e.plan().withBatchSize(n.intValue())));
    learningRate =
        group.number(
            "learning-rate",
            NumberRange.above(0),
            NumberSteps.oneTwoFive(1e-7),
            e -> e.plan().learningRate(),
            (e, rate) -> e.withPlan(e.plan().withLearningRate(rate)));
    seed =
        group.number(
            "seed",
            NumberRange.whole(0, MAX_SEED),
            NumberSteps.linear(1),
            e -> (double) e.seed(),
            (e, n) -> e.withSeed(n.longValue()));
    optimizer = new OptimizerSettings(group);
    schedule = new ScheduleSettings(group);
    penalty = new PenaltySettings(group);
    stopping = new StoppingSettings(group);
    forecast = workspace.experimentProperty().map(e -> ScheduleForecast.of(e.plan()));
  }

  /** Passes over the training images. */
  NumberSetting epochs() {
    return epochs;
  }

  /** Images per step. */
  NumberSetting batchSize() {
    return batchSize;
  }

  /** The size of steps. */
  NumberSetting learningRate() {
    return learningRate;
  }

  /** Where all chance comes from. */
  NumberSetting seed() {
    return seed;
  }

  /** The optimiser and its own settings. */
  OptimizerSettings optimizer() {
    return optimizer;
  }

  /** The learning-rate schedule and its own settings. */
  ScheduleSettings schedule() {
    return schedule;
  }

  /** The learning rate over the epochs, as far as it can be told before the run. */
  ObservableValue<ScheduleForecast> forecast() {
    return forecast;
  }

  /** L2 and clipping. */
  PenaltySettings penalty() {
    return penalty;
  }

  /** When the run ends before its last epoch. */
  StoppingSettings stopping() {
    return stopping;
  }

  /** Whether anything differs from the experiment as opened. */
  public ReadOnlyBooleanProperty resettableProperty() {
    return group.resettableProperty();
  }

  /** Goes back to the plan and the seed of the experiment as opened, in one edit. */
  public void reset() {
    group.reset((current, opened) -> current.withPlan(opened.plan()).withSeed(opened.seed()));
  }

  /** The texts of this package. */
  Messages messages() {
    return messages;
  }
}
