package mlpstudio.ui.lesson;

import java.util.Optional;
import mlpstudio.lesson.Lesson;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/** Has the questions of a lesson asked anew: for the next class, or after a try. FX thread only. */
final class FreshStart {
  private final LessonPlayer player;
  private final LessonMemory memory;
  private final Dialogs dialogs;
  private final Messages texts = new Messages(FreshStart.class);
  private @Nullable Lesson tried;

  FreshStart(LessonPlayer player, Dialogs dialogs) {
    this.player = player;
    this.memory = player.memory();
    this.dialogs = dialogs;
  }

  /** Plays a lesson that is being written, from one of its steps. */
  void tryOut(Lesson lesson, int at) {
    memory.forget(lesson);
    player.play(lesson, at);
    tried = lesson;
  }

  /** A lesson was left: a class shall not find the answers of whoever wrote its questions. */
  void left(@Nullable Lesson before, @Nullable Lesson now) {
    if (before != null && before.equals(tried) && !before.equals(now)) {
      tried = null;
      memory.forget(before);
    }
  }

  /** Begins the lesson in hand anew, for the next class; that can be taken back. */
  void startOver() {
    Lesson lesson = player.lessonProperty().get();
    if (lesson == null) {
      return;
    }
    Runnable before = memory.keep(lesson);
    int at = player.indexProperty().get();
    player.startOver();
    dialogs.toast(
        texts.get("started.over"),
        Optional.of(
            new Dialogs.Choice(
                "undo-start-over",
                texts.get("started.over.undo"),
                () -> {
                  if (lesson.equals(player.lessonProperty().get())) {
                    before.run();
                    player.play(lesson, at);
                  }
                })));
  }
}
