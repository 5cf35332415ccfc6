package mlpstudio.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import mlpstudio.data.DatasetException;
import mlpstudio.data.DatasetFacts;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.LostImages;
import mlpstudio.training.MappedImages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What becomes of work that fails, and of work that is under way when the program ends. */
class FxBackgroundTest {
  private final FxBackground background = new FxBackground();

  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void wantOfMemoryIsHeardByWhoAskedAndReported() throws Exception {
    CompletableFuture<Throwable> reported = new CompletableFuture<>();
    CompletableFuture<Exception> heard = new CompletableFuture<>();
    Thread.UncaughtExceptionHandler before =
        WaitForAsyncUtils.waitForAsyncFx(
            5000,
            () -> {
              Thread.UncaughtExceptionHandler was =
                  Thread.currentThread().getUncaughtExceptionHandler();
              Thread.currentThread()
                  .setUncaughtExceptionHandler((thread, e) -> reported.complete(e));
              return was;
            });
    try {
      OutOfMemoryError error = new OutOfMemoryError("Java heap space");
      background.run(
          () -> {
            throw error;
          },
          result -> {},
          heard::complete);
      assertThat(heard.get(60, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCause(error);
      assertThat(reported.get(60, TimeUnit.SECONDS)).isSameAs(error);
    } finally {
      WaitForAsyncUtils.waitForAsyncFx(
          5000,
          () -> {
            Thread.currentThread().setUncaughtExceptionHandler(before);
            return true;
          });
      background.close();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows keeps a mapped file as it is")
  void aDataSetThatWasCutShortIsHeardOfInWords(@TempDir Path folder) throws Exception {
    MappedImages images = new MappedImages(folder, new ImageShape(1, 16, 16), 800);
    ImageDataset dataset = images.dataset();
    images.cutShort();
    CompletableFuture<Exception> heard = new CompletableFuture<>();
    background.run(
        () -> DatasetFacts.of(dataset.train(), dataset.classes()),
        facts -> heard.completeExceptionally(new AssertionError("was read")),
        heard::complete);
    assertThat(heard.get(60, TimeUnit.SECONDS))
        .isInstanceOf(DatasetException.class)
        .hasMessage(LostImages.sentence());
    background.close();
  }

  @Test
  void whatIsBeingSavedIsSeenThroughInItsOrderAndTheRestIsNot() throws Exception {
    List<Integer> saved = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    background.run(
        () -> {
          begun.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.complete(true);
            throw e;
          }
          return 0;
        },
        result -> {},
        failure -> {});
    for (int i = 0; i < 3; i++) {
      int number = i;
      background.save(
          () -> {
            TimeUnit.MILLISECONDS.sleep(60);
            return saved.add(number);
          },
          result -> {},
          failure -> {});
    }
    begun.await();
    background.close();
    assertThat(saved).containsExactly(0, 1, 2);
    assertThat(interrupted.get(60, TimeUnit.SECONDS)).isTrue();
  }
}
