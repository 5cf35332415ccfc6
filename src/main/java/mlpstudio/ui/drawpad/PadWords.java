package mlpstudio.ui.drawpad;

import java.nio.file.Path;
import mlpstudio.drawing.DrawingException;
import mlpstudio.training.RunMoment;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;

/** The pad's sentences with figures in them. */
final class PadWords {
  private final Messages messages = new Messages(PadWords.class);
  private final Figures figures = new Figures(messages.locale());

  /** A text without figures. */
  String get(String key) {
    return messages.get(key);
  }

  /** A text with its arguments. */
  String format(String key, Object... arguments) {
    return messages.format(key, arguments);
  }

  /** "12 drawings kept" and what the last one was. */
  String kept(String label, int count) {
    return messages.format("kept.toast", label, count);
  }

  /** "Taken back out" and how many are left. */
  String takenOut(int left) {
    return messages.format("kept.undone", left);
  }

  /** How many drawings are kept. */
  String count(int count) {
    return messages.format("kept.count", count);
  }

  /** "Collection (12)". */
  String collection(int count) {
    return messages.format("collection", count);
  }

  /** "98.21 %". */
  String percent(double share) {
    return figures.percent(share);
  }

  /** For the large figure: a tenth of a percent, never rounded up to certainty. */
  String large(double share) {
    return messages.format("percent.large", Math.floor(share * 1000) / 1000);
  }

  /** "then 8, 1.20 %". */
  String runnerUp(Reading reading) {
    int second = reading.runnerUp();
    return messages.format(
        "runner.up", reading.classNames().get(second), percent(reading.probabilities()[second]));
  }

  /** "Perhaps 3, 41 %, or 8, 38 %". */
  String perhaps(Reading reading) {
    int first = reading.winner();
    int second = reading.runnerUp();
    return messages.format(
        "perhaps",
        reading.classNames().get(first),
        percent(reading.probabilities()[first]),
        reading.classNames().get(second),
        percent(reading.probabilities()[second]));
  }

  /** Which network it was. */
  String source(Reading.Source source) {
    if (!source.builtIn().isEmpty()) {
      return messages.format("source.built.in", source.builtIn());
    }
    if (source.past().isPresent()) {
      return past(source.past().get());
    }
    if (source.best()) {
      return messages.get("source.best");
    }
    return source.epoch() == 0
        ? messages.get("source.untrained")
        // Counted from 0, as everywhere.
        : messages.format("source.epoch", source.epoch() - 1);
  }

  private String past(RunMoment moment) {
    if (moment.position() == 0) {
      return messages.get("source.past.first");
    }
    // Counted from 0, as everywhere where epochs are complete.
    return moment.endsEpoch()
        ? messages.format("source.past.epoch", moment.epoch() - 1)
        : messages.format("source.past.batch", moment.epoch(), moment.batch());
  }

  /** How long answers take. */
  String delays(Delays delays) {
    return delays.count() == 0
        ? messages.get("source.tooltip")
        : messages.format("source.delays", delays.millis(0.5), delays.millis(0.95));
  }

  /** A class with its probability. */
  String bar(String name, double share) {
    return messages.format("bar", name, percent(share));
  }

  /** All that a screen reader says about an answer. */
  String spoken(Reading reading) {
    if (!reading.readable()) {
      return get("diverged");
    }
    return reading.sure()
        ? messages.format(
            "spoken",
            reading.classNames().get(reading.winner()),
            percent(reading.probabilities()[reading.winner()]),
            runnerUp(reading))
        : get("unsure") + ". " + perhaps(reading);
  }

  /** Why nothing is read. */
  String missing(Missing reason, String title) {
    return switch (reason) {
      case DRAWING -> get("missing.drawing");
      case NETWORK ->
          title.isEmpty() ? get("missing.network") : format("missing.network.for", title);
      case ANSWER -> get("missing.answer");
      case FAILED -> get("missing.failed");
    };
  }

  /** Why a picture could not be read. */
  String sentence(Exception failure, Path file) {
    return failure instanceof DrawingException
        ? String.valueOf(failure.getMessage())
        : format("picture.failed", String.valueOf(file.getFileName()));
  }
}
