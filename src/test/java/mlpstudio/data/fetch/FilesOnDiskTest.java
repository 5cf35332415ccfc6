package mlpstudio.data.fetch;

import static mlpstudio.data.fetch.TinySet.TRAIN_IMAGES;
import static mlpstudio.data.fetch.TinySet.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mlpstudio.data.DatasetException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets taken from files, without any network. */
class FilesOnDiskTest {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1/");

  @TempDir private Path folder;
  private Path data;
  private Path given;
  private final Publication set =
      TinySet.publication(
          TinySet.whole(NOWHERE.resolve("row.bin.gz"), 10_000),
          TinySet.whole(NOWHERE.resolve("set.tar.gz"), 10_000));

  @BeforeEach
  void makeFolders() throws IOException {
    data = folder.resolve("data");
    given = Files.createDirectory(folder.resolve("given"));
  }

  @Test
  void takesTheFilesPlainOrGzipped() throws Exception {
    List<Path> files = new ArrayList<>();
    for (var file : TinySet.files().entrySet()) {
      boolean packed = file.getKey().contains("images");
      Path path = given.resolve(file.getKey() + (packed ? ".gz" : ""));
      files.add(Files.write(path, packed ? gzip(file.getValue()) : file.getValue()));
    }
    add(files.toArray(Path[]::new));
    assertWhole();
    assertThat(files).allSatisfy(f -> assertThat(f).exists());
  }

  @Test
  void takesAFolderAndTheFolderAboveIt() throws Exception {
    Path inner = Files.createDirectory(given.resolve("fashion-mnist"));
    Files.writeString(given.resolve("something else.txt"), "");
    for (var file : TinySet.files().entrySet()) {
      Files.write(inner.resolve(file.getKey()), file.getValue());
    }
    add(inner);
    assertWhole();
    store().delete(set);
    add(given);
    assertWhole();
  }

  @Test
  void takesTheArchiveGzippedOrNotAndAllInOneFile() throws Exception {
    add(Files.write(given.resolve("set.tar.gz"), gzip(TinySet.tar())));
    assertWhole();
    store().delete(set);
    add(Files.write(given.resolve("renamed (1).tar"), TinySet.tar()));
    assertWhole();
    store().delete(set);
    add(Files.write(given.resolve("row.bin.gz"), TinySet.row()));
    assertWhole();
    store().delete(set);
    byte[][] all = TinySet.files().values().toArray(byte[][]::new);
    add(Files.write(given.resolve("row.bin"), TinySet.join(all)));
    assertWhole();
  }

  @Test
  void namesTheFileThatDiffers() throws Exception {
    byte[] wrong = TinySet.files().get(TRAIN_IMAGES).clone();
    wrong[100] ^= 1;
    Path file = Files.write(given.resolve(TRAIN_IMAGES), wrong);
    assertThatThrownBy(() -> add(file))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(
            file + ": train-images-idx3-ubyte is not the published file: its SHA-256 begins with ");
    assertNothing();
  }

  @Test
  void namesWhatIsMissing() throws Exception {
    Path file = Files.write(given.resolve(TRAIN_IMAGES), TinySet.files().get(TRAIN_IMAGES));
    assertThatThrownBy(() -> add(file))
        .hasMessage(
            "Fashion-MNIST is not whole yet: train-labels-idx1-ubyte, t10k-images-idx3-ubyte,"
                + " t10k-labels-idx1-ubyte are missing. It takes train-images-idx3-ubyte,"
                + " train-labels-idx1-ubyte, t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte"
                + " (gzipped or not), or set.tar.gz.");
    assertNothing();
  }

  @Test
  void saysWhenNothingBelongsToTheSetOrIsThere() throws Exception {
    Path file = Files.writeString(given.resolve("letter.txt"), "Dear all");
    assertThatThrownBy(() -> add(file))
        .hasMessageStartingWith("None of these files belongs to Fashion-MNIST. It takes train-");
    assertThatThrownBy(() -> add(given.resolve("nothing")))
        .hasMessage("There is no file " + given.resolve("nothing") + ".");
    assertNothing();
  }

  @Test
  void anArchiveHasNoSayInWhereFilesGo() throws Exception {
    byte[] images = TinySet.files().get(TRAIN_IMAGES);
    byte[] tar =
        TinySet.join(
            TinySet.entry("../../../escaped.txt", '0', new byte[10]),
            TinySet.entry("/tmp/../../" + TRAIN_IMAGES, '0', images),
            TinySet.entry("link", '2', new byte[0]),
            TinySet.tar());
    add(Files.write(given.resolve("trick.tar"), tar));
    assertWhole();
    try (var walk = Files.walk(folder)) {
      assertThat(walk.map(p -> p.getFileName().toString())).doesNotContain("escaped.txt", "link");
    }
  }

  @Test
  void brokenArchivesAreToldInASentence() throws Exception {
    byte[] tar = TinySet.tar();
    Path cut = Files.write(given.resolve("cut.tar"), Arrays.copyOf(tar, 3000));
    assertThatThrownBy(() -> add(cut)).hasMessage(cut + ": it is broken: it ends within a file.");
    Path cutPacked = Files.write(given.resolve("cut.tar.gz"), Arrays.copyOf(gzip(tar), 3000));
    assertThatThrownBy(() -> add(cutPacked))
        .hasMessage(cutPacked + ": it is broken: it ends within the packed data.");
    Path noise = Files.write(given.resolve("noise.tgz"), TinySet.files().get(TRAIN_IMAGES));
    assertThatThrownBy(() -> add(noise))
        .hasMessage(noise + ": it is broken: it is no tar archive.");
    Path zeros = Files.write(given.resolve("zeros.tar.gz"), gzip(new byte[30_000_000]));
    assertThatThrownBy(() -> add(zeros)).hasMessageContaining("the archive holds only 0 of");
    // What the broken ones held of the set was sound, and is kept.
    store().delete(set);
    byte[] shorter = TinySet.entry(TRAIN_IMAGES, '0', new byte[100]);
    Path other = Files.write(given.resolve("other.tar"), shorter);
    assertThatThrownBy(() -> add(other))
        .hasMessage(other + ": train-images-idx3-ubyte has 100 bytes, where 2,368 belong.");
    assertNothing();
  }

  private void add(Path... files) throws DatasetException {
    store().add(set, List.of(files), progress -> {}, new Cancellation());
  }

  private DatasetStore store() {
    return new DatasetStore(data, List.of(set), TinySet.IMPATIENT);
  }

  private void assertWhole() {
    TinySet.files()
        .forEach(
            (name, content) ->
                assertThat(data.resolve("fashion-mnist").resolve(name)).hasBinaryContent(content));
    assertThat(data.resolve("fashion-mnist").toFile().list()).hasSize(4);
  }

  private void assertNothing() {
    assertThat(data.resolve("fashion-mnist")).doesNotExist();
  }
}
