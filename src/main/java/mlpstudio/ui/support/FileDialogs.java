package mlpstudio.ui.support;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The desktop's file dialogs; they begin in the folder that was used last. FX thread only. */
public final class FileDialogs {
  private final Supplier<String> folder;
  private final Consumer<String> used;

  /**
   * Dialogs whose folder is remembered by somebody else, such as from start to start.
   *
   * @param folder the folder used last, or empty
   * @param used takes the folder used now
   */
  public FileDialogs(Supplier<String> folder, Consumer<String> used) {
    this.folder = folder;
    this.used = used;
  }

  /** Dialogs that begin in the desktop's usual folder and remember the one used after that. */
  public static FileDialogs forgetful() {
    AtomicReference<String> last = new AtomicReference<>("");
    return new FileDialogs(last::get, last::set);
  }

  /**
   * What a dialog says.
   *
   * @param title of its window
   * @param name of the kind of file
   * @param endings of such files, with their dot; new files get the first one
   */
  public record Kind(String title, String name, List<String> endings) {
    /** Copies the list. */
    public Kind {
      endings = List.copyOf(endings);
    }

    /** A kind with one ending. */
    public static Kind of(String title, String name, String ending) {
      return new Kind(title, name, List.of(ending));
    }

    /** The file with an ending of its kind, which is added where there is none. */
    Path named(Path file) {
      String name = String.valueOf(file.getFileName());
      String small = name.toLowerCase(Locale.ROOT);
      return endings.stream().anyMatch(small::endsWith)
          ? file
          : file.resolveSibling(name + endings.getFirst());
    }
  }

  /** Asks for a file that is there. */
  public Optional<Path> open(@Nullable Window owner, Kind kind) {
    return remembered(chooser(kind).showOpenDialog(owner));
  }

  /** Asks for files that are there; none where that was cancelled. */
  public List<Path> openSeveral(@Nullable Window owner, Kind kind) {
    List<File> files = chooser(kind).showOpenMultipleDialog(owner);
    if (files == null || files.isEmpty()) {
      return List.of();
    }
    remembered(files.getFirst());
    return files.stream().map(File::toPath).toList();
  }

  /**
   * Asks where to save.
   *
   * @param name suggested
   * @return the file as it was typed: the dialog has asked about that one only
   */
  public Optional<Path> save(@Nullable Window owner, Kind kind, String name) {
    FileChooser chooser = chooser(kind);
    chooser.setInitialFileName(name);
    return remembered(chooser.showSaveDialog(owner));
  }

  /** As {@link #save}, with the kind's ending. */
  public Optional<Path> saveNamed(@Nullable Window owner, Kind kind, String name) {
    return save(owner, kind, name).map(kind::named);
  }

  /** Asks for a folder. */
  public Optional<Path> folder(@Nullable Window owner, String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(lastUsed());
    File chosen = chooser.showDialog(owner);
    if (chosen != null) {
      used.accept(chosen.toString());
    }
    return Optional.ofNullable(chosen).map(File::toPath);
  }

  private FileChooser chooser(Kind kind) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(kind.title());
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(kind.name(), kind.endings().stream().map(e -> "*" + e).toList()));
    chooser.setInitialDirectory(lastUsed());
    return chooser;
  }

  private @Nullable File lastUsed() {
    File last = new File(folder.get());
    return last.isDirectory() ? last : null;
  }

  private Optional<Path> remembered(@Nullable File file) {
    if (file == null) {
      return Optional.empty();
    }
    String parent = file.getAbsoluteFile().getParent();
    if (parent != null) {
      used.accept(parent);
    }
    return Optional.of(file.toPath());
  }
}
