package mlpstudio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole tour as a user starts it: in a virtual machine of its own, without a display. */
class TourTest {
  @TempDir private Path folder;

  @Test
  void showsTheMainJobAndLeavesTheUsersFilesAlone() throws IOException, InterruptedException {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path pictures = folder.resolve("pictures");
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                System.getProperty("jdk.module.path"),
                "--add-modules",
                "javafx.controls,javafx.swing",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-DOPT_OUT_TRACKING=true",
                "-Dai.djl.offline=true",
                "-Djava.io.tmpdir=" + temporary,
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                "mlpstudio.Main",
                "tour",
                "--out",
                pictures.toString(),
                "--size",
                "1000x700",
                "--font",
                "150",
                "--only",
                "lab,errors")
            .redirectOutput(Redirect.to(out.toFile()))
            .redirectError(Redirect.to(err.toFile()));
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
    builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
    Process process = builder.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();

    List<String> told = Files.readAllLines(out);
    assertThat(Files.readString(err)).isEmpty();
    assertThat(process.exitValue()).as("%s", told).isZero();
    assertThat(told).contains("start", "lab", "errors", "weights", "draw", "runs", "shortcuts");
    assertThat(told).as("large letters on a small screen").noneMatch(t -> t.contains("No room"));
    assertThat(told.getLast())
        .startsWith("Checked: ")
        .contains("2 epochs", "errors", "weights", "3 is read as 3", "4 pictures");
    assertPicture(pictures.resolve("lab-light.png"), true);
    assertPicture(pictures.resolve("lab-dark.png"), false);
    assertPicture(pictures.resolve("errors-light.png"), true);
    assertPicture(pictures.resolve("errors-dark.png"), false);
    assertThat(files(home)).as("the user's own files").isEmpty();
    assertThat(files(temporary).filter(f -> f.toString().contains("mlp-studio-tour")))
        .as("its own settings are gone")
        .isEmpty();
  }

  private static void assertPicture(Path file, boolean light) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(1000);
    assertThat(image.getHeight()).isEqualTo(700);
    assertThat(Files.size(file)).isBetween(20_000L, 300_000L);
    assertThat((image.getRGB(3, 3) & 0xFF) > 128).isEqualTo(light);
  }

  private static Stream<Path> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).toList().stream();
    }
  }
}
