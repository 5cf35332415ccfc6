package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import mlpstudio.ui.shell.Frame;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.Test;

class EngineFailureTest {
  private final Messages texts = new Messages(Frame.class, Locale.ROOT);

  @Test
  void theEnginesOwnSentenceIsSaidToo() throws InterruptedException {
    CompletableFuture<String> ready = new CompletableFuture<>();
    ready.completeExceptionally(new IllegalStateException("Not made for this Mac."));
    Exception failure = new IllegalArgumentException("none");
    try {
      ready.copy().get();
    } catch (ExecutionException e) {
      failure = e;
    }
    assertThat(EngineFailure.sentence(texts, failure))
        .startsWith("The engine could not be loaded")
        .endsWith(" Everything else works. Not made for this Mac.");
  }

  @Test
  void whatHasNoSentenceAddsNone() {
    assertThat(EngineFailure.sentence(texts, new InterruptedException("x")))
        .isEqualTo(texts.get("engine.failed.sentence"));
  }
}
