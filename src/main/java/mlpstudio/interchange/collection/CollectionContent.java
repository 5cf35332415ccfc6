package mlpstudio.interchange.collection;

import java.util.List;

/**
 * What a collection held when it was looked at.
 *
 * @param drawings in the order of the file
 * @param unreadable a sentence for each line that is no drawing; such lines stay as they are
 */
public record CollectionContent(List<KeptDrawing> drawings, List<String> unreadable) {
  /** Nothing, as in a file that is not there yet. */
  public static final CollectionContent EMPTY = new CollectionContent(List.of(), List.of());

  /** Copies the lists. */
  public CollectionContent {
    drawings = List.copyOf(drawings);
    unreadable = List.copyOf(unreadable);
  }

  /** How many drawings there are. */
  public int size() {
    return drawings.size();
  }
}
