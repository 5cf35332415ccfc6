package mlpstudio.data.imports;

import static mlpstudio.data.imports.TestPictures.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mlpstudio.data.DatasetException;
import mlpstudio.data.WorkProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives, and what archives are made into by people who mean harm. */
class ZipFilesTest {
  private static final ImportOptions OPTIONS = ImportOptions.standard();
  @TempDir private Path folder;
  private byte[] picture;

  @BeforeEach
  void draw() throws IOException {
    picture = TestPictures.png("rings", 1);
  }

  @Test
  void anArchiveOfAFolderIsReadAsTheFolder() throws Exception {
    Path file =
        zip(
            folder.resolve("pets.zip"),
            "pets/dog/2.png",
            picture,
            "pets/cat/10.png",
            picture,
            "pets/cat/2.png",
            picture,
            "__MACOSX/pets/cat/._2.png",
            new byte[7]);
    Collected all = Collected.of(file);

    assertThat(all.pictures)
        .containsExactly(
            "ANY cat pets/cat/2.png", "ANY cat pets/cat/10.png", "ANY dog pets/dog/2.png");
    assertThat(all.skipped).isEmpty();
  }

  @Test
  void namesThatLeadElsewhereAreLeftOutAndNothingIsWritten() throws Exception {
    Path file =
        zip(
            folder.resolve("bad.zip"),
            "../evil.png",
            picture,
            "a/../../evil.png",
            picture,
            "/etc/evil.png",
            picture,
            "C:/evil.png",
            picture,
            "c:evil.png",
            picture,
            "a\\..\\evil.png",
            picture,
            "a/good.png",
            picture,
            "b/more.zip",
            picture,
            "b/good.png",
            picture);
    Collected all = Collected.of(file);

    assertThat(all.pictures).containsExactly("ANY a a/good.png", "ANY b b/good.png");
    assertThat(all.skipped)
        .hasSize(7)
        .filteredOn(s -> s.endsWith("has a name that leads out of the archive."))
        .hasSize(6);
    assertThat(all.skipped)
        .contains("b/more.zip is an archive, and only its own archive is looked into.");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void entriesThatComeTwiceAndLinksAreLeftOut() throws Exception {
    Path file =
        zip(
            folder.resolve("twice.zip"),
            "a/1.png",
            picture,
            "a/2.png",
            picture,
            "a/3.png",
            "../../etc/passwd".getBytes(StandardCharsets.UTF_8));
    byte[] bytes = Files.readAllBytes(file);
    replaceAll(bytes, "a/2.png", "a/1.png");
    makeLink(bytes, "a/3.png");
    Files.write(file, bytes);
    Collected all = Collected.of(file);

    assertThat(all.pictures).containsExactly("ANY a a/1.png");
    assertThat(all.skipped)
        .containsExactlyInAnyOrder(
            "a/1.png comes twice in the archive, and only the first is taken.",
            "a/3.png is a link, which is not followed.");
  }

  @Test
  void anEntryThatGrowsTooMuchIsLeftOut() throws Exception {
    Path file =
        zip(
            folder.resolve("bomb.zip"),
            "a/bomb.png",
            new byte[8 << 20],
            "a/good.png",
            picture,
            "b/good.png",
            picture);

    assertThat(Collected.of(file).skipped)
        .singleElement()
        .asString()
        .startsWith("a/bomb.png unpacks to more than 250 times its size");

    ArchiveLimits small = new ArchiveLimits(10, 2 << 20, 1 << 30, 1 << 20, 100_000);
    Collected limited = Collected.of(file, OPTIONS, small);
    assertThat(limited.skipped).containsExactly("a/bomb.png unpacks to more than 2 MB.");
    assertThat(limited.pictures).hasSize(2);
  }

  @Test
  void anArchiveThatGrowsTooMuchOrHasTooManyEntriesIsRefused() throws Exception {
    Path file = zip(folder.resolve("many.zip"), "a/1.png", picture, "b/2.png", picture);
    ArchiveLimits few = new ArchiveLimits(1, 1 << 20, 1 << 20, 1 << 20, 100);
    ArchiveLimits little = new ArchiveLimits(10, 1 << 20, picture.length, 1 << 20, 100);

    assertThatThrownBy(() -> Collected.of(file, OPTIONS, few))
        .isInstanceOf(DatasetException.class)
        .hasMessage("many.zip has 2 entries, more than 1.");
    assertThatThrownBy(
            () -> {
              try (PictureReader reader =
                  ImportSource.of(file).open(OPTIONS, little, WorkProgress.NONE)) {
                new PicturePass(OPTIONS, WorkProgress.NONE, new Anything()).run(reader);
              }
            })
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("The archive unpacks to more than");
  }

  @Test
  void whatIsNoArchiveIsRefusedInASentence() throws Exception {
    Path file =
        Files.write(
            folder.resolve("x.zip"), "nothing of the kind".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> Collected.of(file))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("x.zip is not a zip archive that can be read");
  }

  @Test
  void tablesAndIdxFilesAreReadOutOfArchives() throws Exception {
    byte[] table = "label,1,2,3,4\na,1,2,3,4\nb,5,6,7,200\n".getBytes(StandardCharsets.UTF_8);
    Path csv = zip(folder.resolve("csv.zip"), "deep/in/table.csv", table);

    assertThat(Collected.of(csv).pictures)
        .containsExactly("ANY a deep/in/table.csv", "ANY b deep/in/table.csv");

    Path idx =
        zip(
            folder.resolve("idx.zip"),
            "train-images-idx3-ubyte",
            IdxPairsReaderTest.images(2),
            "train-labels-idx1-ubyte",
            IdxPairsReaderTest.labels(1, 0));
    assertThat(Collected.of(idx).pictures)
        .containsExactly("ANY 1 train-images-idx3-ubyte", "ANY 0 train-images-idx3-ubyte");
  }

  private static void replaceAll(byte[] bytes, String from, String to) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replace(from, to);
    byte[] changed = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(changed, 0, bytes, 0, bytes.length);
  }

  /** Sets the kind of file in the directory's entry of this name. */
  private static void makeLink(byte[] bytes, String name) {
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < bytes.length - 46; at++) {
      if (all.getInt(at) == 0x02014b50) {
        int length = all.getShort(at + 28);
        if (new String(bytes, at + 46, length, StandardCharsets.UTF_8).equals(name)) {
          all.putInt(at + 38, 0xA1FF << 16);
        }
      }
    }
  }

  /** Wants everything. */
  private static final class Anything implements PicturePass.Target {
    @Override
    public boolean wants(Half half, String label) {
      return true;
    }

    @Override
    public void take(
        Half half, String label, PictureReader.Place place, Bitmap bitmap, byte[] image) {
      assertThat(List.of("a", "b")).contains(label);
    }
  }
}
