package mlpstudio.data.fetch;

import static mlpstudio.data.fetch.TinySet.TRAIN_IMAGES;
import static mlpstudio.data.fetch.TinySet.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.DatasetException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads from servers on this machine that do all that servers do. */
class DatasetDownloadTest {
  private static final String FIRST = TRAIN_IMAGES + ".gz";
  private static final byte[] IMAGES = gzip(TinySet.files().get(TRAIN_IMAGES));

  @TempDir private Path folder;
  private FakeMirror good;
  private FakeMirror bad;

  @BeforeEach
  void startServers() throws IOException {
    good = new FakeMirror().serveAll();
    bad = new FakeMirror().serveAll();
  }

  @AfterEach
  void stopServers() {
    good.close();
    bad.close();
  }

  @Test
  void fetchesChecksAndInstallsAndTheCatalogueReadsIt() throws Exception {
    List<FetchProgress> progress = new ArrayList<>();
    Publication set = TinySet.publication(TinySet.gzipped(good.address()));

    store(set).fetch(set, progress::add, new Cancellation());

    assertWhole();
    assertThat(hidden()).as("nothing is left over").isEmpty();
    DatasetCatalog catalog = new DatasetCatalog(Optional.empty(), folder);
    assertThat(catalog.load("fashion-mnist").test().labels()).containsExactly(7, 1);
    assertThat(progress.getLast().done()).isEqualTo(set.fetchLength());
    assertThat(progress.getLast().total()).isEqualTo(set.fetchLength());
    assertThat(progress).extracting(FetchProgress::file).contains(FIRST);
  }

  @Test
  void whatIsThereAlreadyIsNotFetchedAgain() throws Exception {
    fetchFrom(good);
    good.asked().clear();
    fetchFrom(good);
    assertThat(good.asked()).isEmpty();
  }

  @Test
  void followsRedirections() throws Exception {
    bad.reply(
        FIRST,
        exchange -> {
          exchange.getResponseHeaders().set("Location", good.address() + FIRST);
          exchange.sendResponseHeaders(302, -1);
        });
    fetchFrom(bad);
    assertWhole();
    assertThat(good.asked()).containsExactly(FIRST);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 500, 503})
  void goesToTheNextMirrorWhereOneRefuses(int status) throws Exception {
    bad.reply(FIRST, exchange -> exchange.sendResponseHeaders(status, -1));
    fetchFrom(bad, good);
    assertWhole();
    assertThat(bad.asked()).hasSize(status < 500 ? 1 : 2);
  }

  @Test
  void filesThatTheFirstMirrorGaveAreNotFetchedFromTheSecond() throws Exception {
    bad.reply("t10k-labels-idx1-ubyte.gz", exchange -> exchange.sendResponseHeaders(404, -1));
    fetchFrom(bad, good);
    assertWhole();
    assertThat(good.asked()).containsExactly("t10k-labels-idx1-ubyte.gz");
  }

  @Test
  void saysWhyNoMirrorDid() {
    bad.reply(FIRST, exchange -> exchange.sendResponseHeaders(404, -1));
    assertThat(refusal(bad))
        .isEqualTo(
            "Fashion-MNIST could not be fetched. 127.0.0.1: it refused"
                + " train-images-idx3-ubyte.gz with status 404 (not found).");
    assertNothing();
    assertThat(hidden()).as("nothing worth keeping").isEmpty();
  }

  @Test
  void saysWhenNobodyIsThere() {
    bad.close();
    assertThat(refusal(bad)).contains("127.0.0.1: it cannot be reached");
    assertNothing();
  }

  @Test
  void aStalledStreamEndsInASentenceAndIsContinuedLater() throws Exception {
    bad.reply(FIRST, bad.stalling(IMAGES, 1000));
    assertThat(refusal(bad))
        .contains("train-images-idx3-ubyte.gz after 1.0 kB: it fell silent for 0.25 seconds.")
        .endsWith("What has come is kept: the next attempt goes on from there.");
    assertNothing();
    Publication set = TinySet.publication(TinySet.gzipped(bad.address()));
    assertThat(store(set).kept(set)).isEqualTo(1000);

    bad.serve(FIRST, IMAGES);
    bad.asked().clear();
    fetchFrom(bad);
    assertWhole();
    assertThat(bad.asked()).startsWith(FIRST + " 1000");
  }

  @Test
  void aServerThatNeverAnswersEndsInASentence() {
    bad.reply(FIRST, exchange -> sleepUntilClosed());
    Publication set = TinySet.publication(TinySet.gzipped(bad.address()));
    FetchSettings hasty =
        new FetchSettings(Duration.ofMillis(100), Duration.ofMillis(100), 1, Duration.ZERO);
    assertThatThrownBy(
            () ->
                new DatasetStore(folder, List.of(set), hasty)
                    .fetch(set, p -> {}, new Cancellation()))
        .hasMessageContaining("it did not answer within 0.1 seconds");
  }

  @Test
  void oneThatBreaksOffIsAskedForTheRestAtOnce() throws Exception {
    bad.reply(
        FIRST,
        exchange -> {
          boolean rest = exchange.getRequestHeaders().containsKey("Range");
          (rest
                  ? (FakeMirror.Reply)
                      e -> FakeMirror.send(e, IMAGES, "\"" + IMAGES.length + "\"", true)
                  : FakeMirror.breakingOff(IMAGES, 700))
              .to(exchange);
        });
    fetchFrom(bad);
    assertWhole();
    assertThat(bad.asked()).startsWith(FIRST, FIRST + " 700");
  }

  @Test
  void oneThatAlwaysBreaksOffGivesWayToTheNext() throws Exception {
    bad.reply(FIRST, FakeMirror.breakingOff(IMAGES, 700));
    fetchFrom(bad, good);
    assertWhole();
  }

  @Test
  void whereTheServerWillNotHaveRangesItBeginsAnew() throws Exception {
    bad.reply(FIRST, FakeMirror.breakingOff(IMAGES, 700));
    assertThat(refusal(bad)).contains("broke off");
    bad.reply(FIRST, e -> FakeMirror.send(e, IMAGES, "\"" + IMAGES.length + "\"", false));
    fetchFrom(bad);
    assertWhole();
  }

  @Test
  void whereTheServerRefusesTheRangeItBeginsAnew() throws Exception {
    bad.reply(FIRST, FakeMirror.breakingOff(IMAGES, 700));
    assertThat(refusal(bad)).contains("broke off");
    bad.reply(
        FIRST,
        e -> {
          if (e.getRequestHeaders().containsKey("Range")) {
            e.sendResponseHeaders(416, -1);
          } else {
            FakeMirror.send(e, IMAGES, "\"x\"", false);
          }
        });
    fetchFrom(bad);
    assertWhole();
  }

  @Test
  void aHalfOfAnotherVersionIsFoundOutAndAllFetchedAnew() throws Exception {
    byte[] other = IMAGES.clone();
    new Random(3).nextBytes(other);
    bad.reply(FIRST, FakeMirror.breakingOff(other, 700));
    assertThat(refusal(bad)).contains("broke off");
    // The tag is the length, which lies: the versions differ.
    bad.serve(FIRST, IMAGES);
    bad.asked().clear();
    fetchFrom(bad);
    assertWhole();
    assertThat(bad.asked()).startsWith(FIRST + " 700", FIRST);
  }

  @Test
  void wrongBytesAreNeverUsed() throws Exception {
    byte[] wrong = TinySet.files().get(TRAIN_IMAGES).clone();
    wrong[500] ^= 1;
    bad.serve(FIRST, gzip(wrong));
    assertThat(refusal(bad))
        .contains("what came as train-images-idx3-ubyte.gz is wrong")
        .contains("train-images-idx3-ubyte is not the published file: its SHA-256 begins with");
    assertNothing();

    fetchFrom(bad, good);
    assertWhole();
  }

  @Test
  void anErrorPageIsNotADataSet() {
    bad.serve(
        FIRST,
        "<html>Please log in to the school's network</html>".getBytes(StandardCharsets.UTF_8));
    assertThat(refusal(bad)).contains("has 50 bytes, where 2,368 belong");
    assertNothing();
  }

  @Test
  void aLengthThatIsTooShortIsFoundOut() {
    bad.serve(FIRST, Arrays.copyOf(IMAGES, 900));
    assertThat(refusal(bad)).contains("it is broken: it ends within the packed data.");
    assertNothing();
  }

  @Test
  void aLengthThatIsTooLongIsFoundOut() {
    bad.reply(
        FIRST,
        e -> {
          e.sendResponseHeaders(200, IMAGES.length + 5000);
          e.getResponseBody().write(IMAGES);
          e.getResponseBody().flush();
        });
    assertThat(refusal(bad)).contains("the connection broke off");
    assertNothing();
  }

  @Test
  void anAbsurdLengthIsRefusedBeforeAnythingIsRead() {
    bad.reply(
        FIRST,
        e -> {
          e.sendResponseHeaders(200, 20_000_000_000L);
          e.getResponseBody().flush();
        });
    assertThat(refusal(bad)).contains("is said to have 20000.0 MB, where about 2.4 kB belong");
    assertNothing();
  }

  @Test
  void aStreamWithoutEndIsCutOff() {
    bad.reply(
        FIRST,
        e -> {
          e.sendResponseHeaders(200, 0);
          byte[] noise = new byte[1 << 16];
          for (int i = 0; i < 10_000; i++) {
            e.getResponseBody().write(noise);
          }
        });
    assertThat(refusal(bad)).contains("is longer than 1.1 MB, and does not end");
    assertNothing();
  }

  @Test
  void aBombFillsNoDisk() {
    byte[] zeros = new byte[40_000_000];
    byte[] start = TinySet.files().get(TRAIN_IMAGES);
    bad.serve(FIRST, gzip(zeros));
    assertThat(refusal(bad)).contains("is not the published file");

    bad.serve(FIRST, gzip(TinySet.join(start, zeros)));
    assertThat(refusal(bad)).contains("it holds more than train-images-idx3-ubyte");
    assertNothing();
    assertThat(sizeOnDisk()).isLessThan(100_000);
  }

  @Test
  void aServerThatUnpacksOnItsOwnIsTaken() throws Exception {
    bad.serve(FIRST, TinySet.files().get(TRAIN_IMAGES));
    fetchFrom(bad);
    assertWhole();
  }

  @Test
  void severalFilesInOneAndArchivesAreTakenApart() throws Exception {
    byte[] row = TinySet.row();
    good.serve("row.bin.gz", row);
    Publication inOne =
        TinySet.publication(TinySet.whole(good.address().resolve("row.bin.gz"), row.length));
    store(inOne).fetch(inOne, p -> {}, new Cancellation());
    assertWhole();

    store(inOne).delete(inOne);
    assertNothing();
    byte[] tar = gzip(TinySet.tar());
    good.serve("set.tar.gz", tar);
    Publication archive =
        TinySet.publication(TinySet.whole(good.address().resolve("set.tar.gz"), tar.length));
    store(archive).fetch(archive, p -> {}, new Cancellation());
    assertWhole();
    assertThat(folder.resolve("fashion-mnist/read-me.txt")).doesNotExist();
  }

  private void fetchFrom(FakeMirror... mirrors) throws DatasetException {
    Publication set = publication(mirrors);
    store(set).fetch(set, p -> {}, new Cancellation());
  }

  private String refusal(FakeMirror... mirrors) {
    DatasetException refused =
        catchThrowableOfType(DatasetException.class, () -> fetchFrom(mirrors));
    assertThat(refused).as("fetched what it should not").isNotNull();
    return refused.getMessage();
  }

  private static Publication publication(FakeMirror... mirrors) {
    return TinySet.publication(
        Arrays.stream(mirrors).map(m -> TinySet.gzipped(m.address())).toArray(Mirror[]::new));
  }

  private DatasetStore store(Publication set) {
    return new DatasetStore(folder, List.of(set), TinySet.IMPATIENT);
  }

  private void assertWhole() throws IOException {
    Path set = folder.resolve("fashion-mnist");
    for (String name : TinySet.files().keySet()) {
      assertThat(set.resolve(name)).hasBinaryContent(TinySet.files().get(name));
    }
    try (var list = Files.list(set)) {
      assertThat(list).hasSize(4);
    }
  }

  private void assertNothing() {
    assertThat(folder.resolve("fashion-mnist")).doesNotExist();
    assertThat(new DatasetCatalog(Optional.empty(), folder).entries().get(1).available()).isFalse();
  }

  /** What is in the data directory but the set itself and the lock. */
  private List<String> hidden() {
    return Arrays.stream(folder.toFile().list())
        .filter(n -> n.startsWith(".") && !n.endsWith(".lock"))
        .toList();
  }

  private long sizeOnDisk() {
    try (var walk = Files.walk(folder)) {
      return walk.mapToLong(p -> p.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sleepUntilClosed() {
    try {
      Thread.sleep(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
