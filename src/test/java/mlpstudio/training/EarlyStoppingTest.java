package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a run ends early, and when a plateau lowers the rate, by test losses made up for it. */
class EarlyStoppingTest {

  @Test
  void itWaitsSoManyEpochsWithoutABetterLoss() {
    EarlyStopping rule = new EarlyStopping(2, 0);
    assertThat(rule.reached(losses(0.5, 0.5))).isFalse();
    assertThat(rule.reached(losses(0.5, 0.5, 0.6))).isTrue();
    assertThat(rule.reached(losses(0.5, 0.6, 0.4, 0.6))).as("better in between").isFalse();
    assertThat(rule.reached(List.of())).isFalse();
  }

  @Test
  void aGainSmallerThanTheLeastChangeDoesNotCount() {
    assertThat(new EarlyStopping(2, 0.1).reached(losses(0.5, 0.45, 0.41))).isTrue();
    assertThat(new EarlyStopping(2, 0.1).reached(losses(0.5, 0.45, 0.39))).isFalse();
  }

  @Test
  void anEndBeforeThePlansLastEpochIsAnEarlyOne() {
    EarlyStopping rule = new EarlyStopping(2, 0);
    TrainingHistory history = new TrainingHistory(losses(0.5, 0.6, 0.7));
    assertThat(rule.endedAfter(history, 10).orElseThrow().epoch()).isEqualTo(2);
    assertThat(rule.endedAfter(history, 3)).as("it was the last anyway").isEmpty();
    assertThat(rule.endedAfter(new TrainingHistory(losses(0.5, 0.6)), 10)).isEmpty();
  }

  @Test
  void aPlateauLowersTheRateEachTimePatienceEnds() {
    LearningRateSchedule plateau = new LearningRateSchedule.Plateau(1, 0.5);
    double[] losses = {0.5, 0.5, 0.5, 0.4, 0.4, 0.4, 0.4, 0.4};
    double[] expected = {1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.125};
    for (int epoch = 0; epoch <= losses.length; epoch++) {
      assertThat(plateau.factor(epoch, 20, losses(losses).subList(0, epoch)))
          .as("epoch %d", epoch)
          .isEqualTo(expected[epoch]);
    }
    assertThat(plateau.factor(2, 20, losses(0.5, 0.49999)))
        .as("a gain under one in ten thousand is none")
        .isEqualTo(1);
    assertThat(plateau.factor(3, 20, losses(0.5, 0.49999, 0.49998))).isEqualTo(0.5);
  }

  private static List<EpochRecord> losses(double... testLosses) {
    List<EpochRecord> epochs = new ArrayList<>();
    for (double loss : testLosses) {
      epochs.add(new EpochRecord(epochs.size(), 0.1, 0.9, loss, 0.9, 1, 1, 0.01));
    }
    return epochs;
  }
}
