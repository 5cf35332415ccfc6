package mlpstudio.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDatasetsTest {
  private static final ImageShape SHAPE = new ImageShape(1, 2, 2);
  @TempDir private Path folder;
  private OwnDatasets store;
  private Path place;

  @BeforeEach
  void make() throws IOException {
    store = new OwnDatasets(folder);
    put(store.freeId("Été 1"));
    place = folder.resolve("own").resolve("own-ete-1");
  }

  private void put(String id) throws IOException {
    Path part = store.begin();
    List<String> files = OwnDatasets.files(SHAPE);
    Files.write(part.resolve(files.get(0)), TestFiles.idxImages(2, 2, 2));
    Files.write(part.resolve(files.get(1)), TestFiles.idxLabels(1, 0));
    Files.write(part.resolve(files.get(2)), TestFiles.idxImages(1, 2, 2));
    Files.write(part.resolve(files.get(3)), TestFiles.idxLabels(1));
    store.finish(
        part,
        new OwnDataset(
            id,
            "Été 1",
            new DatasetDescription.Contents(SHAPE, List.of("a", "b"), 2, 1),
            "Imported.",
            Map.of("size", "2x2"),
            List.of(0.5),
            List.of(0.25)));
  }

  @Test
  void idsAreSlugsAndFree() throws Exception {
    assertThat(store.list()).extracting(OwnDataset::id).containsExactly("own-ete-1");
    assertThat(store.freeId("Été 1")).isEqualTo("own-ete-1-2");
    assertThat(store.freeId("../..")).isEqualTo("own-set");
    assertThat(store.freeId("x".repeat(100))).hasSize(44);
    assertThat(store.has("own-ete-1")).isTrue();
    assertThat(store.has("../own/own-ete-1")).as("an id is no path").isFalse();
  }

  @Test
  void pixelsAreThoseOfTheFiles() throws Exception {
    ImageDataset read = store.load("own-ete-1");

    assertThat(read.title()).isEqualTo("Été 1");
    assertThat(read.train().labels()).containsExactly(1, 0);
    assertThat(read.train().pixel(1, 3)).isEqualTo(7);
    assertThat(read.test().size()).isEqualTo(1);
  }

  @Test
  void brokenSetsAreRefusedInASentence() throws Exception {
    Path labels = place.resolve(OwnDatasets.files(SHAPE).get(1));
    Files.write(labels, TestFiles.idxLabels(1, 2));
    assertThatThrownBy(() -> store.load("own-ete-1"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("gives image 1 the label 2");

    Files.write(labels, TestFiles.idxLabels(1));
    assertThatThrownBy(() -> store.load("own-ete-1"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("does not hold the 2 entries");

    Files.delete(labels);
    assertThatThrownBy(() -> store.load("own-ete-1"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("There is no file");
    assertThat(store.complete(store.list().getFirst())).isFalse();

    Path description = place.resolve("dataset.json");
    String good = Files.readString(description);
    for (String bad :
        List.of(
            "",
            "{",
            "[]",
            "{\"format\": \"other\"}",
            good.replace("\"version\": 1", "\"version\": 2"),
            good.replace("\"title\"", "\"titel\""),
            good.replace("\"width\": 2", "\"width\": -2"))) {
      Files.writeString(description, bad);
      assertThat(store.list()).as(bad).isEmpty();
      assertThatThrownBy(() -> store.load("own-ete-1"))
          .as(bad)
          .isInstanceOf(DatasetException.class)
          .hasMessageContaining("dataset.json");
    }
  }

  @Test
  void renamedSetAsideAndPutBack() throws Exception {
    store.rename("own-ete-1", " Summer ");
    assertThat(store.list()).extracting(OwnDataset::title).containsExactly("Summer");

    store.setAside("own-ete-1");
    assertThat(store.list()).isEmpty();
    store.putBack("own-ete-1");
    assertThat(store.load("own-ete-1").title()).isEqualTo("Summer");

    store.setAside("own-ete-1");
    store.emptyAside();
    assertThat(folder.resolve("own")).isEmptyDirectory();
    assertThatThrownBy(() -> store.putBack("own-ete-1")).isInstanceOf(IOException.class);
  }
}
