package mlpstudio.ui.compare;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks where to save. An interface, so that tests need no dialog. */
public interface CompareFiles {
  /** What is saved. */
  enum Kind {
    /** The comparison as a table. */
    CSV,
    /** Runs with all their figures. */
    JSON
  }

  /** A file to write, or nothing where the user thinks better of it. */
  Optional<Path> choose(@Nullable Window owner, Kind kind, String name);
}
