package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mlpstudio.data.RandomStream;
import mlpstudio.model.Activation;
import mlpstudio.model.Architecture;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.Initialization;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Network;
import mlpstudio.model.PredictionTable;
import mlpstudio.model.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeaturePassTest {
  private static final TrainingPlan PLAN =
      TrainingPlan.of(2, 16, new OptimizerChoice.Sgd(0.5, false), 0.05);

  private final TrainingService service = new TrainingService();

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void belongToThePredictionsOfTheSameNetwork() {
    RunInput input = SyntheticImages.input(PLAN, 0);
    try (RunHandle run = train(input)) {
      TestFeatures features = run.features(1_000_000).join();
      PredictionTable asked = run.predict(input.dataset().test().pixels()).join();
      assertThat(features.hidden()).isTrue();
      assertThat(features.width()).isEqualTo(8);
      assertThat(features.predictions().size()).isEqualTo(60);
      LayerWeights last = run.weights().join().layers().getLast();
      for (int i = 0; i < 60; i++) {
        assertThat(features.predictions().row(i)).containsExactly(asked.row(i), within(1e-6f));
        assertThat(best(last, features, i)).isEqualTo(asked.predicted(i));
      }
      assertThat(run.features(7).join().values()).hasSize(7 * 8);
    }
  }

  @Test
  void areTheLogitsWhereThereIsNoHiddenLayer() {
    RunInput input = SyntheticImages.input(PLAN, 0);
    RunInput softmax =
        new RunInput(
            input.dataset(),
            input.subset(),
            input.normalization(),
            new Architecture(List.of(), Activation.RELU, Initialization.PYTORCH_LINEAR),
            PLAN,
            0);
    try (RunHandle run = train(softmax)) {
      TestFeatures features = run.features(10).join();
      assertThat(features.hidden()).isFalse();
      assertThat(features.width()).isEqualTo(4);
      for (int i = 0; i < 10; i++) {
        float[] logits = java.util.Arrays.copyOfRange(features.values(), 4 * i, 4 * i + 4);
        int best = features.predictions().predicted(i);
        for (float logit : logits) {
          assertThat(logit).isLessThanOrEqualTo(logits[best]);
        }
      }
    }
  }

  @Test
  void areThoseOfTheMomentShown() throws Exception {
    service.keepMoments(4 << 20);
    RunInput input = SyntheticImages.input(PLAN, 0);
    BlockingQueue<TrainingEvent.MomentShown> shown = new LinkedBlockingQueue<>();
    ComputeSettings one = new ComputeSettings(ComputeDevice.CPU, 1);
    try (RunHandle run =
        service.start(
            input,
            one,
            false,
            event -> {
              if (event instanceof TrainingEvent.MomentShown moment) {
                shown.add(moment);
              }
            })) {
      run.result().join();
      TestFeatures last = run.features(60).join();
      run.moments().show(Optional.of(new RunMoment(0, 0, 13)));
      assertThat(shown.poll(30, TimeUnit.SECONDS)).isNotNull();
      TestFeatures first = run.features(60).join();
      CompletableFuture<TestFeatures> fresh = new CompletableFuture<>();
      service
          .ask(
              () -> {
                TrainingRun other = new TrainingRun(input, service.engine().open(one.device()));
                FeaturePass.begin(service, other, input.firstWeights(), 60, () -> true, fresh);
                return true;
              })
          .join();
      assertThat(first.values()).containsExactly(fresh.join().values());
      assertThat(first.values()).isNotEqualTo(last.values());
      run.moments().show(Optional.empty());
      assertThat(shown.poll(30, TimeUnit.SECONDS)).isNotNull();
      assertThat(run.features(60).join().values()).containsExactly(last.values());
    }
  }

  @Test
  void aPassThatFailsAnswersAndGivesItsNetworkBack() {
    RunInput input = SyntheticImages.input(PLAN, 0);
    CompletableFuture<TestFeatures> answer = new CompletableFuture<>();
    Network wrong =
        service
            .ask(
                () -> {
                  TrainingRun run =
                      new TrainingRun(input, service.engine().open(ComputeDevice.CPU));
                  Weights narrow = input.architecture().firstWeights(3, 4, new RandomStream(1));
                  Network copy = run.copyWith(narrow);
                  new FeaturePass(service, run, copy, 60, () -> true, answer).next();
                  return copy;
                })
            .join();
    assertThat(answer).isCompletedExceptionally();
    assertThatThrownBy(() -> service.ask(wrong::weights).join()).isNotNull();
  }

  @Test
  void aRunThatIsClosedAnswersWithAFailure() {
    RunHandle run = train(SyntheticImages.input(PLAN, 0));
    run.close();
    assertThatThrownBy(() -> run.features(10).join()).isNotNull();
  }

  @Test
  void lookingAtTheMapChangesNothingOfWhatIsLearnt() {
    RunInput input = SyntheticImages.input(PLAN, 5);
    TrainingHistory alone;
    try (RunHandle run = train(input)) {
      alone = run.result().join().history();
    }
    RunHandle[] watched = new RunHandle[1];
    ComputeSettings one = new ComputeSettings(ComputeDevice.CPU, 1);
    try (RunHandle run =
        service.start(
            input,
            one,
            true,
            event -> {
              if (event instanceof TrainingEvent.BatchFinished) {
                var _ = watched[0].features(60);
              }
            })) {
      watched[0] = run;
      run.control().resume();
      assertThat(run.result().join().history().sameFigures(alone)).isTrue();
    }
  }

  private RunHandle train(RunInput input) {
    ComputeSettings one = new ComputeSettings(ComputeDevice.CPU, 1);
    RunHandle run = service.start(input, one, false, event -> {});
    run.result().join();
    return run;
  }

  /** The class with the highest logit, from the features by the last layer's own arithmetic. */
  private static int best(LayerWeights last, TestFeatures features, int image) {
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < last.outputs(); c++) {
      double sum = last.bias()[c];
      for (int f = 0; f < last.inputs(); f++) {
        sum += last.weight()[c * last.inputs() + f] * features.values()[image * 8 + f];
      }
      if (sum > highest) {
        highest = sum;
        best = c;
      }
    }
    return best;
  }
}
