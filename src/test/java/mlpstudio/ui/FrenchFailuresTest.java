package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.imports.TestPictures;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.training.TrainingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The French window says in French why a file, a picture or a device cannot be used. */
@ExtendWith(ApplicationExtension.class)
class FrenchFailuresTest {
  @TempDir Path folder;
  private final TrainingService service = new TrainingService();
  private TestWindow window;
  private Stage stage;
  private Studio studio;
  private FxRobot robot;

  @Start
  void open(Stage shown) {
    stage = shown;
    window = new TestWindow(folder.resolve("own"));
    window.catalog = new DatasetCatalog(Optional.empty(), folder.resolve("data"));
    studio = window.open(shown, Locale.FRENCH, service, service.ready(), service.devices()::join);
  }

  @AfterEach
  void close() {
    window.close();
    service.close();
  }

  @Test
  void devicesAndFilesAreRefusedInFrench(FxRobot hands) throws Exception {
    robot = hands;
    TestWindow.waitFor(() -> studio.workspace().dataset() != null);
    device();
    files();
  }

  @Test
  void whatImportsLeaveOutIsToldInFrench(FxRobot hands) throws Exception {
    robot = hands;
    TestWindow.waitFor(() -> studio.workspace().dataset() != null);
    pictures();
  }

  private void device() throws TimeoutException {
    TestWindow.waitFor(() -> reasons().size() > 0);
    assertThat(reasons())
        .containsAnyOf(
            "Seuls les Mac à puce Apple en ont un.", "Aucun pilote NVIDIA n’a été trouvé.");
    assertThat(reasons()).noneMatch(reason -> reason.matches(".*\\b(the|was|only|is)\\b.*"));
  }

  private List<String> reasons() {
    if (node("device-choice") instanceof ComboBox<?> box) {
      return box.getItems().stream()
          .flatMap(item -> item instanceof DeviceCatalog.Entry e ? List.of(e).stream() : null)
          .map(DeviceCatalog.Entry::unusable)
          .filter(reason -> !reason.isEmpty())
          .toList();
    }
    return List.of();
  }

  private void files() throws IOException, TimeoutException {
    refused(
        "casse.safetensors", "pas un réseau", "casse.safetensors n’est pas un fichier de réseau");
    refused("casse.mlpx", "{ pas d’expérience", "Ce n’est pas du JSON");
    refused(
        "autre.mlpx",
        "{\"format\": \"mlp-studio-experiment\", \"version\": true}",
        "devrait être un nombre entier");
    refused("casse.lesson", "bonjour", "Ligne 1\u00a0: Une leçon commence par une ligne de trois");
  }

  private void refused(String name, String content, String sentence)
      throws IOException, TimeoutException {
    Path file = Files.writeString(folder.resolve(name), content);
    robot.interact(() -> studio.openFiles(List.of(file)));
    TestWindow.waitFor(() -> text("dialog-sentence").contains(sentence));
    Screenshots.take(stage.getScene(), "french-" + name.replace('.', '-'));
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    TestWindow.waitFor(() -> !node("overlay").isVisible());
  }

  private void pictures() throws IOException {
    Path shapes = TestPictures.folder(folder.resolve("Formes"), 4, 20, 20);
    Path picture = firstPicture(shapes);
    Files.write(picture, Arrays.copyOf(Files.readAllBytes(picture), 40));
    take(shapes);
    told(this::skipped, "son contenu ne peut pas être lu");
    told(this::skipped, "est abîmé\u00a0: ");
    Screenshots.take(stage.getScene(), "french-import-broken-png");

    Path table = Files.writeString(folder.resolve("table.csv"), "un\ndeux\n");
    take(table);
    told(() -> text("import-problem"), "n’est pas un tableau de pixels");

    Path idx = Files.createDirectories(folder.resolve("idx"));
    Files.write(idx.resolve("train-images-idx3-ubyte"), new byte[] {0, 0, 8, 3, 0, 0, 0, 9});
    Files.write(
        idx.resolve("train-labels-idx1-ubyte"),
        new String(new char[] {0, 0, 8, 1, 0, 0, 0, 1, 0}).getBytes(StandardCharsets.ISO_8859_1));
    take(idx);
    told(() -> text("import-problem"), "Il n’y a ici aucune image");
    told(this::skipped, "attendu\u00a0: 1 images, une pour chaque étiquette");
  }

  /** Waits for a sentence; where it does not come, says what is there instead. */
  private static void told(Supplier<String> text, String part) {
    try {
      TestWindow.waitFor(() -> text.get().contains(part));
    } catch (TimeoutException e) {
      assertThat(text.get()).contains(part);
    }
  }

  private void take(Path source) {
    robot.interact(() -> studio.openFiles(List.of(source)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Path firstPicture(Path shapes) throws IOException {
    try (var all = Files.walk(shapes)) {
      return all.filter(f -> f.toString().endsWith(".png")).sorted().findFirst().orElseThrow();
    }
  }

  /** What is left out, and what the list says of it. */
  private String skipped() {
    if (!(node("import-skipped") instanceof ListView<?> list)) {
      return "";
    }
    StringBuilder text = new StringBuilder(list.getItems().toString());
    for (Node cell : list.lookupAll(".list-cell")) {
      text.append(cell instanceof Labeled labeled ? labeled.getText() : "");
    }
    return text.toString();
  }

  private String text(String id) {
    return node(id) instanceof Label label ? label.getText() : "";
  }

  private Node node(String id) {
    return stage.getScene().lookup("#" + id);
  }
}
