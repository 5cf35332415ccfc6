package mlpstudio.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The tour through the window, of which the command line knows only this; whoever knows both hands
 * it over.
 */
@FunctionalInterface
public interface WindowTour {
  /** The names of its panes in their order; none where they are not known beforehand. */
  default List<String> panes() {
    return List.of();
  }

  /**
   * Goes through the window and writes pictures.
   *
   * @param progress receives a line after each stop
   * @return what is told at the end, line by line
   * @throws Exception where something is not as it should be; its message is a sentence
   */
  List<String> take(Wishes wishes, Consumer<String> progress) throws Exception;

  /**
   * What is asked for.
   *
   * @param out the folder of the pictures
   * @param width of the window's content, in pixels
   * @param height of the window's content, in pixels
   * @param fontPercent size of the letters
   * @param language of the window
   * @param themes {@code light}, {@code dark} or both
   * @param only names of the panes; all where it is empty
   * @param data a folder with further data sets
   * @param headless whether no display is to be used even where there is one
   */
  record Wishes(
      Path out,
      int width,
      int height,
      int fontPercent,
      Locale language,
      List<String> themes,
      Set<String> only,
      Optional<Path> data,
      boolean headless) {
    /** Copies the collections. */
    public Wishes {
      themes = List.copyOf(themes);
      only = Set.copyOf(only);
    }
  }
}
