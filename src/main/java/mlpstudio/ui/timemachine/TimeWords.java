package mlpstudio.ui.timemachine;

import java.util.Objects;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.Evaluation;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunMoment;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/** The sentences of the time machine; epochs count from 0, as in the tutorial. */
final class TimeWords {
  private final Messages messages;
  private final Figures figures;

  /** In the user's language. */
  TimeWords() {
    this(new Messages(TimeWords.class));
  }

  TimeWords(Messages messages) {
    this.messages = messages;
    this.figures = new Figures(messages.locale());
  }

  /** A text without arguments. */
  String get(String key) {
    return messages.get(key);
  }

  /** A text with arguments. */
  String format(String key, Object... arguments) {
    return messages.format(key, arguments);
  }

  /** "After 4 of 10 epochs". */
  String moment(RunMoment moment, int epochs) {
    if (moment.position() == 0) {
      return get("moment.first");
    }
    return moment.endsEpoch()
        ? format("moment.epoch", figures.whole(moment.epoch()), figures.whole(epochs), epochs)
        : format(
            "moment.batch",
            figures.whole(moment.epoch()),
            figures.whole(moment.batch()),
            figures.whole(moment.batches()));
  }

  /** With the test accuracy: "After 4 of 10 epochs · test 96.80 %". */
  private String scored(String moment, double accuracy) {
    return Double.isNaN(accuracy) ? moment : format("scored", moment, figures.percent(accuracy));
  }

  /**
   * Which moment it is and how the network did.
   *
   * @param asked the moment asked for, or null for now
   * @param learning how much is learnt again before a new run goes on; NaN while none is asked for
   */
  String label(RunModel run, @Nullable RunMoment asked, double learning) {
    if (!Double.isNaN(learning)) {
      return learning(learning);
    }
    RunHandle handle = run.handleProperty().get();
    Evaluation score = run.evaluationProperty().get();
    boolean shown = score != null && Objects.equals(asked, run.momentProperty().get());
    if (asked == null || handle == null) {
      return scored(get("now"), shown ? score.accuracy() : Double.NaN);
    }
    String when = moment(asked, handle.input().plan().epochs());
    return scored(when, shown ? score.accuracy() : recorded(run, asked));
  }

  private static double recorded(RunModel run, RunMoment moment) {
    return run.epochs().stream()
        .filter(record -> moment.endsEpoch() && record.epoch() == moment.epoch() - 1)
        .findFirst()
        .map(EpochRecord::testAccuracy)
        .orElse(Double.NaN);
  }

  /** How fast a film is. */
  String speed(FilmSpeed speed) {
    return format("speed", speed.perSecond());
  }

  /** How much is learnt again. */
  private String learning(double share) {
    return format("learning", Math.floor(share * 100) / 100);
  }
}
