package mlpstudio.ui;

import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program's icon, as the task bar and the list of windows show it. */
final class WindowIcons {
  private WindowIcons() {}

  /** Gives it in all sizes, of which the system takes the one that fits. */
  static void addTo(Stage stage) {
    IntStream.of(16, 32, 48, 64, 128, 256)
        .mapToObj(size -> WindowIcons.class.getResource("icon-" + size + ".png"))
        .map(file -> new Image(Objects.requireNonNull(file).toExternalForm()))
        .forEach(stage.getIcons()::add);
  }
}
