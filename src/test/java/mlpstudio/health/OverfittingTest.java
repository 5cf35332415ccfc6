package mlpstudio.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mlpstudio.training.EarlyStopping;
import mlpstudio.training.EpochRecord;
import org.junit.jupiter.api.Test;

class OverfittingTest {
  private static final double[] TRAIN = {2, 1, 0.5, 0.3, 0.2, 0.1, 0.05, 0.02};
  private static final double[] TEST = {1.5, 1.1, 0.9, 0.95, 1.0, 1.1, 1.2, 1.3};

  @Test
  void findsTheLowestTestLossAndWhereStoppingWouldHaveEnded() {
    Overfitting seen = Overfitting.of(epochs(TRAIN, TEST), Optional.empty()).orElseThrow();
    assertThat(seen.turning().epoch()).isEqualTo(2);
    assertThat(seen.gap()).isEqualTo(1.28);
    assertThat(seen.turned()).isTrue();
    assertThat(seen.planned()).isFalse();
    assertThat(seen.rule()).isEqualTo(Overfitting.USUAL);
    assertThat(seen.stop().orElseThrow().epoch()).isEqualTo(7);
  }

  @Test
  void stopsWhereTheRuleOfThePlanReallyStops() {
    EarlyStopping rule = new EarlyStopping(2, 0.01);
    List<EpochRecord> epochs = epochs(TRAIN, TEST);
    int stop = Overfitting.of(epochs, Optional.of(rule)).orElseThrow().stop().orElseThrow().epoch();
    assertThat(rule.reached(epochs.subList(0, stop + 1))).isTrue();
    assertThat(rule.reached(epochs.subList(0, stop))).isFalse();
    assertThat(Overfitting.of(epochs, Optional.of(rule)).orElseThrow().planned()).isTrue();
  }

  @Test
  void aRunThatStillImprovesHasNotTurned() {
    double[] falling = {2, 1, 0.8, 0.6, 0.5, 0.45, 0.44, 0.43};
    Overfitting seen = Overfitting.of(epochs(falling, falling), Optional.empty()).orElseThrow();
    assertThat(seen.turned()).isFalse();
    assertThat(seen.gaping()).isFalse();
    assertThat(seen.stop()).isEmpty();
  }

  /** Early epochs of deep networks: the training figure is a mean over the epoch, and lags. */
  @Test
  void aTestLossFarBelowIsNotClose() {
    Overfitting lags =
        Overfitting.of(epochs(new double[] {2, 1.1}, new double[] {1.2, 0.35}), Optional.empty())
            .orElseThrow();
    assertThat(lags.below()).isTrue();
    assertThat(lags.gaping()).isFalse();
    Overfitting close =
        Overfitting.of(epochs(new double[] {2, 0.354}, new double[] {1.2, 0.35}), Optional.empty())
            .orElseThrow();
    assertThat(close.below()).isFalse();
    assertThat(close.measured()).isTrue();
    Overfitting broken =
        Overfitting.of(
                epochs(new double[] {2, Double.NaN}, new double[] {1.2, Double.NaN}),
                Optional.empty())
            .orElseThrow();
    assertThat(broken.measured()).isFalse();
    assertThat(broken.below()).isFalse();
  }

  @Test
  void saysNothingBeforeTheSecondEpochAndPassesOverWhatIsNoNumber() {
    assertThat(Overfitting.of(epochs(new double[] {1}, new double[] {1}), Optional.empty()))
        .isEmpty();
    double[] broken = {1, Double.NaN};
    assertThat(Overfitting.of(epochs(broken, broken), Optional.empty()).orElseThrow().turning())
        .matches(e -> e.epoch() == 0);
    double[] none = {Double.NaN, Double.NaN};
    assertThat(Overfitting.of(epochs(none, none), Optional.empty())).isEmpty();
  }

  private static List<EpochRecord> epochs(double[] train, double[] test) {
    List<EpochRecord> records = new ArrayList<>();
    for (int e = 0; e < train.length; e++) {
      records.add(new EpochRecord(e, train[e], 0.9, test[e], 0.8, 1, 1, 0.01));
    }
    return records;
  }
}
