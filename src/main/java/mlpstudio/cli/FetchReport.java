package mlpstudio.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import mlpstudio.data.fetch.ByteSizes;
import mlpstudio.data.fetch.FetchProgress;
import mlpstudio.data.fetch.FetchProgress.Phase;

/** Prints how far a data set is: a line for each file, and one for every tenth of the whole. */
final class FetchReport implements Consumer<FetchProgress> {
  private static final int STEPS = 10;

  private final PrintWriter err;
  private String last = "";
  private long tenth;

  FetchReport(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void accept(FetchProgress progress) {
    String doing = doing(progress);
    if (!doing.equals(last)) {
      last = doing;
      err.println(doing);
    }
    long now = (long) (STEPS * progress.share());
    if (now != tenth && progress.phase() != Phase.CONNECTING) {
      tenth = now;
      err.printf(
          Locale.ROOT,
          "%3.0f%% %s of %s%s%n",
          100 * progress.share(),
          ByteSizes.text(progress.done()),
          ByteSizes.text(progress.total()),
          Double.isNaN(progress.bytesPerSecond())
              ? ""
              : ", " + ByteSizes.text((long) progress.bytesPerSecond()) + "/s");
    }
  }

  void end() {
    err.flush();
  }

  private static String doing(FetchProgress progress) {
    return switch (progress.phase()) {
      case CONNECTING -> "Asking " + progress.source() + " for " + progress.file() + "…";
      case FETCHING -> "Fetching " + progress.file() + "…";
      case CHECKING -> "Checking " + progress.file() + "…";
    };
  }
}
