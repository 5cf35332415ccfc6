package mlpstudio.data;

import java.util.Arrays;
import java.util.stream.IntStream;
import mlpstudio.words.Words;

/**
 * Which training images are used: all, or a stratified sample, in which every class keeps its
 * share.
 */
public sealed interface Subset {

  /**
   * The indices of the images taken, in ascending order.
   *
   * @param split the training images
   * @param classes number of classes
   * @param seed equal seed, equal images
   */
  int[] indices(ImageSplit split, int classes, long seed);

  /**
   * How many images of each class are taken, without drawing them.
   *
   * @param classCounts how many there are of each class
   */
  int[] sizes(int[] classCounts);

  /** Every image. */
  record All() implements Subset {
    @Override
    public int[] sizes(int[] classCounts) {
      return classCounts.clone();
    }

    @Override
    public int[] indices(ImageSplit split, int classes, long seed) {
      return IntStream.range(0, split.size()).toArray();
    }
  }

  /**
   * The same number of images of every class (all of a class that has fewer).
   *
   * @param count at least 1
   */
  record PerClass(int count) implements Subset {
    /** Refuses counts below 1. */
    public PerClass {
      if (count < 1) {
        throw new IllegalArgumentException(Words.say(Subset.class, "range.per.class", count));
      }
    }

    @Override
    public int[] sizes(int[] classCounts) {
      return Arrays.stream(classCounts).map(n -> Math.min(n, count)).toArray();
    }

    @Override
    public int[] indices(ImageSplit split, int classes, long seed) {
      int[] wanted = new int[classes];
      Arrays.fill(wanted, count);
      return Sampling.stratified(split, wanted, seed);
    }
  }

  /**
   * The same fraction of every class, rounded, at least one image of each.
   *
   * @param share above 0, at most 1
   */
  record Fraction(double share) implements Subset {
    /** Refuses shares outside 0 to 1. */
    public Fraction {
      if (!(share > 0 && share <= 1)) {
        throw new IllegalArgumentException(Words.say(Subset.class, "range.fraction", share));
      }
    }

    @Override
    public int[] sizes(int[] classCounts) {
      return Arrays.stream(classCounts)
          .map(n -> (int) Math.min(n, Math.max(1, Math.round(n * share))))
          .toArray();
    }

    @Override
    public int[] indices(ImageSplit split, int classes, long seed) {
      return Sampling.stratified(split, sizes(split.classCounts(classes)), seed);
    }
  }
}
