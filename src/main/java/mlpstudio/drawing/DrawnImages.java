package mlpstudio.drawing;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;

/**
 * The labelled drawings of a collection as images, in the collection's order. Immutable; for any
 * thread.
 *
 * <p>A collection is split by one rule, which knows no chance: of every class the second drawing
 * and each fifth one after it (2nd, 7th, 12th, …) are for testing, all others for training. So
 * every class has its share in both, and a drawing stays in its part while the collection grows.
 *
 * @param classNames the ten digits, then whatever other labels there are, in alphabetical order
 * @param images every labelled drawing
 * @param unlabelled how many drawings have no label and are left out
 */
public record DrawnImages(List<String> classNames, ImageSplit images, int unlabelled) {
  /** One of so many drawings of each class is kept for testing. */
  static final int TESTED = 5;

  private static final List<String> DIGITS =
      IntStream.range(0, 10).mapToObj(String::valueOf).toList();

  /** Copies the names. */
  public DrawnImages {
    classNames = List.copyOf(classNames);
  }

  /** Draws a whole collection the MNIST way; some microseconds a drawing. */
  public static DrawnImages of(List<Drawing> drawings, ImageShape shape) {
    Set<String> labels = new TreeSet<>();
    drawings.forEach(d -> d.label().ifPresent(labels::add));
    return of(drawings, shape, classNames(labels));
  }

  /**
   * Draws those of a collection that show one of some classes, such as those that a network knows.
   *
   * @param classNames the classes, in the order of their labels
   */
  public static DrawnImages of(List<Drawing> drawings, ImageShape shape, List<String> classNames) {
    List<Drawing> known =
        drawings.stream().filter(d -> d.label().filter(classNames::contains).isPresent()).toList();
    int[] labels =
        known.stream().mapToInt(d -> classNames.indexOf(d.label().orElseThrow())).toArray();
    byte[] pixels = new byte[Math.multiplyExact(known.size(), shape.size())];
    Rasterizer rasterizer = new Rasterizer(shape);
    for (int i = 0; i < known.size(); i++) {
      rasterizer.draw(known.get(i).strokes(), pixels, i * shape.size());
    }
    return new DrawnImages(
        classNames,
        new ImageSplit(shape, MemorySegment.ofArray(pixels), labels),
        (int) drawings.stream().filter(d -> d.label().isEmpty()).count());
  }

  /** The classes of a collection: the digits, then whatever else is there. */
  static List<String> classNames(Set<String> labels) {
    Set<String> others = new TreeSet<>(labels);
    others.removeAll(DIGITS);
    List<String> names = new ArrayList<>(DIGITS);
    names.addAll(others);
    return names;
  }

  /**
   * How many of some drawings of one class are for testing.
   *
   * @param count of the class's drawings
   */
  static int tested(int count) {
    return (count + TESTED - 2) / TESTED;
  }

  /** Those to learn from. */
  ImageSplit train() {
    boolean[] test = tested();
    return only(i -> !test[i]);
  }

  /** Those to test with. */
  ImageSplit test() {
    boolean[] test = tested();
    return only(i -> test[i]);
  }

  private boolean[] tested() {
    boolean[] tested = new boolean[images.size()];
    int[] seen = new int[classNames.size()];
    for (int i = 0; i < tested.length; i++) {
      tested[i] = seen[images.label(i)]++ % TESTED == 1;
    }
    return tested;
  }

  private ImageSplit only(IntPredicate wanted) {
    int[] indices = IntStream.range(0, images.size()).filter(wanted).toArray();
    int size = images.shape().size();
    byte[] pixels = new byte[indices.length * size];
    int[] labels = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      MemorySegment.copy(
          images.image(indices[i]), 0, MemorySegment.ofArray(pixels), (long) i * size, size);
      labels[i] = images.label(indices[i]);
    }
    return new ImageSplit(images.shape(), MemorySegment.ofArray(pixels), labels);
  }
}
