package mlpstudio.ui.lesson;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import mlpstudio.lesson.Lesson;
import mlpstudio.training.RunHandle;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.Messages;

/**
 * Ends a lesson because the window closes or something else is opened: what it had put aside is on
 * the bench again, to be asked about and kept; and brings the lesson back where nothing comes of
 * it. FX thread only.
 */
final class LessonClosing {
  private final Workspace workspace;
  private final LessonPlayer player;
  private final LearnViewModel.Tools tools;
  private final Runnable turnToPlayer;
  private final Messages texts = new Messages(LessonClosing.class);
  private Runnable lessonBack = () -> {};

  /**
   * Ends what is played.
   *
   * @param turnToPlayer shows the player again
   */
  LessonClosing(
      Workspace workspace, LessonPlayer player, LearnViewModel.Tools tools, Runnable turnToPlayer) {
    this.workspace = workspace;
    this.player = player;
    this.tools = tools;
    this.turnToPlayer = turnToPlayer;
  }

  /** The window stays open: so does the lesson that had ended for its sake. */
  void stayed() {
    Runnable comeBack = lessonBack;
    lessonBack = () -> {};
    comeBack.run();
  }

  /**
   * Ends the lesson; asks first where its network is being trained.
   *
   * @param then goes on, once the network that came back is at rest
   */
  void end(Runnable then) {
    Lesson played = player.lessonProperty().get();
    if (played == null) {
      then.run();
    } else if (player.hasRun() && workspace.run().active()) {
      askAboutRun(played, then);
    } else {
      end(played, false, then);
    }
  }

  /**
   * Ends the lesson for something that is opened by hand, without a question, as its own button
   * does; stays where something else has the engine, as then.
   *
   * @param open opens it, once the network that came back is at rest; gets what goes back to the
   *     lesson
   */
  void leave(Consumer<Runnable> open) {
    Lesson played = player.lessonProperty().get();
    if (played == null) {
      open.accept(() -> {});
    } else if (!engineTaken()) {
      Runnable back = wayBack(played);
      quit(false, () -> open.accept(back));
    }
  }

  /** What has the engine would be ended by a lesson, and by the network that comes back after. */
  boolean engineTaken() {
    String taken = workspace.engineTakenProperty().get();
    if (!taken.isEmpty()) {
      tools.dialogs().toast(taken);
    }
    return !taken.isEmpty();
  }

  private void askAboutRun(Lesson played, Runnable then) {
    tools
        .dialogs()
        .ask(
            new Dialogs.Question(
                "lesson-closing",
                texts.get("closing.title"),
                texts.get("closing.sentence"),
                List.of(
                    new Dialogs.Choice(
                        "end-lesson",
                        texts.get("closing.end"),
                        () -> {
                          tools.bench().stop();
                          end(played, true, then);
                        }),
                    new Dialogs.Choice("stay", texts.get("closing.stay"), () -> {}))));
  }

  private void end(Lesson played, boolean stopped, Runnable then) {
    lessonBack = wayBack(played);
    quit(stopped, then);
  }

  private Runnable wayBack(Lesson played) {
    int at = player.indexProperty().get();
    return () -> {
      turnToPlayer.run();
      player.play(played, at);
    };
  }

  private void quit(boolean stopped, Runnable then) {
    Optional<RunHandle> former = Optional.ofNullable(workspace.run().handleProperty().get());
    player.quit();
    boolean other = !former.equals(Optional.ofNullable(workspace.run().handleProperty().get()));
    if ((other || stopped) && workspace.run().active()) {
      onceAtRest(then);
    } else {
      then.run();
    }
  }

  /** A network that is put in hand again trains nothing: nobody is to be asked whether it may. */
  private void onceAtRest(Runnable then) {
    once(() -> !workspace.run().active(), then);
  }

  /** Does something later, as soon as the run in hand is so. */
  void once(BooleanSupplier so, Runnable then) {
    workspace
        .run()
        .stateProperty()
        .addListener(
            new InvalidationListener() {
              @Override
              public void invalidated(Observable state) {
                if (so.getAsBoolean()) {
                  state.removeListener(this);
                  tools.background().onFxThread(then);
                }
              }
            });
  }
}
