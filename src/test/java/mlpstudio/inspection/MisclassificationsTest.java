package mlpstudio.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.RandomStream;
import mlpstudio.model.PredictionTable;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.RunInput;
import mlpstudio.training.SyntheticImages;
import mlpstudio.training.TrainingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MisclassificationsTest {
  private static final int[] LABELS = {0, 1, 1, 2, 0, 2};
  private static final PredictionTable PREDICTIONS =
      Tables.rows(
          new float[] {0.9f, 0.05f, 0.05f},
          new float[] {0.5f, 0.3f, 0.2f},
          new float[] {0.05f, 0.05f, 0.9f},
          new float[] {0.1f, 0.89f, 0.01f},
          new float[] {0.4f, 0.3f, 0.3f},
          new float[] {0.1f, 0.2f, 0.7f});
  private static final Misclassifications SCORED = new Misclassifications(LABELS, PREDICTIONS);

  @Test
  void putsTheSurestMistakeFirst() {
    assertThat(SCORED.indices(GalleryFilter.ERRORS, GalleryOrder.CONFIDENCE))
        .containsExactly(2, 3, 1);
  }

  @Test
  void putsTheDearestMistakeFirst() {
    assertThat(SCORED.indices(GalleryFilter.ERRORS, GalleryOrder.LOSS)).containsExactly(3, 2, 1);
  }

  @Test
  void keepsTheOrderOfTheDataSet() {
    assertThat(SCORED.indices(GalleryFilter.ERRORS, GalleryOrder.INDEX)).containsExactly(1, 2, 3);
  }

  @Test
  void showsTheRightOnesOrAllOnDemand() {
    assertThat(SCORED.indices(filter(Outcome.RIGHT, -1, -1), GalleryOrder.CONFIDENCE))
        .containsExactly(0, 5, 4);
    assertThat(SCORED.indices(filter(Outcome.ALL, -1, -1), GalleryOrder.CONFIDENCE))
        .containsExactly(0, 2, 3, 5, 1, 4);
  }

  @Test
  void filtersByTrueAndByPredictedClass() {
    assertThat(SCORED.indices(filter(Outcome.WRONG, 1, -1), GalleryOrder.INDEX))
        .containsExactly(1, 2);
    assertThat(SCORED.indices(filter(Outcome.WRONG, -1, 2), GalleryOrder.INDEX)).containsExactly(2);
    assertThat(SCORED.indices(filter(Outcome.RIGHT, 1, -1), GalleryOrder.INDEX)).isEmpty();
  }

  @Test
  void opensExactlyTheImagesOfEachCell() {
    int[] labels = IntStream.range(0, 500).map(i -> i * 7 % 5).toArray();
    PredictionTable predictions = Tables.random(500, 5, 3);
    ConfusionMatrix matrix = ConfusionMatrix.of(labels, predictions);
    Misclassifications scored = new Misclassifications(labels, predictions);

    for (int t = 0; t < 5; t++) {
      for (int p = 0; p < 5; p++) {
        int[] images = scored.indices(GalleryFilter.cell(t, p), GalleryOrder.LOSS);
        assertThat(images).hasSize(matrix.count(t, p));
        for (int image : images) {
          assertThat(labels[image]).isEqualTo(t);
          assertThat(predictions.predicted(image)).isEqualTo(p);
        }
      }
    }
  }

  @Test
  void sortsAsAComparatorWould() {
    int n = 2000;
    int[] labels = IntStream.range(0, n).map(i -> i % 4).toArray();
    Misclassifications scored = new Misclassifications(labels, Tables.random(n, 4, 9));

    int[] byLoss = scored.indices(filter(Outcome.ALL, -1, -1), GalleryOrder.LOSS);

    Integer[] expected = IntStream.range(0, n).boxed().toArray(Integer[]::new);
    Arrays.sort(
        expected, Comparator.comparingDouble((Integer i) -> scored.score(i).loss()).reversed());
    assertThat(byLoss).containsExactly(expected);
  }

  @Test
  void tellsWhatTheNetworkMadeOfAnImage() {
    ImageScore score = SCORED.score(3);

    assertThat(score).isEqualTo(new ImageScore(3, 2, 1, 0.89f, 0.01f));
    assertThat(score.wrong()).isTrue();
    assertThat(score.loss()).isCloseTo(4.605, within(1e-3));
    assertThat(SCORED.probabilities(3)).containsExactly(0.1f, 0.89f, 0.01f);
    assertThat(SCORED.score(0).wrong()).isFalse();
  }

  @Test
  void hasAnInfiniteLossWhereTheProbabilityIsTooSmallAndNeverANegativeOne() {
    Misclassifications scored = new Misclassifications(new int[] {1, 0}, Tables.certain(2, 0, 0));

    assertThat(scored.score(0).loss()).isInfinite();
    assertThat(scored.score(1).loss()).isZero();
  }

  @ParameterizedTest
  @EnumSource(GalleryOrder.class)
  void keepsItsOrderWithABrokenNetwork(GalleryOrder order) {
    float[] broken = new float[40];
    Arrays.fill(broken, Float.NaN);
    Misclassifications scored = new Misclassifications(new int[20], new PredictionTable(2, broken));

    assertThat(scored.indices(filter(Outcome.ALL, -1, -1), order))
        .containsExactly(IntStream.range(0, 20).toArray());
  }

  @Test
  void findsEveryImageOfAPermutedTestSetWithItsOwnPrediction() throws Exception {
    RunInput input =
        SyntheticImages.input(TrainingPlan.of(2, 16, new OptimizerChoice.Sgd(0.5, false), 0.02), 3);
    ImageDataset dataset = SyntheticImages.dataset(200, 600);
    int[] order = IntStream.range(0, 600).toArray();
    new RandomStream(11).shuffle(order);
    Trained plain = Trained.of(on(input, dataset));
    Trained permuted = Trained.of(on(input, permuted(dataset, order)));

    int[] gallery = permuted.misclassifications().indices(GalleryFilter.ERRORS, GalleryOrder.LOSS);

    assertThat(gallery).hasSizeGreaterThan(20);
    assertThat(Arrays.stream(gallery).map(i -> order[i]).sorted())
        .containsExactly(
            Arrays.stream(
                    plain.misclassifications().indices(GalleryFilter.ERRORS, GalleryOrder.INDEX))
                .boxed()
                .toArray(Integer[]::new));
    for (int image : gallery) {
      float[] own = permuted.misclassifications().probabilities(image);
      assertThat(own)
          .containsExactly(plain.misclassifications().probabilities(order[image]), within(1e-5f));
      assertThat(own).containsExactly(permuted.forward(image).probabilities(), within(1e-5f));
    }
  }

  private static RunInput on(RunInput input, ImageDataset dataset) {
    return new RunInput(
        dataset, input.subset(), input.normalization(), input.architecture(), input.plan(), 3);
  }

  /** Image i of the result is image {@code order[i]} of the data set. */
  private static ImageDataset permuted(ImageDataset dataset, int[] order) {
    int size = dataset.shape().size();
    MemorySegment pixels = MemorySegment.ofArray(new byte[order.length * size]);
    int[] labels = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      pixels.asSlice((long) i * size, size).copyFrom(dataset.test().image(order[i]));
      labels[i] = dataset.test().label(order[i]);
    }
    return new ImageDataset(
        dataset.id(),
        dataset.title(),
        dataset.classNames(),
        dataset.train(),
        new ImageSplit(dataset.shape(), pixels, labels));
  }

  private static GalleryFilter filter(Outcome outcome, int trueClass, int predicted) {
    return new GalleryFilter(
        outcome,
        trueClass < 0 ? OptionalInt.empty() : OptionalInt.of(trueClass),
        predicted < 0 ? OptionalInt.empty() : OptionalInt.of(predicted));
  }
}
