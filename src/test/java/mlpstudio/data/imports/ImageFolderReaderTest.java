package mlpstudio.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderReaderTest {
  @TempDir private Path root;

  private void put(String place) throws IOException {
    put(place, TestPictures.png("dots", place.hashCode()));
  }

  private void put(String place, byte[] content) throws IOException {
    Path file = root.resolve(place);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  @Test
  void foldersNameClassesInTheOrderOfPeople() throws Exception {
    for (String place : List.of("10/a.png", "2/b.png", "2/sub/c.png", "Cat/x.PNG", "bird/y.png")) {
      put(place);
    }

    assertThat(Collected.of(root).pictures)
        .containsExactly(
            "ANY 2 2/b.png",
            "ANY 2 2/sub/c.png",
            "ANY 10 10/a.png",
            "ANY bird bird/y.png",
            "ANY Cat Cat/x.PNG");
  }

  @Test
  void foldersOfHalvesAreRecognised() throws Exception {
    for (String place : List.of("Train/a/1.png", "Train/b/2.png", "test/a/3.png", "val/b/4.png")) {
      put(place);
    }
    Collected all = Collected.of(root);

    assertThat(all.pictures)
        .containsExactlyInAnyOrder(
            "TRAIN a Train/a/1.png", "TRAIN b Train/b/2.png", "TEST a test/a/3.png");
    assertThat(all.skipped)
        .containsExactly("val/b/4.png is not used, since there is a folder of test images.");
  }

  @Test
  void validationServesForTestingWhereThereIsNothingElse() throws Exception {
    put("train/a/1.png");
    put("val/a/2.png");

    assertThat(Collected.of(root).pictures)
        .containsExactly("TRAIN a train/a/1.png", "TEST a val/a/2.png");
  }

  @Test
  void oneFolderAroundEverythingIsLeftOutOfAccount() throws Exception {
    put("pets/cat/1.png");
    put("pets/dog/2.png");

    assertThat(Collected.of(root).pictures)
        .containsExactly("ANY cat pets/cat/1.png", "ANY dog pets/dog/2.png");
  }

  @Test
  void nothingBadStopsTheRest() throws Exception {
    put("a/good.png");
    put("a/text.png", "no picture".getBytes(StandardCharsets.UTF_8));
    put("a/empty.jpg", new byte[0]);
    put("b/good.png");
    put("alone.png");
    put("a/.DS_Store", new byte[9]);
    Files.createDirectories(root.resolve("nothing"));
    Files.createSymbolicLink(root.resolve("b/link.png"), root.resolve("a/good.png"));
    Files.createSymbolicLink(root.resolve("loop"), root);
    Collected all = Collected.of(root);

    assertThat(all.pictures).containsExactly("ANY a a/good.png", "ANY b b/good.png");
    assertThat(all.skipped)
        .containsExactlyInAnyOrder(
            "a/text.png is not a PNG, JPEG, GIF or BMP image.",
            "a/empty.jpg is empty.",
            "alone.png lies in no class folder.",
            "nothing has no picture that can be read.",
            "b/link.png is a link, which is not followed.",
            "loop is a link, which is not followed.");
  }

  @Test
  void severalFoldersTakenAtOnceAreClasses() throws Exception {
    put("cats/1.png");
    put("dogs/2.png");
    ImportSource both = new ImportSource(List.of(root.resolve("cats"), root.resolve("dogs")));

    assertThat(Collected.of(both, ImportOptions.standard(), ArchiveLimits.STANDARD).pictures)
        .containsExactly("ANY cats cats/1.png", "ANY dogs dogs/2.png");
  }
}
