package mlpstudio.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputeSettingsTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "8, 4", "16, 8", "64, 8"})
  void theUsualThreadsAreHalfTheCoresAndEightAtMost(int cores, int threads) {
    assertThat(ComputeSettings.usualThreads(cores)).isEqualTo(threads);
  }
}
