package mlpstudio.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.inspection.GalleryFilter;
import mlpstudio.inspection.ImageScore;
import mlpstudio.inspection.Outcome;
import mlpstudio.training.SyntheticImages;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets and tables, read back from the files. */
class GalleryExporterTest {
  private final GalleryWords words =
      new GalleryWords(new Messages(GalleryWords.class, Locale.ROOT));
  private final FakeDialogs dialogs = new FakeDialogs();
  private final ImageDataset images = named(SyntheticImages.dataset(20, 60));
  private final MadeRun run = new MadeRun();
  private final GalleryViewModel model =
      new GalleryViewModel(run.model, Preferences.inMemory(), new InPlace());
  @TempDir private Path folder;
  private Path target;
  private Chosen files;
  private GalleryExporter exporter;

  @BeforeEach
  void begin() {
    Locale.setDefault(Locale.ENGLISH);
    target = folder.resolve("errors.out");
    files = new Chosen();
    exporter = new GalleryExporter(model, files, new InPlace(), dialogs);
    run.begin(images);
    run.epoch(
        MadeRun.predictions(
            images,
            MadeRun.mistake(images, 3),
            MadeRun.mistake(images, 30),
            MadeRun.mistake(images, 31)));
    model.watchedProperty().set(true);
  }

  @Test
  void theSheetHoldsEveryImagePixelByPixel() throws IOException {
    exporter.saveSheet(null);

    BufferedImage read = ImageIO.read(target.toFile());
    ShownImages shown = shown();
    GallerySheet sheet = new GallerySheet(shown, words);
    assertThat(sheet.count()).isEqualTo(3);
    assertThat(read.getWidth()).isEqualTo(sheet.width());
    assertThat(read.getHeight()).isEqualTo(sheet.height());
    ImageShape shape = images.shape();
    for (int position = 0; position < 3; position++) {
      for (int pixel = 0; pixel < shape.area(); pixel++) {
        int x = sheet.x(position) + pixel % shape.width() * sheet.scale() + sheet.scale() / 2;
        int y = sheet.y(position) + pixel / shape.width() * sheet.scale() + sheet.scale() / 2;
        int grey = images.test().pixel(shown.index(position), pixel);
        assertThat(read.getRGB(x, y)).isEqualTo(0xFF000000 | grey * 0x010101);
      }
      int below = sheet.y(position) + sheet.scale() * shape.height();
      assertThat(inked(read, sheet.x(position), below)).as("captions").isTrue();
    }
    assertThat(dialogs.toasts()).containsExactly("errors.out is saved: 3 images.");
    assertThat(files.name).startsWith("Rows-errors");
  }

  @Test
  void aSheetIsBoundedAndSaysSo() throws IOException {
    ImageDataset many = SyntheticImages.dataset(20, 1200);
    run.begin(many);
    run.epoch(MadeRun.predictions(many));
    model.outcomeProperty().set(Outcome.RIGHT);
    exporter.saveSheet(null);

    GallerySheet sheet = new GallerySheet(shown(), words);
    assertThat(sheet.count()).isEqualTo(1000);
    assertThat(ImageIO.read(target.toFile()).getHeight()).isEqualTo(sheet.height());
    assertThat(dialogs.toasts().getLast()).contains("first 1,000 of 1,200 images");
    assertThat(words.sheetSubtitle(shown(), 1000)).contains("first 1,000 of 1,200", "right ones");
  }

  @Test
  void theTableHasARowForEveryImage() throws IOException {
    model.filterProperty().set(GalleryFilter.ERRORS.withOutcome(Outcome.ALL));
    exporter.saveTable(null);

    List<String> lines = Files.readAllLines(target);
    assertThat(lines.getFirst())
        .isEqualTo(
            "index,true,predicted,confidence,loss,p(zero),\"p(one, or"
                + " 1)\",\"p(\"\"two\"\")\",p(=3)");
    ShownImages shown = shown();
    assertThat(lines).hasSize(61);
    for (int i = 0; i < shown.size(); i++) {
      List<String> fields = fields(lines.get(i + 1));
      ImageScore score = shown.scored().score(shown.index(i));
      assertThat(Integer.parseInt(fields.get(0))).isEqualTo(score.index());
      assertThat(fields.get(1)).isEqualTo(images.classNames().get(score.trueClass()));
      assertThat(fields.get(2)).isEqualTo(images.classNames().get(score.predicted()));
      assertThat(Float.parseFloat(fields.get(3))).isEqualTo(score.confidence());
      assertThat(Double.parseDouble(fields.get(4))).isEqualTo(score.loss());
      float[] probabilities = shown.scored().scores().probabilities(score.index());
      for (int c = 0; c < 4; c++) {
        assertThat(Float.parseFloat(fields.get(5 + c))).isEqualTo(probabilities[c]);
      }
    }
    assertThat(dialogs.toasts()).containsExactly("errors.out is saved: 60 images.");
  }

  @Test
  void theSheetIsCopied() {
    exporter.copySheet();
    assertThat(files.copied.getWidth()).isEqualTo(new GallerySheet(shown(), words).width());
    assertThat(dialogs.toasts()).containsExactly("A picture of 3 images is on the clipboard.");
  }

  @Test
  void whatCannotBeWrittenIsToldAndLeavesNothing() throws IOException {
    target = folder.resolve("missing").resolve("errors.csv");
    exporter.saveTable(null);
    assertThat(dialogs.errors())
        .containsExactly("errors.csv could not be saved: the folder does not exist.");
    assertThat(dialogs.toasts()).isEmpty();
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void nothingHappensWhereTheUserThinksBetterOfIt() {
    target = null;
    exporter.saveSheet(null);
    exporter.saveTable(null);
    assertThat(dialogs.toasts()).isEmpty();
    assertThat(dialogs.errors()).isEmpty();
  }

  @Test
  void imagesOfThreeColoursAreDrawnInColour() throws IOException {
    byte[] pixels = new byte[2 * 12];
    pixels[0] = (byte) 200;
    pixels[4] = 100;
    pixels[8] = 50;
    ImageShape shape = new ImageShape(3, 2, 2);
    ImageSplit split = new ImageSplit(shape, MemorySegment.ofArray(pixels), new int[] {0, 1});
    ImageDataset colour = new ImageDataset("c", "C", List.of("a", "b"), split, split);
    run.begin(colour);
    run.epoch(MadeRun.predictions(colour, new int[] {0, 1}));
    exporter.saveSheet(null);
    GallerySheet sheet = new GallerySheet(shown(), words);
    assertThat(ImageIO.read(target.toFile()).getRGB(sheet.x(0) + 1, sheet.y(0) + 1))
        .isEqualTo(0xFFC86432);
  }

  private ShownImages shown() {
    ShownImages shown = model.shownProperty().get();
    assertThat(shown).isNotNull();
    return shown;
  }

  private static boolean inked(BufferedImage picture, int left, int top) {
    for (int y = top; y < top + 36; y++) {
      for (int x = left; x < left + 80; x++) {
        if ((picture.getRGB(x, y) & 0xFF) < 128) {
          return true;
        }
      }
    }
    return false;
  }

  private static ImageDataset named(ImageDataset plain) {
    return new ImageDataset(
        plain.id(),
        "Rows",
        List.of("zero", "one, or 1", "\"two\"", "=3"),
        plain.train(),
        plain.test());
  }

  /** Reads one line as RFC 4180 has it. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  /** Answers as the test has decided. */
  private final class Chosen implements GalleryFiles {
    private String name = "";
    private BufferedImage copied;

    @Override
    public Optional<Path> choose(Window owner, Kind kind, String proposed) {
      name = proposed;
      return Optional.ofNullable(target);
    }

    @Override
    public void copy(BufferedImage picture) {
      copied = picture;
    }
  }
}
