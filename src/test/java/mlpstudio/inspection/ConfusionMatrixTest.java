package mlpstudio.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import mlpstudio.model.PredictionTable;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.SyntheticImages;
import mlpstudio.training.TrainingPlan;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
  /** True 0: three right, one taken for 1. True 1: two right. True 2: none right, both for 0. */
  private static final ConfusionMatrix MATRIX =
      ConfusionMatrix.of(
          new int[] {0, 0, 1, 2, 0, 1, 2, 0}, Tables.certain(4, 0, 1, 1, 0, 0, 1, 0, 0));

  @Test
  void countsTrueAgainstPredicted() {
    assertThat(MATRIX.classes()).isEqualTo(4);
    assertThat(MATRIX.images()).isEqualTo(8);
    assertThat(MATRIX.count(0, 0)).isEqualTo(3);
    assertThat(MATRIX.count(0, 1)).isEqualTo(1);
    assertThat(MATRIX.count(1, 0)).isZero();
    assertThat(MATRIX.count(2, 0)).isEqualTo(2);
    assertThat(MATRIX.rowTotal(0)).isEqualTo(4);
    assertThat(MATRIX.columnTotal(0)).isEqualTo(5);
    assertThat(MATRIX.mostFrequentError()).isEqualTo(2);
  }

  @Test
  void tellsErrorsAndTheirRate() {
    assertThat(MATRIX.errors()).isEqualTo(3);
    assertThat(MATRIX.errorRate()).isEqualTo(3 / 8.0);
  }

  @Test
  void tellsPrecisionAndRecallOfEachClass() {
    assertThat(MATRIX.recall(0)).isEqualTo(0.75);
    assertThat(MATRIX.precision(0)).isEqualTo(0.6);
    assertThat(MATRIX.recall(1)).isEqualTo(1);
    assertThat(MATRIX.precision(1)).isEqualTo(2 / 3.0);
    assertThat(MATRIX.recall(2)).isZero();
    assertThat(MATRIX.rowShare(0, 1)).isEqualTo(0.25);
  }

  @Test
  void hasNoPrecisionWhereNothingWasTakenForAClassAndNoRecallWhereItHasNoImages() {
    assertThat(MATRIX.precision(2)).isNaN();
    assertThat(MATRIX.recall(3)).isNaN();
    assertThat(MATRIX.rowShare(3, 0)).isNaN();
  }

  @Test
  void hasNoRateOverNoImages() {
    ConfusionMatrix empty = ConfusionMatrix.of(new int[0], new PredictionTable(3, new float[0]));

    assertThat(empty.errors()).isZero();
    assertThat(empty.errorRate()).isNaN();
    assertThat(empty.mostFrequentError()).isZero();
  }

  @Test
  void refusesLabelsAndPredictionsOfDifferentNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfusionMatrix.of(new int[2], Tables.certain(2, 0)))
        .withMessage("2 labels but 1 predictions");
  }

  @Test
  void countsTheErrorsOfTheEpochTable() throws Exception {
    Trained trained =
        Trained.of(
            SyntheticImages.input(
                TrainingPlan.of(2, 16, new OptimizerChoice.Sgd(0.5, false), 0.02), 3));
    int[] labels = trained.input().dataset().test().labels();

    ConfusionMatrix matrix = ConfusionMatrix.of(labels, trained.evaluation().predictions());

    assertThat(matrix.errors()).isPositive();
    assertThat(1 - matrix.errorRate()).isEqualTo(trained.lastEpoch().testAccuracy());
    assertThat(trained.misclassifications().indices(GalleryFilter.ERRORS, GalleryOrder.INDEX))
        .hasSize(matrix.errors());
  }
}
