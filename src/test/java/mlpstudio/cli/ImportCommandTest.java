package mlpstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mlpstudio.data.imports.TestPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Own pictures by command: looked at, imported, trained on with the real engine. */
class ImportCommandTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void draw() throws Exception {
    TestPictures.folder(folder.resolve("Shapes"), 20, 12, 12);
    Files.writeString(folder.resolve("Shapes/dots/bad.png"), "no");
  }

  private int run(String... words) {
    out.reset();
    err.reset();
    return Commands.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        words);
  }

  private String source() {
    return folder.resolve("Shapes").toString();
  }

  @Test
  void importedPicturesAreTrainedOn() {
    String data = folder.resolve("data").toString();
    int imported =
        run(
            "datasets",
            "import",
            source(),
            "--name",
            "My shapes",
            "--grey",
            "--invert",
            "--data",
            data);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(imported).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("dots/bad.png is not a PNG, JPEG, GIF or BMP image.")
        .contains(
            "My shapes is now the data set own-my-shapes: 3 classes, 48 images to train on and 12"
                + " to test with, each 12x12x1.");

    int trained =
        run(
            "train",
            "deep-relu-sgd",
            "--dataset",
            "own-my-shapes",
            "--epochs",
            "2",
            "--layers",
            "16",
            "--optimizer",
            "adam",
            "--threads",
            "1",
            "--data",
            data);
    assertThat(trained).as(err.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Epoch 1/1").contains("test Loss");
  }

  @Test
  void aDryRunSaysAllAndWritesNothing() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    int exit =
        run(
            "datasets",
            "import",
            source(),
            "--dry-run",
            "--size",
            "8x10",
            "--colour",
            "--crop",
            "--test",
            "0.5",
            "--seed",
            "3",
            "--data",
            data.toString());

    assertThat(exit).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Every image will be 10x8x3.")
        .containsPattern("bars +10 +10")
        .contains("Skipped: 1");
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    assertThat(run("datasets", "import", source(), "--size", "9999")).isEqualTo(Commands.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("A size is such as 28x28");
    assertThat(run("datasets", "import", source(), "--test", "1.5")).isEqualTo(Commands.USAGE);
    assertThat(run("datasets", "import", source(), "--grey", "--colour")).isEqualTo(Commands.USAGE);
    assertThat(run("datasets", "import", source(), "--name", " ")).isEqualTo(Commands.USAGE);
    assertThat(run("datasets", "import", folder.resolve("gone").toString()))
        .isEqualTo(Commands.FAILURE);
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    assertThat(run("datasets", "import", folder.resolve("Shapes/dots").toString(), "--dry-run"))
        .isEqualTo(Commands.FAILURE);
  }
}
