package mlpstudio.ui.dataset;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageSplit;
import org.jspecify.annotations.Nullable;

/** The images that pass the filter, in the order of their indices. Immutable. */
final class ShownImages {
  private final ImageDataset dataset;
  private final Half half;
  private final int[] indices;

  /**
   * Filters.
   *
   * @param some indices that pass, ascending, or null for all
   * @param classes labels that pass; none for all
   */
  ShownImages(ImageDataset dataset, Half half, int @Nullable [] some, Set<Integer> classes) {
    this.dataset = dataset;
    this.half = half;
    ImageSplit split = half.of(dataset);
    this.indices =
        (some == null ? IntStream.range(0, split.size()) : Arrays.stream(some))
            .filter(i -> classes.isEmpty() || classes.contains(split.label(i)))
            .toArray();
  }

  ImageDataset dataset() {
    return dataset;
  }

  Half half() {
    return half;
  }

  ImageSplit split() {
    return half.of(dataset);
  }

  int size() {
    return indices.length;
  }

  int index(int position) {
    return indices[position];
  }

  int[] indices() {
    return indices.clone();
  }

  /** Where an image of the split is shown, or a negative number. */
  int positionOf(int index) {
    return Arrays.binarySearch(indices, index);
  }
}
