package mlpstudio.data;

import java.util.random.RandomGenerator;

/**
 * A random generator whose whole state is one {@code long} that can be kept in a file and put back:
 * SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA
 * 2014). The JDK's own generators hide their state, which an exactly continued run needs. Not for
 * several threads.
 */
public final class RandomStream implements RandomGenerator {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** Continues from a state that {@link #state()} returned. */
  public RandomStream(long state) {
    this.state = state;
  }

  /** The stream of one purpose of a run: equal seed and purpose, equal numbers. */
  public static RandomStream of(long seed, Purpose purpose) {
    return new RandomStream(mix(mix(seed + GOLDEN_GAMMA) ^ mix(purpose.salt)));
  }

  /** Where the stream stands now. */
  public long state() {
    return state;
  }

  @Override
  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Passes over so many numbers, however many they are. */
  void skip(long numbers) {
    state += numbers * GOLDEN_GAMMA;
  }

  /** Shuffles in place, every order equally likely (Fisher and Yates, downwards). */
  public void shuffle(int[] values) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      int kept = values[i];
      values[i] = values[j];
      values[j] = kept;
    }
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /**
   * What a run needs chance for; each purpose has a stream of its own, so that one never disturbs
   * another.
   */
  public enum Purpose {
    /** The first weights. */
    WEIGHTS(0x1D8E4E27C47D124FL),
    /** The order of the training images in each epoch. */
    SHUFFLE(0x2545F4914F6CDD1DL),
    /** Which images a subset takes. */
    SUBSET(0x3C79AC492BA7B653L),
    /** How each training image is distorted. */
    DISTORTION(0x5851F42D4C957F2DL);

    private final long salt;

    Purpose(long salt) {
      this.salt = salt;
    }
  }
}
