package mlpstudio.ui.shell;

import static mlpstudio.ui.state.Confirmation.CLOSE_WHILE_TRAINING;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mlpstudio.training.RunState;
import mlpstudio.ui.keep.KeepViewModel;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.training.TrainingViewModel;

/** What is asked about the run before the window closes. FX thread only. */
final class Closing {
  private final RunModel run;
  private final TrainingViewModel training;
  private final Preferences preferences;
  private final Dialogs dialogs;
  private final Messages texts = new Messages(Closing.class);
  private Runnable stayed = () -> {};

  Closing(RunModel run, TrainingViewModel training, Preferences preferences, Dialogs dialogs) {
    this.run = run;
    this.training = training;
    this.preferences = preferences;
    this.dialogs = dialogs;
  }

  /** Says what is done where the window stays open after all. */
  void setStayed(Runnable action) {
    stayed = action;
  }

  /**
   * Ends the run, after a question where something would be lost. What was saved is looked for
   * first: nobody must lose what they trained to a file that is gone.
   *
   * @param keep keeps what was learnt
   * @param close closes the window for good
   */
  void end(KeepViewModel keep, Runnable close) {
    keep.lookAtFile(() -> ask(keep, close));
  }

  private void ask(KeepViewModel keep, Runnable close) {
    boolean active = run.active();
    Optional<Path> file = paused() ? keep.file() : Optional.empty();
    if (file.isPresent()) {
      endSaved(file.get(), close);
    } else if (active && keep.keeps() && !CLOSE_WHILE_TRAINING.asked(preferences)) {
      training.stop();
      keep.keepAndClose(close, stayed);
    } else if (active) {
      dialogs.ask(keep.keeps() ? keepOrDiscard(keep, close) : saveOrLose(keep, close));
    } else if (keep.keeps()) {
      keep.keepAndClose(close, stayed);
    } else if (keep.unsaved()) {
      dialogs.ask(saveOrDiscard(keep, close));
    } else {
      close.run();
    }
  }

  private boolean paused() {
    return run.stateProperty().get() == RunState.PAUSED;
  }

  /** All that a run at rest has learnt lies in a file of the user's: nothing is kept beside it. */
  private void endSaved(Path file, Runnable close) {
    Runnable end =
        () -> {
          training.stop();
          close.run();
        };
    if (!CLOSE_WHILE_TRAINING.asked(preferences)) {
      end.run();
      return;
    }
    dialogs.ask(
        new Dialogs.Question(
            "closing",
            title(),
            texts.format("closing.saved.sentence", String.valueOf(file.getFileName())),
            List.of(new Dialogs.Choice("close-saved", texts.get("closing.saved"), end), stay())));
  }

  private String title() {
    return texts.get(paused() ? "closing.title.paused" : "closing.title");
  }

  private Dialogs.Question keepOrDiscard(KeepViewModel keep, Runnable close) {
    return new Dialogs.Question(
        "closing",
        title(),
        texts.get("closing.keep.sentence"),
        List.of(
            new Dialogs.Choice(
                "keep-and-close",
                texts.get("closing.keep"),
                () -> {
                  training.stop();
                  keep.keepAndClose(close, stayed);
                }),
            new Dialogs.Choice(
                "discard-and-close",
                texts.get("closing.discard"),
                () -> {
                  training.stop();
                  keep.discardAndClose(close);
                }),
            stay()),
        Optional.of(() -> CLOSE_WHILE_TRAINING.ask(preferences, false)));
  }

  private Dialogs.Question saveOrLose(KeepViewModel keep, Runnable close) {
    return new Dialogs.Question(
        "closing",
        title(),
        texts.get("closing.sentence"),
        List.of(
            new Dialogs.Choice(
                "save-and-close",
                texts.get("closing.save"),
                () -> {
                  training.stop();
                  keep.saveThen(close, stayed);
                }),
            new Dialogs.Choice(
                "stop-and-close",
                texts.get("closing.stop"),
                () -> {
                  training.stop();
                  close.run();
                }),
            stay()));
  }

  private Dialogs.Question saveOrDiscard(KeepViewModel keep, Runnable close) {
    return new Dialogs.Question(
        "unsaved-network",
        texts.get("unsaved.network.title"),
        texts.get("unsaved.network.sentence"),
        List.of(
            new Dialogs.Choice(
                "save-and-close", texts.get("closing.save"), () -> keep.saveThen(close, stayed)),
            new Dialogs.Choice("discard-and-close", texts.get("closing.discard"), close),
            stay()));
  }

  private Dialogs.Choice stay() {
    return new Dialogs.Choice("stay", texts.get("closing.stay"), stayed);
  }
}
