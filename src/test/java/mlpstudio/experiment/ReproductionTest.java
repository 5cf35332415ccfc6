package mlpstudio.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.TrainingHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the tutorial's page, met and missed by histories made up for it. */
class ReproductionTest {

  @Test
  void theRowsAreTheTutorials() {
    List<String> rows = TutorialRow.all().stream().map(TutorialRow::id).toList();
    assertThat(BuiltInExperiments.all().stream().map(Experiment::id))
        .as("the tutorial's come first, in its order")
        .startsWith(rows.toArray(String[]::new));
    assertThat(TutorialRow.all())
        .extracting(TutorialRow::accuracy)
        .containsExactly(0.8997, 0.9749, 0.9105, 0.9232, 0.9760, 0.7532, 0.7754, 0.5484);
    assertThat(TutorialRow.all())
        .extracting(TutorialRow::seeds)
        .as("five for 160 samples, three for scikit-learn's network, else one")
        .containsExactly(1, 3, 1, 1, 1, 5, 5, 1);
    assertThat(TutorialRow.all())
        .extracting(TutorialRow::firstEpoch)
        .extracting(first -> first.orElse(0.0))
        .containsExactly(0.0, 0.0, 0.9105, 0.9191, 0.8996, 0.0, 0.0, 0.4531);
  }

  @ParameterizedTest
  @CsvSource({
    "softmax-regression, 0.8947",
    "two-layer-linear, 0.9055",
    "two-layer-linear-continued, 0.9182",
    "deep-relu-sgd, 0.9710",
    "cifar10-adam, 0.5434"
  })
  void fullDataMayBeHalfAPointUnder(String id, double lowest) {
    TutorialRow row = row(id);
    assertThat(judge(row, ending(row, lowest)).reproduced()).isTrue();
    Reproduction missed = judge(row, ending(row, lowest - 0.0001));
    assertThat(missed.misses())
        .singleElement()
        .isInstanceOfSatisfying(
            RowMiss.TestAccuracy.class,
            miss -> assertThat(miss.lowest()).isEqualTo(lowest, within(1e-9)));
    assertThat(judge(row, ending(row, 0.999)).reproduced()).as("better is well").isTrue();
  }

  @ParameterizedTest
  @CsvSource({"small-data-sgd, 0.7232", "small-data-adam, 0.7454"})
  void smallDataMayBeThreePointsUnder(String id, double lowest) {
    TutorialRow row = row(id);
    assertThat(judge(row, ending(row, lowest)).reproduced()).isTrue();
    assertThat(judge(row, ending(row, lowest - 0.0001)).misses())
        .singleElement()
        .isInstanceOf(RowMiss.TestAccuracy.class);
  }

  static Stream<TutorialRow> rowsWithAFirstEpoch() {
    return TutorialRow.all().stream().filter(row -> row.firstEpoch().isPresent());
  }

  @ParameterizedTest
  @MethodSource("rowsWithAFirstEpoch")
  void theFirstEpochMayBeThreePointsAwayOnEitherSide(TutorialRow row) {
    double tutorial = row.firstEpoch().orElseThrow();
    for (double near : new double[] {tutorial - 0.03, tutorial, tutorial + 0.03}) {
      assertThat(judge(row, beginning(near, row.accuracy())).reproduced()).as("" + near).isTrue();
    }
    for (double far : new double[] {tutorial - 0.0301, tutorial + 0.0301}) {
      assertThat(judge(row, beginning(far, row.accuracy())).misses())
          .singleElement()
          .isEqualTo(new RowMiss.FirstEpoch(far, tutorial));
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "4", "9"})
  void everyLossOfScikitLearnsNetworkLiesWithinAFifth(int epoch) {
    TutorialRow row = row("sklearn-mlp");
    double loss = row.losses().get(epoch);
    for (double factor : new double[] {0.8, 1, 1.2}) {
      assertThat(judge(row, withLoss(row, epoch, factor * loss)).reproduced()).isTrue();
    }
    for (double factor : new double[] {0.79, 1.21}) {
      assertThat(judge(row, withLoss(row, epoch, factor * loss)).misses())
          .singleElement()
          .isEqualTo(new RowMiss.TrainLoss(epoch, factor * loss, loss));
    }
  }

  @Test
  void scikitLearnsNetworkIsJudgedByItsLastEpochAndNeedsNinetySevenPercent() {
    TutorialRow row = row("sklearn-mlp");
    assertThat(judge(row, withLoss(row, 0, row.losses().getFirst(), 0.98, 0.97)).ours())
        .as("not the best epoch")
        .isEqualTo(0.97);
    assertThat(judge(row, withLoss(row, 0, row.losses().getFirst(), 0.98, 0.97)).reproduced())
        .isTrue();
    assertThat(judge(row, withLoss(row, 0, row.losses().getFirst(), 0.98, 0.9699)).misses())
        .containsExactly(new RowMiss.TestAccuracy(0.9699, 0.97));
  }

  @Test
  void lossesThatAreMissingMiss() {
    TutorialRow row = row("sklearn-mlp");
    TrainingHistory all = withLoss(row, 0, row.losses().getFirst());
    TrainingHistory nine = new TrainingHistory(all.epochs().subList(0, 9));
    assertThat(judge(row, nine).misses())
        .singleElement()
        .isInstanceOfSatisfying(
            RowMiss.TrainLoss.class, miss -> assertThat(miss.epoch()).isEqualTo(9));
  }

  @ParameterizedTest
  @CsvSource({"small-data-sgd", "small-data-adam"})
  void smallDataAreLearntByHeartWithEverySeed(String id) {
    TutorialRow row = row(id);
    TrainingHistory byHeart = history(epoch(0, 1, 0.5, 0.78), epoch(1, 0.1, 1, 0.76));
    TrainingHistory nearly = history(epoch(0, 1, 1, 0.78), epoch(1, 0.1, 159 / 160.0, 0.76));
    assertThat(judge(row, byHeart, byHeart, byHeart).reproduced()).isTrue();
    assertThat(judge(row, byHeart, nearly, byHeart).misses())
        .singleElement()
        .isInstanceOf(RowMiss.NotByHeart.class);
  }

  @Test
  void theMeanOfTheSeedsIsJudgedNotEachOfThem() {
    TutorialRow row = row("small-data-sgd");
    Reproduction even = judge(row, ending(row, 0.70), ending(row, 0.75), ending(row, 0.80));
    assertThat(even.ours()).isEqualTo(0.75, within(1e-12));
    assertThat(even.spread()).as("sample deviation").isEqualTo(0.05, within(1e-12));
    assertThat(even.difference()).isEqualTo(-0.0032, within(1e-12));
    assertThat(even.reproduced()).as("one of them alone would miss").isTrue();
    assertThat(judge(row, ending(row, 0.70), ending(row, 0.74)).reproduced()).isFalse();

    TutorialRow deep = row("deep-relu-sgd");
    assertThat(judge(deep, beginning(0.86, 0.976), beginning(0.93, 0.976)).reproduced()).isTrue();

    TutorialRow network = row("sklearn-mlp");
    double loss = network.losses().get(2);
    assertThat(
            judge(
                    network,
                    withLoss(network, 2, 0.75 * loss),
                    withLoss(network, 2, 1.25 * loss),
                    withLoss(network, 2, 1.3 * loss))
                .reproduced())
        .isTrue();
  }

  @Test
  void theBestEpochCountsElsewhereAlsoWhereItIsNotTheLast() {
    TutorialRow row = row("deep-relu-sgd");
    Reproduction judged =
        judge(row, history(epoch(0, 1, 0.6, 0.9), epoch(1, 1, 0.6, 0.98), epoch(2, 1, 0.6, 0.5)));
    assertThat(judged.ours()).isEqualTo(0.98);
    assertThat(judged.spread()).isZero();
    assertThat(judged.reproduced()).isTrue();
  }

  @Test
  void whatIsNoNumberMissesEveryRule() {
    TutorialRow row = row("deep-relu-sgd");
    assertThat(judge(row, history(epoch(0, Double.NaN, Double.NaN, Double.NaN))).misses())
        .extracting(Object::getClass)
        .containsExactly(RowMiss.TestAccuracy.class, RowMiss.FirstEpoch.class);
    assertThat(judge(row("small-data-sgd"), TrainingHistory.EMPTY).misses()).hasSize(2);
    assertThatThrownBy(() -> Reproduction.judge(row, List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void missesAreSaidInWords() {
    assertThat(new RowMiss.TestAccuracy(0.5, 0.9055).sentence())
        .isEqualTo("test accuracy 0.5000 is under 0.9055");
    assertThat(new RowMiss.FirstEpoch(0.5, 0.9).sentence())
        .isEqualTo("epoch 0 has test accuracy 0.5000, the tutorial 0.9000");
    assertThat(new RowMiss.TrainLoss(3, 0.5, 0.9).sentence())
        .isEqualTo("epoch 3 has loss 0.5000, the tutorial 0.9000");
    assertThat(new RowMiss.NotByHeart(0.9938).sentence()).contains("0.9938");
  }

  private static TutorialRow row(String id) {
    return TutorialRow.of(id).orElseThrow();
  }

  private static Reproduction judge(TutorialRow row, TrainingHistory... histories) {
    return Reproduction.judge(row, List.of(histories), 1);
  }

  /** Meets every rule but perhaps the one about the test accuracy. */
  private static TrainingHistory ending(TutorialRow row, double accuracy) {
    double first = row.firstEpoch().orElse(0.5);
    return first > accuracy
        ? history(epoch(0, 0.3, 1, accuracy))
        : history(epoch(0, 0.3, 0.5, first), epoch(1, 0.3, 1, accuracy));
  }

  private static TrainingHistory beginning(double first, double best) {
    return first > best
        ? history(epoch(0, 0.3, 1, first))
        : history(epoch(0, 0.3, 1, first), epoch(1, 0.3, 1, best));
  }

  private static TrainingHistory withLoss(TutorialRow row, int changed, double loss) {
    return withLoss(row, changed, loss, row.accuracy(), row.accuracy());
  }

  private static TrainingHistory withLoss(
      TutorialRow row, int changed, double loss, double before, double atEnd) {
    List<EpochRecord> epochs = new ArrayList<>();
    int count = row.losses().size();
    IntStream.range(0, count)
        .forEach(
            e ->
                epochs.add(
                    epoch(
                        e,
                        e == changed ? loss : row.losses().get(e),
                        0.99,
                        e == count - 1 ? atEnd : before)));
    return new TrainingHistory(epochs);
  }

  private static TrainingHistory history(EpochRecord... epochs) {
    return new TrainingHistory(List.of(epochs));
  }

  private static EpochRecord epoch(
      int epoch, double trainLoss, double trainAccuracy, double testAccuracy) {
    return new EpochRecord(epoch, trainLoss, trainAccuracy, 0.5, testAccuracy, 1, 0.1, 0.01);
  }
}
