package mlpstudio.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import mlpstudio.data.RandomStream.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomStreamTest {
  /** The first numbers of SplitMix64 from state 0, as the reference implementation gives them. */
  @Test
  void isSplitMix64() {
    RandomStream stream = new RandomStream(0);

    assertThat(stream.nextLong()).isEqualTo(0xE220A8397B1DCDAFL);
    assertThat(stream.nextLong()).isEqualTo(0x6E789E6AA1B965F4L);
    assertThat(stream.nextLong()).isEqualTo(0x06C45D188009454FL);
  }

  @Test
  void continuesFromItsState() {
    RandomStream stream = RandomStream.of(7, Purpose.SHUFFLE);
    stream.nextInt(10);
    stream.nextGaussian();
    RandomStream continued = new RandomStream(stream.state());

    assertThat(continued.longs(100).toArray()).isEqualTo(stream.longs(100).toArray());
    assertThat(continued.state()).isEqualTo(stream.state());
    assertThat(continued.nextGaussian()).isEqualTo(stream.nextGaussian());
  }

  @Test
  void seedsAndPurposesHaveStreamsOfTheirOwn() {
    Set<Long> seen = new HashSet<>();
    for (Purpose purpose : Purpose.values()) {
      for (long seed = -500; seed < 500; seed++) {
        seen.add(RandomStream.of(seed, purpose).nextLong());
      }
    }

    assertThat(seen).hasSize(4 * 1000);
    assertThat(RandomStream.of(3, Purpose.WEIGHTS).longs(9))
        .containsExactlyElementsOf(RandomStream.of(3, Purpose.WEIGHTS).longs(9).boxed().toList());
  }

  @ParameterizedTest
  @EnumSource
  void consecutiveSeedsAreUnrelated(Purpose purpose) {
    // Mean of products of pairs of uniform numbers around 0: 0, deviation 1/(12 sqrt(n)).
    double sum =
        IntStream.range(0, 10_000)
            .mapToDouble(
                s ->
                    (RandomStream.of(s, purpose).nextDouble() - 0.5)
                        * (RandomStream.of(s + 1, purpose).nextDouble() - 0.5))
            .sum();

    assertThat(sum / 10_000).isCloseTo(0, within(0.005));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 64, 1000})
  void boundedNumbersAreUniform(int bound) {
    RandomStream stream = RandomStream.of(1, Purpose.SHUFFLE);
    int each = 1000;
    int[] counts = new int[bound];
    for (int i = 0; i < each * bound; i++) {
      counts[stream.nextInt(bound)]++;
    }

    assertUniform(counts, each);
  }

  @Test
  void realNumbersAreUniformAndGaussian() {
    RandomStream stream = RandomStream.of(1, Purpose.WEIGHTS);
    int[] counts = new int[100];
    for (int i = 0; i < 100_000; i++) {
      counts[(int) (stream.nextFloat() * 100)]++;
    }
    double squares = 0;
    for (int i = 0; i < 100_000; i++) {
      double value = stream.nextGaussian();
      squares += value * value;
    }

    assertUniform(counts, 1000);
    assertThat(squares / 100_000).isCloseTo(1, within(0.03));
  }

  @Test
  void everyOrderIsEquallyLikely() {
    RandomStream stream = RandomStream.of(2, Purpose.SHUFFLE);
    int[] counts = new int[24];
    for (int i = 0; i < 24_000; i++) {
      int[] order = {0, 1, 2, 3};
      stream.shuffle(order);
      counts[rank(order)]++;
    }

    assertUniform(counts, 1000);
  }

  @Test
  void shufflingLeavesOneInItsPlaceOnAverage() {
    RandomStream stream = RandomStream.of(4, Purpose.SHUFFLE);
    int rounds = 4000;
    long fixed = 0;
    for (int round = 0; round < rounds; round++) {
      int[] order = IntStream.range(0, 50).toArray();
      stream.shuffle(order);
      assertThat(order).doesNotHaveDuplicates();
      fixed += IntStream.range(0, 50).filter(i -> order[i] == i).count();
    }

    // Fixed points of a random permutation: mean 1, deviation 1.
    assertThat((double) fixed / rounds).isCloseTo(1, within(5 / Math.sqrt(rounds)));
  }

  @Test
  void shufflesNothingAndOne() {
    RandomStream stream = new RandomStream(1);
    int[] one = {5};
    stream.shuffle(new int[0]);
    stream.shuffle(one);

    assertThat(one).containsExactly(5);
    assertThat(stream.state()).as("no chance needed").isEqualTo(1);
  }

  /** Chi-square: mean k - 1, deviation sqrt(2 (k - 1)); the seeds are fixed, so never flaky. */
  private static void assertUniform(int[] counts, double expected) {
    double chi = 0;
    for (int count : counts) {
      chi += (count - expected) * (count - expected) / expected;
    }
    double freedom = counts.length - 1;
    assertThat(chi)
        .isBetween(freedom - 4 * Math.sqrt(2 * freedom), freedom + 4 * Math.sqrt(2 * freedom));
  }

  /** Position of a permutation of four in lexicographic order. */
  private static int rank(int[] order) {
    int rank = 0;
    for (int i = 0; i < 4; i++) {
      int smaller = 0;
      for (int j = i + 1; j < 4; j++) {
        smaller += order[j] < order[i] ? 1 : 0;
      }
      rank = rank * (4 - i) + smaller;
    }
    return rank;
  }
}
