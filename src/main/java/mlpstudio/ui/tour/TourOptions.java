package mlpstudio.ui.tour;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How the tour is made.
 *
 * @param out the folder of the pictures; made where it is missing
 * @param width of the window's content, in pixels
 * @param height of the window's content, in pixels
 * @param fontPercent size of the letters, 80 to 200
 * @param language of the window
 * @param themes {@code light}, {@code dark} or both
 * @param only the stops of which pictures are written; all where it is empty
 * @param data a folder with further data sets, only read
 */
public record TourOptions(
    Path out,
    int width,
    int height,
    int fontPercent,
    Locale language,
    List<String> themes,
    Set<String> only,
    Optional<Path> data) {
  /** Copies the collections. */
  public TourOptions {
    themes = List.copyOf(themes);
    only = Set.copyOf(only);
  }

  /** Every pane in both themes, 1280 by 800 pixels, in English. */
  public static TourOptions into(Path out) {
    return new TourOptions(
        out, 1280, 800, 100, Locale.ENGLISH, List.of("light", "dark"), Set.of(), Optional.empty());
  }
}
