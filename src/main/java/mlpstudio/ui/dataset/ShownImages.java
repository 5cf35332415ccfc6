package mlpstudio.ui.dataset;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
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
    int[] all = some == null ? upTo(split.size()) : some.clone();
    this.indices = classes.isEmpty() ? all : passing(all, split, classes);
  }

  /** Plain loops: of hundreds of thousands of images, on the FX thread, before any was compiled. */
  private static int[] upTo(int end) {
    int[] indices = new int[end];
    for (int i = 0; i < end; i++) {
      indices[i] = i;
    }
    return indices;
  }

  private static int[] passing(int[] all, ImageSplit split, Set<Integer> classes) {
    BitSet wanted = new BitSet();
    classes.forEach(wanted::set);
    int[] indices = new int[all.length];
    int count = 0;
    for (int index : all) {
      if (wanted.get(split.label(index))) {
        indices[count++] = index;
      }
    }
    return Arrays.copyOf(indices, count);
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
