package mlpstudio.ui.collection;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/** The desktop's own dialogs; the folder is remembered from one start to the next. */
public final class DesktopCollectionFiles implements CollectionFiles {
  private static final String FOLDER = "collection.folder";
  private static final String SUFFIX = ".jsonl";

  private final Supplier<@Nullable Window> owner;
  private final Preferences preferences;
  private final Messages texts = new Messages(DesktopCollectionFiles.class);

  /** Dialogs over this window. */
  public DesktopCollectionFiles(Supplier<@Nullable Window> owner, Preferences preferences) {
    this.owner = owner;
    this.preferences = preferences;
  }

  @Override
  public Optional<Path> toOpen() {
    return remembered(chooser("open.title").showOpenDialog(owner.get()));
  }

  @Override
  public List<Path> toMerge() {
    List<File> files = chooser("merge.title").showOpenMultipleDialog(owner.get());
    if (files == null || files.isEmpty()) {
      return List.of();
    }
    remembered(files.getFirst());
    return files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Target> toSave(String name) {
    FileChooser chooser = chooser("save.title");
    chooser.setInitialFileName(name);
    return remembered(chooser.showSaveDialog(owner.get())).map(DesktopCollectionFiles::target);
  }

  @Override
  public Optional<Path> exportFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.get("export.title"));
    chooser.setInitialDirectory(folder());
    File chosen = chooser.showDialog(owner.get());
    if (chosen != null) {
      preferences.put(FOLDER, chosen.toString());
    }
    return Optional.ofNullable(chosen).map(File::toPath);
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get(title));
    chooser.getExtensionFilters().add(new ExtensionFilter(texts.get("files.kind"), "*" + SUFFIX));
    chooser.setInitialDirectory(folder());
    return chooser;
  }

  private @Nullable File folder() {
    File folder = new File(preferences.text(FOLDER, ""));
    return folder.isDirectory() ? folder : null;
  }

  private Optional<Path> remembered(@Nullable File file) {
    if (file != null && file.getParent() != null) {
      preferences.put(FOLDER, file.getParent());
    }
    return Optional.ofNullable(file).map(File::toPath);
  }

  /** The dialog has asked about the name typed, not about the one with our ending. */
  private static Target target(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.toLowerCase(Locale.ROOT).endsWith(SUFFIX)
        ? new Target(file, true)
        : new Target(file.resolveSibling(name + SUFFIX), false);
  }
}
