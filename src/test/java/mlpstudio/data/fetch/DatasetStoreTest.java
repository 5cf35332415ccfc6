package mlpstudio.data.fetch;

import static mlpstudio.data.fetch.TinySet.TRAIN_IMAGES;
import static mlpstudio.data.fetch.TinySet.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import mlpstudio.data.DatasetException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that data sets come into: cancelled, shared, full, in the way. */
class DatasetStoreTest {
  private static final String FIRST = TRAIN_IMAGES + ".gz";
  private static final byte[] IMAGES = gzip(TinySet.files().get(TRAIN_IMAGES));

  @TempDir private Path folder;
  private FakeMirror mirror;
  private Publication set;
  private DatasetStore store;

  @BeforeEach
  void startServer() throws IOException {
    mirror = new FakeMirror().serveAll();
    set = TinySet.publication(TinySet.gzipped(mirror.address()));
    store = store(folder, set);
  }

  @AfterEach
  void stopServer() {
    mirror.close();
  }

  @Test
  void cancellingEndsAtOnceAndKeepsWhatHasCome() throws Exception {
    mirror.reply(FIRST, mirror.stalling(IMAGES, 1200));
    Cancellation cancellation = new Cancellation();
    DatasetStore patient = new DatasetStore(folder, List.of(set), FetchSettings.patient());
    CompletableFuture<Void> outcome = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                patient.fetch(set, progress -> {}, cancellation);
                outcome.complete(null);
              } catch (DatasetException | CancellationException e) {
                outcome.completeExceptionally(e);
              }
            });
    waitUntil(() -> store.kept(set) == 1200);
    cancellation.cancel();
    assertThatThrownBy(() -> outcome.get(60, TimeUnit.SECONDS))
        .isInstanceOf(CancellationException.class);
    assertThat(folder.resolve("fashion-mnist")).doesNotExist();

    mirror.serve(FIRST, IMAGES);
    store.fetch(set, progress -> {}, new Cancellation());
    assertThat(mirror.asked()).contains(FIRST + " 1200");
    assertWhole();
  }

  @Test
  void anInterruptedThreadEndsLikewise() throws Exception {
    mirror.reply(FIRST, mirror.stalling(IMAGES, 1200));
    DatasetStore patient = new DatasetStore(folder, List.of(set), FetchSettings.patient());
    AtomicReference<Throwable> outcome = new AtomicReference<>();
    Thread thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    patient.fetch(set, progress -> {}, new Cancellation());
                  } catch (DatasetException | CancellationException e) {
                    outcome.set(e);
                  }
                });
    waitUntil(() -> store.kept(set) == 1200);
    thread.interrupt();
    assertThat(thread.join(Duration.ofSeconds(3))).isTrue();
    assertThat(outcome.get()).isInstanceOf(CancellationException.class);
    assertThat(store.kept(set)).isEqualTo(1200);
  }

  @Test
  void aSecondOneAtTheSameTimeIsToldSoAndHarmsNothing() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    mirror.reply(
        FIRST,
        exchange -> {
          begun.countDown();
          try {
            goOn.await(60, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          FakeMirror.send(exchange, IMAGES, "\"x\"", true);
        });
    DatasetStore patient = new DatasetStore(folder, List.of(set), FetchSettings.patient());
    CompletableFuture<Void> first = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                patient.fetch(set, progress -> {}, new Cancellation());
                first.complete(null);
              } catch (DatasetException e) {
                first.completeExceptionally(e);
              }
            });
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> store.fetch(set, progress -> {}, new Cancellation()))
        .hasMessage("Fashion-MNIST is being fetched already. Wait until that is done.");
    assertThatThrownBy(() -> store.delete(set)).hasMessageContaining("being fetched already");
    goOn.countDown();
    first.get(60, TimeUnit.SECONDS);
    assertWhole();
  }

  @Test
  void anotherProcessCountsToo() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                folder.resolve(".fashion-mnist.lock").toString())
            .redirectErrorStream(true)
            .start();
    try (var said = other.inputReader()) {
      assertThat(said.readLine()).isEqualTo("locked");
      assertThatThrownBy(() -> store.fetch(set, progress -> {}, new Cancellation()))
          .hasMessageContaining("being fetched already");
    } finally {
      other.destroyForcibly().waitFor();
    }
    store.fetch(set, progress -> {}, new Cancellation());
    assertWhole();
  }

  @Test
  void whatAKilledProcessLeftIsLookedAtAgain() throws Exception {
    Path files = Files.createDirectories(folder.resolve(".fashion-mnist.part/files"));
    byte[] damaged = TinySet.files().get(TRAIN_IMAGES).clone();
    damaged[2000] ^= 1;
    Files.write(files.resolve(TRAIN_IMAGES), damaged);
    Files.write(files.resolve(TRAIN_IMAGES + ".new"), damaged);
    store.fetch(set, progress -> {}, new Cancellation());
    assertWhole();
  }

  @Test
  void aBrokenCopyIsReplacedAndOtherFilesStay() throws Exception {
    Path there = Files.createDirectories(folder.resolve("fashion-mnist"));
    Files.writeString(there.resolve(TRAIN_IMAGES + ".gz"), "broken");
    Files.writeString(there.resolve("my notes.txt"), "mine");
    store.fetch(set, progress -> {}, new Cancellation());
    assertThat(there.resolve("my notes.txt")).hasContent("mine");
    assertThat(there.resolve(TRAIN_IMAGES + ".gz")).doesNotExist();
    Files.delete(there.resolve("my notes.txt"));
    assertWhole();
  }

  @Test
  void deletingTakesTheSetAndNothingElse() throws Exception {
    store.fetch(set, progress -> {}, new Cancellation());
    Files.writeString(folder.resolve("fashion-mnist/my notes.txt"), "mine");
    assertThat(store.holds(set)).isTrue();
    store.delete(set);
    assertThat(store.holds(set)).isFalse();
    assertThat(folder.resolve("fashion-mnist").toFile().list()).containsExactly("my notes.txt");
  }

  @Test
  void aDiskThatIsTooFullIsToldBeforeAnythingIsFetched() {
    Publication huge =
        TinySet.publication(
            new Mirror(
                List.of(
                    new Parcel(
                        mirror.address().resolve("row.gz"),
                        Long.MAX_VALUE / 4,
                        List.copyOf(TinySet.files().keySet())))));
    assertThatThrownBy(() -> store(folder, huge).fetch(huge, p -> {}, new Cancellation()))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("There is not enough room in " + folder + ":");
    assertThat(mirror.asked()).isEmpty();
  }

  @Test
  void aDiskThatFillsUpMeanwhileIsToldInASentence() {
    IOException full = new FileSystemException("x", null, "No space left on device");
    assertThat(DiskTrouble.of(folder, full)).hasMessage("There is no room left in " + folder + ".");
    assertThat(DiskTrouble.of(folder, new IOException("No space left on device")))
        .hasMessage("There is no room left in " + folder + ".");
    assertThat(DiskTrouble.of(folder, new AccessDeniedException("x")))
        .hasMessageEndingWith("cannot be written to: it is not allowed.");
  }

  @Test
  void aFileWhereTheFolderBelongsIsToldInASentence() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    DatasetStore blocked = store(file, set);
    assertThatThrownBy(() -> blocked.fetch(set, p -> {}, new Cancellation()))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("is in the way and is no folder");
    DatasetStore under = store(file.resolve("deeper"), set);
    assertThatThrownBy(() -> under.fetch(set, p -> {}, new Cancellation()))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("The folder ");
  }

  @Test
  void speedAndRestAreToldFromWhatCameLately() {
    AtomicReference<FetchProgress> last = new AtomicReference<>();
    long[] now = {0};
    ProgressMeter meter = new ProgressMeter(last::set, () -> now[0]);
    meter.begin("there", 10_000);
    meter.skip(2_000);
    for (int i = 0; i < 20; i++) {
      now[0] += 200_000_000;
      meter.add(100);
    }
    assertThat(last.get().done()).isEqualTo(4_000);
    assertThat(last.get().bytesPerSecond()).isBetween(499.0, 501.0);
    assertThat(last.get().remainingSeconds()).isBetween(11.9, 12.1);
    assertThat(last.get().share()).isEqualTo(0.4);
    now[0] += 5_000_000_000L;
    meter.tick();
    assertThat(last.get().bytesPerSecond()).as("a silent server slows down").isLessThan(100);
  }

  private void assertWhole() {
    TinySet.files()
        .forEach(
            (name, content) ->
                assertThat(folder.resolve("fashion-mnist").resolve(name))
                    .hasBinaryContent(content));
    assertThat(folder.resolve("fashion-mnist").toFile().list()).hasSize(4);
  }

  private static DatasetStore store(Path folder, Publication publication) {
    return new DatasetStore(folder, List.of(publication), TinySet.IMPATIENT);
  }

  private static void waitUntil(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + 5_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      Thread.sleep(5);
    }
  }

  /** Another program that holds the lock until it is killed. */
  static final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws Exception {
      try (FileChannel file =
              FileChannel.open(
                  Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = file.lock()) {
        System.out.println(lock.isValid() ? "locked" : "not locked");
        Thread.sleep(20_000);
      }
    }
  }
}
