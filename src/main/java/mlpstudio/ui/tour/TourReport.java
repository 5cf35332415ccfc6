package mlpstudio.ui.tour;

import java.util.List;

/**
 * What came of a tour.
 *
 * @param pictures the names of the files written
 * @param checked what was found to be as it should be, in a few words each
 * @param cut texts that had no room, each with its picture
 */
public record TourReport(List<String> pictures, List<String> checked, List<String> cut) {
  /** Copies the lists. */
  public TourReport {
    pictures = List.copyOf(pictures);
    checked = List.copyOf(checked);
    cut = List.copyOf(cut);
  }
}
