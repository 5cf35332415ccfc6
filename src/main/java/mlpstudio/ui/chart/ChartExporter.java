package mlpstudio.ui.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import mlpstudio.interchange.SafeFiles;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Png;
import org.jspecify.annotations.Nullable;

/** Copies and saves the chart: drawn on the FX thread, encoded and written on another. */
final class ChartExporter {
  private static final double SCALE = 2;
  private static final double LEAST_WIDTH = 720;
  private static final double LEAST_HEIGHT = 480;

  private final ChartViewModel chart;
  private final ChartCanvas canvas;
  private final Background background;
  private final ChartFiles files;

  ChartExporter(ChartViewModel chart, ChartCanvas canvas, Background background, ChartFiles files) {
    this.chart = chart;
    this.canvas = canvas;
    this.background = background;
    this.files = files;
  }

  /** Puts picture and figures on the clipboard. */
  void copy() {
    files.copy(picture(), figures());
    chart.tell(chart.texts().get("chart.notice.copied"));
  }

  /** Asks where to and saves the picture. */
  void savePicture() {
    files
        .choose(window(), ChartFiles.Kind.PNG, name() + ".png")
        .ifPresent(
            path -> {
              WritableImage picture = picture();
              save(path, () -> Png.of(picture));
            });
  }

  /** Asks where to and saves the figures of all epochs. */
  void saveFigures() {
    files
        .choose(window(), ChartFiles.Kind.CSV, name() + ".csv")
        .ifPresent(
            path -> {
              String figures = figures();
              save(path, () -> figures.getBytes(StandardCharsets.UTF_8));
            });
  }

  private String figures() {
    return ChartCsv.of(chart.title(), chart.epochs(), chart.overlays().all());
  }

  /** The chart as it is shown, with title and legend, twice as fine as on the screen. */
  WritableImage picture() {
    double width = Math.max(LEAST_WIDTH, canvas.getWidth());
    double height = Math.max(LEAST_HEIGHT, canvas.getHeight());
    Canvas sheet = new Canvas(width * SCALE, height * SCALE);
    GraphicsContext g = sheet.getGraphicsContext2D();
    g.scale(SCALE, SCALE);
    new ChartPainter(chart).paint(g, width, height, canvas.style(), true);
    return sheet.snapshot(null, null);
  }

  private void save(Path path, Callable<byte[]> content) {
    String name = String.valueOf(path.getFileName());
    background.run(
        () -> {
          SafeFiles.write(path, content.call());
          return name;
        },
        saved -> chart.tell(chart.texts().format("chart.notice.saved", saved)),
        failure -> chart.tell(chart.texts().format("chart.notice.failed", name, reason(failure))));
  }

  private String reason(Exception failure) {
    return switch (failure) {
      case AccessDeniedException denied -> chart.texts().get("chart.failure.denied");
      case NoSuchFileException missing -> chart.texts().get("chart.failure.folder");
      default -> {
        String message = failure.getMessage();
        yield message != null && failure instanceof IOException ? message : failure.toString();
      }
    };
  }

  private String name() {
    String words = chart.title().replaceAll("[^\\p{L}\\p{N}-]+", "-").replaceAll("^-+|-+$", "");
    return words.isEmpty() ? "chart" : words;
  }

  private @Nullable Window window() {
    return canvas.getScene() == null ? null : canvas.getScene().getWindow();
  }
}
