package mlpstudio.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartExportTest {
  @TempDir Path folder;
  private ChartStage window;

  @BeforeEach
  void open() throws TimeoutException {
    window = new ChartStage();
    window.tell(Runs.learning(4, 50));
  }

  @Test
  void savesThePictureTwiceAsFineWithTitleAndLegend() throws IOException {
    Path path = folder.resolve("chart.png");
    save(path, "chart-save-png");
    Image image = new Image(path.toUri().toString());
    assertThat(image.getWidth()).isGreaterThanOrEqualTo(1440);
    assertThat(image.getHeight()).isGreaterThanOrEqualTo(960);
    assertThat(ChartStage.count(image, ChartStage.like("#0072B2"))).isGreaterThan(1000);
    // Title and legend fill the strip above the plots.
    Image head = part(image, 0, 0, (int) image.getWidth(), 100);
    assertThat(ChartStage.count(head, ChartStage.like("#0072B2"))).isPositive();
    assertThat(ChartStage.count(head, ChartStage.like("#D55E00"))).isPositive();
    assertThat(ChartStage.count(head, color -> color.getBrightness() < 0.4)).isGreaterThan(500);
    assertThat(ChartStage.count(image, color -> color.getOpacity() < 1)).isZero();
    assertThat(window.files.proposed).isEqualTo("Deep-ReLU-network-SGD.png");
    assertThat(window.find("#chart-notice", Label.class).getText()).isEqualTo("Saved chart.png");
    assertThat(window.find("#chart-notice", Label.class).isVisible()).isTrue();
  }

  @Test
  void savesTheFigures() throws IOException {
    Path path = folder.resolve("chart.csv");
    save(path, "chart-save-csv");
    List<String> lines = Files.readAllLines(path);
    assertThat(lines).hasSize(5);
    String[] last = lines.getLast().split(",", -1);
    assertThat(last[0]).isEqualTo("3");
    assertThat(Double.parseDouble(last[3])).isEqualTo(window.chart.epochs().get(3).testLoss());
    assertThat(window.files.proposed).isEqualTo("Deep-ReLU-network-SGD.csv");
  }

  @Test
  void saysWhyAFileCouldNotBeSaved() {
    save(folder.resolve("missing").resolve("chart.csv"), "chart-save-csv");
    assertThat(window.find("#chart-notice", Label.class).getText())
        .isEqualTo("Could not save chart.csv: there is no such folder");
  }

  @Test
  void savesNothingWhereTheUserThoughtBetterOfIt() {
    save(null, "chart-save-csv");
    assertThat(window.chart.noticeProperty().get()).isEmpty();
  }

  @Test
  void copiesPictureAndFigures() {
    window.robot.clickOn("#chart-copy");
    Image picture = Objects.requireNonNull(window.files.picture);
    assertThat(picture.getWidth()).isGreaterThanOrEqualTo(1440);
    assertThat(window.files.figures).startsWith("epoch,trainLoss").hasLineCount(5);
  }

  @Test
  void copiesByKey() {
    window.run(() -> window.find("#chart-canvas", Node.class).requestFocus());
    window.robot.push(KeyCode.SHORTCUT, KeyCode.C);
    window.until(() -> !window.files.figures.isEmpty());
    assertThat(window.chart.noticeProperty().get()).isEqualTo("Chart copied");
  }

  @Test
  void putsBothOnTheClipboard() {
    window.run(() -> new DesktopChartFiles().copy(new WritableImage(4, 3), "epoch,trainLoss"));
    Clipboard clipboard = window.fx(Clipboard::getSystemClipboard);
    assertThat(window.fx(clipboard::getString)).isEqualTo("epoch,trainLoss");
    assertThat(window.fx(clipboard::getImage).getWidth()).isEqualTo(4);
  }

  private void save(@Nullable Path path, String item) {
    window.files.place = path;
    MenuButton button = window.find("#chart-save", MenuButton.class);
    window.run(
        () ->
            button.getItems().stream()
                .filter(choice -> item.equals(choice.getId()))
                .forEach(MenuItem::fire));
  }

  private static Image part(Image image, int x, int y, int width, int height) {
    return new WritableImage(image.getPixelReader(), x, y, width, height);
  }
}
