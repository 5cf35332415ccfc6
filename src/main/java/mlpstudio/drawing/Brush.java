package mlpstudio.drawing;

import java.util.Collections;
import java.util.List;

/**
 * The colours of ink and paper, one value from 0 to 255 for each channel.
 *
 * @param ink what the pen leaves
 * @param paper what lies around
 */
public record Brush(List<Integer> ink, List<Integer> paper) {
  /** Copies both lists and refuses values outside 0 to 255. */
  public Brush {
    ink = List.copyOf(ink);
    paper = List.copyOf(paper);
    if (ink.size() != paper.size()
        || !ink.stream().allMatch(v -> v >= 0 && v <= 255)
        || !paper.stream().allMatch(v -> v >= 0 && v <= 255)) {
      throw new IllegalArgumentException("No colours: ink " + ink + " on paper " + paper);
    }
  }

  /** White ink on black, as the grey data sets have it. */
  public static Brush white(int channels) {
    return new Brush(Collections.nCopies(channels, 255), Collections.nCopies(channels, 0));
  }
}
