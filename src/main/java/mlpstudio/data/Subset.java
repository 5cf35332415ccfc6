package mlpstudio.data;

import java.util.Arrays;
import java.util.stream.IntStream;
import mlpstudio.words.Words;

/**
 * Which training images are used: all, a stratified sample, in which every class keeps its share,
 * or, to see what that does, mostly one class.
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

  /**
   * Out of balance on purpose: all images of one class, and of the others, in equal numbers, only
   * so many that the one has its share; at least one image of each.
   *
   * @param label the class that nearly all images are of, from 0; the last one where a data set has
   *     fewer
   * @param share its share of all images taken, above 0 and below 1
   */
  record MostlyOne(int label, double share) implements Subset {
    /** Refuses what is no class and no share. */
    public MostlyOne {
      if (label < 0 || !(share > 0 && share < 1)) {
        throw new IllegalArgumentException(
            Words.say(Subset.class, "range.mostly.one", label, share));
      }
    }

    @Override
    public int[] sizes(int[] classCounts) {
      int one = Math.min(label, classCounts.length - 1);
      double others = classCounts[one] * (1 - share) / share / (classCounts.length - 1);
      int each = (int) Math.max(1, Math.round(others));
      int[] sizes = Arrays.stream(classCounts).map(n -> Math.min(n, each)).toArray();
      sizes[one] = classCounts[one];
      return sizes;
    }

    @Override
    public int[] indices(ImageSplit split, int classes, long seed) {
      return Sampling.stratified(split, sizes(split.classCounts(classes)), seed);
    }
  }
}
