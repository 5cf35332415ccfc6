package mlpstudio.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import mlpstudio.data.Subset.Fraction;
import mlpstudio.data.Subset.PerClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubsetTest {
  /** 500 images of class 0, 300 of class 1, 7 of class 2, none of class 3, mixed up. */
  private static final ImageSplit SPLIT = mixed(500, 300, 7, 0);

  @Test
  void allMeansAll() {
    int[] all = new Subset.All().indices(SPLIT, 4, 1);

    assertThat(all).hasSize(807).isSorted().startsWith(0, 1, 2).endsWith(806);
  }

  @Test
  void takesTheSameNumberOfEveryClass() {
    int[] taken = new PerClass(50).indices(SPLIT, 4, 1);

    assertThat(taken).isSorted().doesNotHaveDuplicates();
    assertThat(counts(taken)).as("all of a class that has fewer").containsExactly(50, 50, 7, 0);
  }

  @Test
  void takesTheSameFractionOfEveryClass() {
    int[] taken = new Fraction(0.1).indices(SPLIT, 4, 1);

    assertThat(taken).isSorted().doesNotHaveDuplicates();
    assertThat(counts(taken)).containsExactly(50, 30, 1, 0);
    assertThat(counts(new Fraction(0.0001).indices(SPLIT, 4, 1)))
        .as("at least one")
        .containsExactly(1, 1, 1, 0);
    assertThat(new Fraction(1).indices(SPLIT, 4, 1)).hasSize(807);
  }

  @Test
  void mostlyOneClassKeepsThatClassAndThinsTheOthers() {
    assertThat(new Subset.MostlyOne(0, 0.95).sizes(new int[] {5923, 6742, 5958, 20}))
        .containsExactly(5923, 104, 104, 20);
    assertThat(new Subset.MostlyOne(1, 0.5).sizes(new int[] {100, 80, 100}))
        .containsExactly(40, 80, 40);
    assertThat(new Subset.MostlyOne(7, 0.999).sizes(new int[] {10, 20, 30}))
        .as("the last class where there are fewer, one image of each at least")
        .containsExactly(1, 1, 30);
    Subset mostly = new Subset.MostlyOne(1, 0.9);
    assertThat(counts(mostly.indices(SPLIT, 4, 3))).containsExactly(11, 300, 7, 0);
    assertThatIllegalArgumentException().isThrownBy(() -> new Subset.MostlyOne(-1, 0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Subset.MostlyOne(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Subset.MostlyOne(0, 0));
  }

  @Test
  void sizesAreWhatIsDrawn() {
    int[] there = SPLIT.classCounts(4);
    for (Subset subset :
        new Subset[] {
          new Subset.All(),
          new PerClass(1),
          new PerClass(50),
          new PerClass(10_000),
          new Fraction(0.0001),
          new Fraction(0.1),
          new Fraction(0.3333),
          new Fraction(1)
        }) {
      assertThat(subset.sizes(there)).isEqualTo(counts(subset.indices(SPLIT, 4, 1)));
    }
  }

  @Test
  void equalSeedsTakeEqualImages() {
    Subset subset = new PerClass(20);

    assertThat(subset.indices(SPLIT, 4, 5)).isEqualTo(subset.indices(SPLIT, 4, 5));
    assertThat(subset.indices(SPLIT, 4, 5)).isNotEqualTo(subset.indices(SPLIT, 4, 6));
  }

  @Test
  void everyImageIsTakenEquallyOften() {
    int[] times = new int[SPLIT.size()];
    for (int seed = 0; seed < 1000; seed++) {
      for (int i : new PerClass(100).indices(SPLIT, 4, seed)) {
        times[i]++;
      }
    }
    // Class 0: binomial, 1,000 draws of 1/5, deviation 12.6; class 1: of 1/3, deviation 14.9.
    for (int i = 0; i < times.length; i++) {
      int expected = new int[] {200, 333, 1000}[SPLIT.label(i)];
      assertThat(times[i]).isBetween(expected - 75, expected + 75);
    }
  }

  @Test
  void refusesWhatTakesNothing() {
    assertThatThrownBy(() -> new PerClass(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.01, Double.NaN})
  void refusesFractionsThatAreNone(double share) {
    assertThatThrownBy(() -> new Fraction(share)).isInstanceOf(IllegalArgumentException.class);
  }

  private static int[] counts(int[] indices) {
    int[] counts = new int[4];
    for (int i : indices) {
      counts[SPLIT.label(i)]++;
    }
    return counts;
  }

  private static ImageSplit mixed(int... classSizes) {
    int[] labels = new int[Arrays.stream(classSizes).sum()];
    int next = 0;
    for (int c = 0; c < classSizes.length; c++) {
      Arrays.fill(labels, next, next + classSizes[c], c);
      next += classSizes[c];
    }
    new RandomStream(99).shuffle(labels);
    MemorySegment pixels = MemorySegment.ofArray(new byte[labels.length]);
    return new ImageSplit(new ImageShape(1, 1, 1), pixels, labels);
  }
}
