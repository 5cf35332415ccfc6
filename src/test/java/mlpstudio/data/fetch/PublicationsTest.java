package mlpstudio.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The descriptors of the real sets agree with themselves and with the catalogue. */
class PublicationsTest {
  @TempDir private Path folder;

  @Test
  void theCatalogueFindsThemWhereTheyAreInstalled() throws Exception {
    for (Publication publication : Publications.all()) {
      Path set = Files.createDirectory(folder.resolve(publication.folder()));
      for (PublishedFile file : publication.files()) {
        Files.createFile(set.resolve(file.name()));
      }
      DatasetCatalog.Entry entry =
          new DatasetCatalog(Optional.empty(), folder)
              .entries().stream()
                  .filter(e -> e.id().equals(publication.id()))
                  .findFirst()
                  .orElseThrow();
      assertThat(entry.available()).as(publication.id()).isTrue();
      assertThat(entry.folder()).contains(set);
      assertThat(entry.title()).isEqualTo(publication.title());
      assertThat(publication.length()).isEqualTo(lengthOf(entry));
    }
    assertThat(Publications.all()).hasSize(2);
  }

  /** Pixels, labels, and the headers of IDX files. */
  private static long lengthOf(DatasetCatalog.Entry entry) {
    var contents = entry.description().contents();
    ImageShape shape = contents.shape();
    long images = (long) contents.trainImages() + contents.testImages();
    long headers = shape.channels() == 1 ? 2 * (16 + 8) : 0;
    return images * (shape.size() + 1L) + headers;
  }

  @Test
  void everyMirrorServesEveryFileOnceAndEncryptedOnesComeFirst() {
    for (Publication publication : Publications.all()) {
      List<String> names = publication.files().stream().map(PublishedFile::name).toList();
      for (Mirror mirror : publication.mirrors()) {
        assertThat(mirror.parcels().stream().flatMap(p -> p.contents().stream()))
            .containsExactlyElementsOf(names);
        assertThat(mirror.length()).isBetween(publication.length() / 3, publication.length());
      }
      assertThat(publication.mirrors()).hasSizeGreaterThanOrEqualTo(2);
      List<String> schemes =
          publication.mirrors().stream()
              .map(m -> m.parcels().getFirst().address().getScheme())
              .toList();
      assertThat(schemes.getFirst()).isEqualTo("https");
      assertThat(schemes).isEqualTo(schemes.stream().sorted((a, b) -> b.compareTo(a)).toList());
      assertThat(publication.files())
          .allSatisfy(f -> assertThat(f.sha256()).matches("[0-9a-f]{64}"));
      assertThat(
              publication.files().stream().map(PublishedFile::sha256).collect(Collectors.toSet()))
          .hasSameSizeAs(publication.files());
    }
  }
}
