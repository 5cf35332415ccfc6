package mlpstudio.ui.training;

import java.util.List;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.EpochTable;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunMoment;
import mlpstudio.ui.state.RunModel;

/**
 * Which lines of the epoch table are those of the moment that is shown: of the epoch that had just
 * ended then, or of the one that was under way.
 *
 * @param from the first
 * @param to the one after the last; as the first where there are none
 */
public record MarkedLines(int from, int to) {
  /** The moment has no lines, or is now. */
  public static final MarkedLines NONE = new MarkedLines(0, 0);

  /** Finds them among the lines printed, one epoch out of so many. */
  static MarkedLines of(RunModel run, int interval, List<String> lines) {
    RunMoment moment = run.momentProperty().get();
    RunHandle handle = run.handleProperty().get();
    if (moment == null || handle == null) {
      return NONE;
    }
    int of = moment.endsEpoch() ? moment.epoch() - 1 : moment.epoch();
    if (moment.position() == 0 || of % interval != 0) {
      return NONE;
    }
    int epochs = handle.input().plan().epochs();
    return run.epochs().stream()
        .filter(epoch -> epoch.epoch() == of)
        .findFirst()
        .map(epoch -> find(epoch, epochs, lines))
        .orElse(NONE);
  }

  private static MarkedLines find(EpochRecord epoch, int epochs, List<String> lines) {
    List<String> own = EpochTable.epoch(epoch, epochs).lines().toList();
    int from = lines.indexOf(own.getFirst());
    return from < 0 ? NONE : new MarkedLines(from, from + own.size());
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return from == to;
  }

  /** Whether a line is one of them. */
  public boolean contains(int line) {
    return line >= from && line < to;
  }
}
