package mlpstudio.interchange.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.WorkProgress;
import mlpstudio.data.imports.DatasetImporter;
import mlpstudio.data.imports.ImportOptions;
import mlpstudio.data.imports.ImportSource;
import mlpstudio.data.imports.PreviewMaker;
import mlpstudio.drawing.Drawing;
import mlpstudio.drawing.DrawingFile;
import mlpstudio.drawing.Rasterizer;
import mlpstudio.interchange.collection.CollectionExport.Exported;
import mlpstudio.interchange.collection.CollectionExport.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports, read again by the program's own importer. */
class CollectionExportTest {
  @TempDir private Path folder;

  private static List<KeptDrawing> kept(List<Drawing> drawings) {
    return drawings.stream()
        .map(d -> new KeptDrawing(DrawingFile.text(List.of(d)).strip(), d))
        .toList();
  }

  private static List<KeptDrawing> digits(int count) {
    return kept(Digits.some(count, 4));
  }

  private static Exported write(Format format, Path parent, List<KeptDrawing> drawings)
      throws IOException {
    return new CollectionExport(drawings).write(format, parent, "drawings", WorkProgress.NONE);
  }

  /** Imports a folder as a person would and counts its images by class and pixels. */
  private Map<String, Integer> imported(Path exported) throws IOException {
    DatasetCatalog catalog = new DatasetCatalog(Optional.empty(), folder.resolve("data"));
    ImportSource source = new ImportSource(List.of(exported));
    ImportOptions options =
        PreviewMaker.suggest(source, ImportOptions.standard(), WorkProgress.NONE);
    assertThat(options.shape()).isEqualTo(new ImageShape(1, 28, 28));
    var made =
        new DatasetImporter(catalog.own().orElseThrow())
            .run(source, options, "Ours", WorkProgress.NONE);
    ImageDataset dataset = catalog.load(made.dataset().id());
    Map<String, Integer> images = new HashMap<>();
    for (ImageSplit split : List.of(dataset.train(), dataset.test())) {
      for (int i = 0; i < split.size(); i++) {
        images.merge(
            key(
                dataset.classNames().get(split.label(i)),
                split.image(i).toArray(ValueLayout.JAVA_BYTE)),
            1,
            Integer::sum);
      }
    }
    return images;
  }

  private static Map<String, Integer> drawn(
      List<KeptDrawing> drawings, UnaryOperator<String> className) {
    Rasterizer raster = new Rasterizer(new ImageShape(1, 28, 28));
    Map<String, Integer> images = new HashMap<>();
    for (KeptDrawing drawing : drawings) {
      images.merge(
          key(className.apply(drawing.label()), raster.image(drawing.drawing().strokes())),
          1,
          Integer::sum);
    }
    return images;
  }

  private static String key(String name, byte[] pixels) {
    return name + " " + java.util.Arrays.hashCode(pixels);
  }

  @Test
  void picturesAreImportedAgainToTheBit() throws Exception {
    List<KeptDrawing> drawings = new ArrayList<>(digits(60));
    drawings.addAll(
        kept(Digits.some(3, 8).stream().map(d -> d.withLabel(Optional.of("a/b"))).toList()));
    drawings.addAll(
        kept(Digits.some(2, 9).stream().map(d -> d.withLabel(Optional.empty())).toList()));
    Exported exported = write(Format.PNG, folder, drawings);
    assertThat(exported).isEqualTo(new Exported(folder.resolve("drawings"), 63, 2));
    assertThat(exported.folder().resolve("7")).isDirectoryContaining("glob:**00001.png");
    assertThat(imported(exported.folder()))
        .isEqualTo(drawn(drawings.subList(0, 63), name -> name.replace('/', '_')));
  }

  @Test
  void idxFilesAreImportedAgainToTheBit() throws Exception {
    List<KeptDrawing> drawings = digits(60);
    Exported exported = write(Format.IDX, folder, drawings);
    assertThat(files(exported.folder()))
        .containsExactlyInAnyOrder("images-idx3-ubyte.gz", "labels-idx1-ubyte.gz");
    assertThat(imported(exported.folder())).isEqualTo(drawn(drawings, name -> name));
  }

  @Test
  void classesWithNamesAreCountedAndNamedBesideTheIdxFiles() throws Exception {
    List<KeptDrawing> drawings =
        kept(
            Digits.some(20, 4).stream()
                .map(
                    d -> d.withLabel(d.label().map(l -> "seven".repeat(l.equals("7") ? 1 : 0) + l)))
                .toList());
    Exported exported = write(Format.IDX, folder, drawings);
    List<String> names = Files.readAllLines(exported.folder().resolve("classes.txt"));
    assertThat(names).hasSize(10).endsWith("9", "seven7");
    assertThat(imported(exported.folder()))
        .isEqualTo(drawn(drawings, name -> String.valueOf(names.indexOf(name))));
  }

  @Test
  void nothingThatIsThereIsWrittenOver() throws Exception {
    Path first = write(Format.PNG, folder, digits(10)).folder();
    Path second = write(Format.IDX, folder, digits(10)).folder();
    assertThat(second).isEqualTo(folder.resolve("drawings-2"));
    assertThat(files(first)).contains("0", "9");
    assertThat(files(folder)).containsExactlyInAnyOrder("drawings", "drawings-2");
  }

  @Test
  void cancelledNothingStaysAndProgressIsTold() throws Exception {
    for (Format format : Format.values()) {
      List<Long> told = new ArrayList<>();
      WorkProgress progress =
          new WorkProgress() {
            @Override
            public void at(long done, long all) {
              told.add(done);
              assertThat(all).isEqualTo(50);
            }

            @Override
            public boolean cancelled() {
              return told.size() >= 20;
            }
          };
      CollectionExport export = new CollectionExport(digits(50));
      assertThatThrownBy(() -> export.write(format, folder, "drawings", progress))
          .isInstanceOf(CancellationException.class);
      assertThat(told).hasSize(20).endsWith(20L);
      assertThat(files(folder)).isEmpty();
    }
  }

  @Test
  void drawingsWithoutLabelsAlone() {
    List<KeptDrawing> drawings =
        kept(Digits.some(3, 1).stream().map(d -> d.withLabel(Optional.empty())).toList());
    assertThatThrownBy(() -> write(Format.PNG, folder, drawings))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No drawing has a label");
  }

  private static List<String> files(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }
}
