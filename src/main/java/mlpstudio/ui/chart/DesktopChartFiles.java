package mlpstudio.ui.chart;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import mlpstudio.ui.support.FileDialogs;
import org.jspecify.annotations.Nullable;

/** The file dialog and the clipboard of the desktop. Remembers the folder last saved to. */
public final class DesktopChartFiles implements ChartFiles {
  private final ChartTexts texts = new ChartTexts(Locale.getDefault());
  private final FileDialogs dialogs = FileDialogs.forgetful();

  @Override
  public Optional<Path> choose(@Nullable Window owner, Kind kind, String name) {
    String key = kind == Kind.PNG ? "chart.save.png" : "chart.save.csv";
    String extension = kind == Kind.PNG ? ".png" : ".csv";
    return dialogs.saveNamed(
        owner,
        FileDialogs.Kind.of(texts.get(key + ".title"), texts.get(key + ".kind"), extension),
        name);
  }

  @Override
  public void copy(Image picture, String figures) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(picture);
    content.putString(figures);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
