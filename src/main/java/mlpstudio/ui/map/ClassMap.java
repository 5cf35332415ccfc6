package mlpstudio.ui.map;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import mlpstudio.data.ImageDataset;
import mlpstudio.inspection.PrincipalPlane;
import mlpstudio.training.TestFeatures;
import org.jspecify.annotations.Nullable;

/** The first test images as points of a plane. */
final class ClassMap {
  private final ImageDataset dataset;
  private final TestFeatures features;
  private final PrincipalPlane plane;
  private final int[] labels;
  private final int[] errors;

  private ClassMap(
      ImageDataset dataset,
      TestFeatures features,
      PrincipalPlane plane,
      int[] labels,
      int[] errors) {
    this.dataset = dataset;
    this.features = features;
    this.plane = plane;
    this.labels = labels;
    this.errors = errors;
  }

  /** Whose test images they are. */
  ImageDataset dataset() {
    return dataset;
  }

  /** What they were placed by. */
  TestFeatures features() {
    return features;
  }

  /** Where they lie. */
  PrincipalPlane plane() {
    return plane;
  }

  /** The indices of those taken for something else, ascending; not a copy. */
  int[] errors() {
    return errors;
  }

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

  /** The median place of a class's points, or null where it has none. */
  @Nullable Point2D middle(int label) {
    int[] members = IntStream.range(0, size()).filter(i -> labels[i] == label).toArray();
    return members.length == 0
        ? null
        : new Point2D(
            median(IntStream.of(members).mapToDouble(this::x)),
            median(IntStream.of(members).mapToDouble(this::y)));
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  int predicted(int index) {
    return features.predictions().predicted(index);
  }

  boolean wrong(int index) {
    return predicted(index) != labels[index];
  }
}
