package mlpstudio.ui.race;

import java.util.Optional;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.training.RaceHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunSnapshot;
import mlpstudio.ui.state.BatchSeries;
import org.jspecify.annotations.Nullable;

/**
 * What a lane has learnt, to be taken in hand.
 *
 * @param name of the lane
 * @param experiment that was raced, with the lane's name in its title
 * @param input what was trained
 * @param state in which it ended
 * @param batches the losses that led there
 */
public record RacedNetwork(
    String name, Experiment experiment, RunInput input, RunSnapshot state, BatchSeries batches) {

  /**
   * What a lane has learnt, once it has ended without a failure and with at least one batch.
   *
   * @param race its race
   * @param number its place in the race
   */
  static Optional<RacedNetwork> of(
      Lane lane, @Nullable RaceHandle race, int number, RunInput input) {
    if (race == null || lane.result().isEmpty() || lane.batches().size() == 0) {
      return Optional.empty();
    }
    String name = lane.nameProperty().get();
    return race.state(number)
        .map(
            state ->
                new RacedNetwork(name, named(lane.raced(), name), input, state, lane.batches()));
  }

  /** The lane's name says in what it is unlike the experiment that the race was made from. */
  private static Experiment named(Experiment raced, String lane) {
    boolean builtIn = BuiltInExperiments.byId(raced.id()).filter(raced::equals).isPresent();
    return builtIn ? raced : raced.withName(raced.id(), raced.title() + " – " + lane);
  }
}
