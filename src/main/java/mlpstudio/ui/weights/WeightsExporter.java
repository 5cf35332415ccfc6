package mlpstudio.ui.weights;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.stage.Window;
import mlpstudio.interchange.SafeFiles;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Png;
import org.jspecify.annotations.Nullable;

/**
 * Copies and saves pictures of the layer that shows: drawn, encoded and written off the FX thread.
 */
final class WeightsExporter {
  private final WeightsViewModel model;
  private final Background background;
  private final WeightsFiles files;
  private final WeightsWords words;
  private final Node page;
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  WeightsExporter(
      WeightsViewModel model,
      Background background,
      WeightsFiles files,
      WeightsWords words,
      Node page) {
    this.model = model;
    this.background = background;
    this.files = files;
    this.words = words;
    this.page = page;
  }

  /** What was done, in a sentence; empty at first. */
  ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Whether a picture is on its way. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Puts the picture on the clipboard. */
  void copy() {
    Shown shown = model.shownProperty().get();
    if (shown != null) {
      run(
          () -> SwingFXUtils.toFXImage(sheet(shown), null),
          picture -> {
            files.copy(picture);
            tell(words.get("copied"));
          },
          words.get("copy.failed.name"));
    }
  }

  /** Asks where to and saves the picture. */
  void save() {
    Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    files
        .choose(window(), fileName(shown))
        .ifPresent(
            path -> {
              String name = String.valueOf(path.getFileName());
              run(() -> write(path, sheet(shown)), p -> tell(words.format("saved", name)), name);
            });
  }

  private <T> void run(Callable<T> work, Consumer<T> done, String name) {
    busy.set(true);
    background.run(
        work,
        result -> {
          busy.set(false);
          done.accept(result);
        },
        failure -> {
          busy.set(false);
          tell(words.format("failed", name, reason(failure)));
        });
  }

  private BufferedImage sheet(Shown shown) {
    return new WeightSheet(shown, words).draw();
  }

  private static Path write(Path path, BufferedImage picture) throws IOException {
    SafeFiles.write(path, Png.of(picture));
    return path;
  }

  /** The same sentence twice is told twice. */
  private void tell(String sentence) {
    notice.set("");
    notice.set(sentence);
  }

  private String reason(Exception failure) {
    return switch (failure) {
      case AccessDeniedException denied -> words.get("failed.denied");
      case NoSuchFileException missing -> words.get("failed.folder");
      default -> {
        String text = failure.getMessage();
        yield text != null && failure instanceof IOException ? text : failure.toString();
      }
    };
  }

  private static String fileName(Shown shown) {
    LayerChoice layer = shown.subject().layer();
    String moment = shown.subject().moment() == Moment.NOW ? "" : suffix(shown.subject().moment());
    return "weights-layer-" + (layer.index() + 1) + moment + ".png";
  }

  private static String suffix(Moment moment) {
    return "-" + WeightsWords.key(moment);
  }

  private @Nullable Window window() {
    return page.getScene() == null ? null : page.getScene().getWindow();
  }
}
