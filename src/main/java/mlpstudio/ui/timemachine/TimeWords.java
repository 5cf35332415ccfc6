package mlpstudio.ui.timemachine;

import mlpstudio.training.RunMoment;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;

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
  String scored(String moment, double accuracy) {
    return Double.isNaN(accuracy) ? moment : format("scored", moment, figures.percent(accuracy));
  }

  /** How fast a film is. */
  String speed(FilmSpeed speed) {
    return format("speed", speed.perSecond());
  }

  /** How much is learnt again. */
  String learning(double share) {
    return format("learning", Math.floor(share * 100) / 100);
  }
}
