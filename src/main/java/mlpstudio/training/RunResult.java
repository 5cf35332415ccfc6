package mlpstudio.training;

import java.util.Optional;
import mlpstudio.model.Weights;

/**
 * What a run has learnt.
 *
 * @param state how it ended: stopped, finished or failed
 * @param history all complete epochs
 * @param best the weights after the epoch with the highest test accuracy; the last ones where no
 *     epoch was completed
 * @param last the weights at the end
 * @param trainingSet the score of the best weights on all images trained on; absent where the run
 *     did not finish
 * @param failure why it failed, if it did
 */
public record RunResult(
    RunState state,
    TrainingHistory history,
    Weights best,
    Weights last,
    Optional<Evaluation> trainingSet,
    Optional<RunFailure> failure) {}
