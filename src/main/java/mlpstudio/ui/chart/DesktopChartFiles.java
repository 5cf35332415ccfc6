package mlpstudio.ui.chart;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The file dialog and the clipboard of the desktop. Remembers the folder last saved to. */
public final class DesktopChartFiles implements ChartFiles {
  private final ChartTexts texts = new ChartTexts(Locale.getDefault());
  private @Nullable File folder;

  @Override
  public Optional<Path> choose(@Nullable Window owner, Kind kind, String name) {
    String key = kind == Kind.PNG ? "chart.save.png" : "chart.save.csv";
    String extension = kind == Kind.PNG ? ".png" : ".csv";
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get(key + ".title"));
    chooser.setInitialFileName(name);
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(texts.get(key + ".kind"), "*" + extension));
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    File file = chooser.showSaveDialog(owner);
    if (file == null) {
      return Optional.empty();
    }
    folder = file.getParentFile();
    boolean named = file.getName().toLowerCase(Locale.ROOT).endsWith(extension);
    Path path = file.toPath();
    return Optional.of(named ? path : path.resolveSibling(file.getName() + extension));
  }

  @Override
  public void copy(Image picture, String figures) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(picture);
    content.putString(figures);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
