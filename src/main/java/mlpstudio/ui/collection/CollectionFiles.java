package mlpstudio.ui.collection;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks for files of drawings. An interface, so that tests need no dialog. FX thread. */
public interface CollectionFiles {

  /** Asks for a collection to open; empty where the user thought better of it. */
  Optional<Path> toOpen();

  /** Asks for collections to merge; empty where the user thought better of it. */
  List<Path> toMerge();

  /**
   * Asks where to save.
   *
   * @param name the file's name to begin with
   * @return empty where the user thought better of it
   */
  Optional<Target> toSave(String name);

  /** Asks for the folder in which an export is made; empty where the user thought better of it. */
  Optional<Path> exportFolder();

  /**
   * A place to save.
   *
   * @param file the place
   * @param agreed whether the user has agreed to write over what is there
   */
  record Target(Path file, boolean agreed) {}
}
