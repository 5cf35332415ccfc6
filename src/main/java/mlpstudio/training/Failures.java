package mlpstudio.training;

import java.util.Locale;
import mlpstudio.data.LostImages;
import org.jspecify.annotations.Nullable;

/** Tells the kinds of engine trouble apart. */
final class Failures {
  private Failures() {}

  /** What was thrown while this run was at work, as a failure. */
  static RunFailure of(Throwable thrown, @Nullable TrainingRun run) {
    int epoch = run == null ? 0 : run.epoch();
    int batch = run == null ? 0 : run.batch();
    if (LostImages.lost(thrown)) {
      return new RunFailure(RunFailure.Kind.DATA, epoch, batch, LostImages.sentence());
    }
    String message = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
    String line = message.lines().findFirst().orElse(message);
    String lower = message.toLowerCase(Locale.ROOT);
    boolean memory =
        thrown instanceof OutOfMemoryError
            || lower.contains("out of memory")
            || lower.contains("can't allocate memory")
            || lower.contains("not enough memory");
    RunFailure.Kind kind = memory ? RunFailure.Kind.OUT_OF_MEMORY : RunFailure.Kind.ENGINE;
    return new RunFailure(kind, epoch, batch, line);
  }
}
