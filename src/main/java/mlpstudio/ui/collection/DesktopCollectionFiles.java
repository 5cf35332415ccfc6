package mlpstudio.ui.collection;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Window;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FileDialogs;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/** The desktop's own dialogs; the folder is remembered from one start to the next. */
public final class DesktopCollectionFiles implements CollectionFiles {
  private static final String FOLDER = "collection.folder";
  private static final String SUFFIX = ".jsonl";

  private final Supplier<@Nullable Window> owner;
  private final FileDialogs dialogs;
  private final Messages texts = new Messages(DesktopCollectionFiles.class);

  /** Dialogs over this window. */
  public DesktopCollectionFiles(Supplier<@Nullable Window> owner, Preferences preferences) {
    this.owner = owner;
    dialogs =
        new FileDialogs(() -> preferences.text(FOLDER, ""), used -> preferences.put(FOLDER, used));
  }

  @Override
  public Optional<Path> toOpen() {
    return dialogs.open(owner.get(), kind("open.title"));
  }

  @Override
  public List<Path> toMerge() {
    return dialogs.openSeveral(owner.get(), kind("merge.title"));
  }

  @Override
  public Optional<Target> toSave(String name) {
    return dialogs.save(owner.get(), kind("save.title"), name).map(DesktopCollectionFiles::target);
  }

  @Override
  public Optional<Path> exportFolder() {
    return dialogs.folder(owner.get(), texts.get("export.title"));
  }

  private FileDialogs.Kind kind(String title) {
    return FileDialogs.Kind.of(texts.get(title), texts.get("files.kind"), SUFFIX);
  }

  /** The dialog has asked about the name typed, not about the one with our ending. */
  private static Target target(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.toLowerCase(Locale.ROOT).endsWith(SUFFIX)
        ? new Target(file, true)
        : new Target(file.resolveSibling(name + SUFFIX), false);
  }
}
