package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentStoreTest {
  private static final int BATCHES = 10;
  private static final int SIDE = 100;
  private static final long ONE = (SIDE * SIDE + SIDE) * 4L;

  private static Weights weights(int number) {
    float[] values = new float[SIDE * SIDE];
    values[0] = number;
    return new Weights(List.of(new LayerWeights(SIDE, SIDE, values, new float[SIDE])));
  }

  private static MomentStore.Entry between(int epoch, int batch) {
    return new MomentStore.Entry(
        new RunMoment(epoch, batch, BATCHES), weights(epoch * BATCHES + batch), null, null);
  }

  private static MomentStore.Entry whole(int epoch, boolean best) {
    Weights weights = weights(epoch * BATCHES);
    List<EpochRecord> records =
        IntStream.range(0, epoch)
            .mapToObj(e -> new EpochRecord(e, 1, 0.5, 1, 0.5, 1, 1, 0.1))
            .toList();
    RunSnapshot state =
        new RunSnapshot(
            weights,
            new OptimizerState(epoch, List.of(new float[SIDE * SIDE], new float[SIDE * SIDE])),
            new RunPosition(epoch, 0, 1, 1, 0.1, 0, 0, 0, 0),
            new TrainingHistory(records),
            best ? Optional.of(weights) : Optional.empty());
    return new MomentStore.Entry(new RunMoment(epoch, 0, BATCHES), weights, state, null);
  }

  private static List<Double> positions(MomentStore store) {
    return store.moments().stream().map(k -> k.moment().position()).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1000, 50_000, 200_000, 1_000_000, 3_000_000})
  void neverTakesMoreThanItMay(long limit) {
    MomentStore store = new MomentStore(limit);
    for (int epoch = 0; epoch < 30; epoch++) {
      if (epoch % 7 == 3) {
        store.setBest(new RunMoment(epoch, 0, BATCHES));
      }
      store.keep(whole(epoch, true));
      assertThat(store.bytes()).isLessThanOrEqualTo(limit);
      for (int batch = 2; batch < BATCHES; batch += 2) {
        store.keep(between(epoch, batch));
        assertThat(store.bytes()).isLessThanOrEqualTo(limit);
      }
    }
  }

  @Test
  void firstLastAndBestStayAndTheRestLiesEvenly() {
    MomentStore store = new MomentStore(11 * (ONE + 512));
    store.setBest(new RunMoment(37, 0, BATCHES));
    for (int epoch = 0; epoch <= 80; epoch++) {
      store.keep(between(epoch, 0));
    }

    List<Double> kept = positions(store);
    assertThat(kept).hasSize(11).contains(0.0, 37.0, 80.0);
    double widest = 0;
    for (int i = 1; i < kept.size(); i++) {
      widest = Math.max(widest, kept.get(i) - kept.get(i - 1));
    }
    assertThat(widest).as("widest gap of %s", kept).isLessThanOrEqualTo(20);
  }

  @Test
  void momentsBetweenEpochsGoBeforeThoseOfEpochs() {
    MomentStore store = new MomentStore(12 * (ONE + 512));
    for (int epoch = 0; epoch <= 8; epoch++) {
      store.keep(between(epoch, 0));
      store.keep(between(epoch, 5));
    }
    assertThat(positions(store)).contains(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 8.5);
  }

  @Test
  void wholeStatesBecomeWeightsFirstAndTheNewestStaysWhole() {
    MomentStore store = new MomentStore(22 * ONE);
    for (int epoch = 0; epoch <= 10; epoch++) {
      store.keep(whole(epoch, false));
    }

    assertThat(positions(store)).hasSize(11);
    List<Integer> whole =
        IntStream.rangeClosed(0, 10)
            .filter(e -> store.at(new RunMoment(e, 0, BATCHES)).orElseThrow().state() != null)
            .boxed()
            .toList();
    assertThat(whole).contains(10).hasSizeBetween(3, 5);
    MomentStore.Entry nine = store.at(new RunMoment(9, 5, BATCHES)).orElseThrow();
    assertThat(nine.moment().epoch()).isEqualTo(9);
    assertThat(store.stateBefore(nine).orElseThrow().moment().epoch()).isLessThan(10);
  }

  @Test
  void arraysThatMomentsShareCountOnce() {
    MomentStore store = new MomentStore(1 << 30);
    Weights shared = weights(1);
    store.keep(new MomentStore.Entry(new RunMoment(0, 0, BATCHES), shared, null, null));
    long one = store.bytes();
    store.keep(new MomentStore.Entry(new RunMoment(1, 0, BATCHES), shared, null, null));
    assertThat(store.bytes()).isLessThan(one + ONE / 2);
  }
}
