package mlpstudio.training;

import java.util.Optional;
import mlpstudio.words.Words;

/**
 * How a network is trained.
 *
 * @param epochs passes over the training images, 1 to {@value #MAX_EPOCHS}
 * @param batchSize images per step, 1 to {@value #MAX_BATCH}; the last batch of an epoch may be
 *     smaller
 * @param optimizer the rule for steps
 * @param learningRate the size of steps, above 0
 * @param l2 the pull of weights towards zero
 * @param schedule how the learning rate changes
 * @param clipNorm largest global norm of the gradient, above 0, or 0 for no clipping
 * @param earlyStopping when to end before the last epoch, if at all
 */
public record TrainingPlan(
    int epochs,
    int batchSize,
    OptimizerChoice optimizer,
    double learningRate,
    L2Penalty l2,
    LearningRateSchedule schedule,
    double clipNorm,
    Optional<EarlyStopping> earlyStopping) {
  /** Most epochs allowed. */
  public static final int MAX_EPOCHS = 100_000;

  /** Largest batch allowed. */
  public static final int MAX_BATCH = 65_536;

  /** Refuses settings outside their ranges. */
  public TrainingPlan {
    require(epochs >= 1 && epochs <= MAX_EPOCHS, "range.epochs", MAX_EPOCHS, epochs);
    require(batchSize >= 1 && batchSize <= MAX_BATCH, "range.batch", MAX_BATCH, batchSize);
    require(learningRate > 0 && Double.isFinite(learningRate), "range.rate", learningRate);
    require(clipNorm >= 0 && Double.isFinite(clipNorm), "range.clip", clipNorm);
  }

  /** Plain settings: no L2, constant rate, no clipping. */
  public static TrainingPlan of(
      int epochs, int batchSize, OptimizerChoice optimizer, double learningRate) {
    return new TrainingPlan(
        epochs,
        batchSize,
        optimizer,
        learningRate,
        L2Penalty.NONE,
        new LearningRateSchedule.Constant(),
        0,
        Optional.empty());
  }

  /** The same plan with other epochs. */
  public TrainingPlan withEpochs(int value) {
    return new TrainingPlan(
        value, batchSize, optimizer, learningRate, l2, schedule, clipNorm, earlyStopping);
  }

  /** The same plan with another batch size. */
  public TrainingPlan withBatchSize(int value) {
    return new TrainingPlan(
        epochs, value, optimizer, learningRate, l2, schedule, clipNorm, earlyStopping);
  }

  /** The same plan with another optimiser. */
  public TrainingPlan withOptimizer(OptimizerChoice value) {
    return new TrainingPlan(
        epochs, batchSize, value, learningRate, l2, schedule, clipNorm, earlyStopping);
  }

  /** The same plan with another learning rate. */
  public TrainingPlan withLearningRate(double value) {
    return new TrainingPlan(
        epochs, batchSize, optimizer, value, l2, schedule, clipNorm, earlyStopping);
  }

  /** The same plan with another L2 penalty. */
  public TrainingPlan withL2(L2Penalty value) {
    return new TrainingPlan(
        epochs, batchSize, optimizer, learningRate, value, schedule, clipNorm, earlyStopping);
  }

  /** The same plan with another schedule. */
  public TrainingPlan withSchedule(LearningRateSchedule value) {
    return new TrainingPlan(
        epochs, batchSize, optimizer, learningRate, l2, value, clipNorm, earlyStopping);
  }

  /** The same plan with another clipping norm. */
  public TrainingPlan withClipNorm(double value) {
    return new TrainingPlan(
        epochs, batchSize, optimizer, learningRate, l2, schedule, value, earlyStopping);
  }

  /** The same plan with another end. */
  public TrainingPlan withEarlyStopping(Optional<EarlyStopping> value) {
    return new TrainingPlan(
        epochs, batchSize, optimizer, learningRate, l2, schedule, clipNorm, value);
  }

  private static void require(boolean holds, String key, Object... arguments) {
    if (!holds) {
      throw new IllegalArgumentException(Words.say(TrainingPlan.class, key, arguments));
    }
  }
}
