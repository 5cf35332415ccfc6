package mlpstudio.ui.map;

import java.util.stream.IntStream;
import mlpstudio.data.ImageDataset;
import mlpstudio.inspection.PrincipalPlane;
import mlpstudio.training.TestFeatures;
import org.jspecify.annotations.Nullable;

/**
 * The first test images as points of a plane.
 *
 * @param dataset whose test images they are
 * @param features what they were placed by
 * @param plane where they lie
 * @param labels their true classes
 * @param errors the indices of those taken for something else, ascending
 */
record ClassMap(
    ImageDataset dataset, TestFeatures features, PrincipalPlane plane, int[] labels, int[] errors) {

  /**
   * Places the images; takes some tens of milliseconds.
   *
   * @param before the former map, whose orientation is kept where it is one of the same images
   */
  static ClassMap of(ImageDataset dataset, TestFeatures features, @Nullable ClassMap before) {
    PrincipalPlane plane = PrincipalPlane.of(features.values(), features.width());
    if (before != null && before.dataset.equals(dataset)) {
      plane = plane.alignedWith(before.plane.xy());
    }
    int[] labels = dataset.test().labels();
    int[] errors =
        IntStream.range(0, features.predictions().size())
            .filter(i -> features.predictions().predicted(i) != labels[i])
            .toArray();
    return new ClassMap(dataset, features, plane, labels, errors);
  }

  int size() {
    return features.predictions().size();
  }

  float x(int index) {
    return plane.xy()[2 * index];
  }

  float y(int index) {
    return plane.xy()[2 * index + 1];
  }

  int label(int index) {
    return labels[index];
  }

  int predicted(int index) {
    return features.predictions().predicted(index);
  }

  boolean wrong(int index) {
    return predicted(index) != labels[index];
  }
}
