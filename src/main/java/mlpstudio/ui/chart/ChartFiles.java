package mlpstudio.ui.chart;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Where pictures and figures of a chart go. An interface, so that tests need no dialog. FX thread.
 */
public interface ChartFiles {

  /** Kinds of files. */
  enum Kind {
    /** The picture. */
    PNG,
    /** The figures of all epochs. */
    CSV
  }

  /**
   * Asks where to save.
   *
   * @param owner the window that asks, if the chart is in one
   * @param name the file's name to begin with
   * @return the place, or empty where the user thought better of it
   */
  Optional<Path> choose(@Nullable Window owner, Kind kind, String name);

  /**
   * Puts the chart on the clipboard.
   *
   * @param picture for documents
   * @param figures the same as comma-separated text
   */
  void copy(Image picture, String figures);
}
