package mlpstudio.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import mlpstudio.data.RandomStream;
import mlpstudio.model.PredictionTable;
import mlpstudio.model.Weights;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.Evaluation;
import mlpstudio.training.KeptWeights;
import mlpstudio.training.RunControl;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunMoment;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.RunState;
import mlpstudio.training.TestFeatures;
import mlpstudio.training.TrainingEvent;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import org.junit.jupiter.api.Test;

class MapViewModelTest {
  private static final int IMAGES = 60;

  private final Workspace workspace = TestBench.workspace();
  private final Preferences preferences = Preferences.inMemory();
  private final AtomicLong now = new AtomicLong();
  private final List<CompletableFuture<TestFeatures>> asked = new ArrayList<>();
  private final MapViewModel model =
      new MapViewModel(workspace.run(), preferences, new InPlace(), Locale.ENGLISH, now::get);

  @Test
  void asksOnlyWhileSomebodyLooksAndAtMostFourTimesASecond() {
    begin();
    epoch(0);
    assertThat(asked).isEmpty();
    model.watchedProperty().set(true);
    assertThat(asked).hasSize(1);
    asked.getFirst().complete(features(1));
    epoch(1);
    assertThat(asked).as("too soon").hasSize(1);
    now.addAndGet(250_000_000);
    epoch(2);
    assertThat(asked).hasSize(2);
    epoch(3);
    now.addAndGet(250_000_000);
    assertThat(asked).as("one question at a time").hasSize(2);
    asked.getLast().complete(features(2));
    assertThat(asked).as("what came meanwhile is asked then").hasSize(3);
    model.watchedProperty().set(false);
    asked.getLast().complete(features(3));
    now.addAndGet(250_000_000);
    epoch(4);
    assertThat(asked).hasSize(3);
  }

  @Test
  void saysThatItIsBeingComputed() {
    assertThat(model.awaitedProperty().get()).isFalse();
    begin();
    epoch(0);
    model.watchedProperty().set(true);
    assertThat(model.shownProperty().get()).isNull();
    assertThat(model.awaitedProperty().get()).as("asked, not answered").isTrue();
    assertThat(model.words().get("awaited")).doesNotContain("Train").contains("computed");
    asked.getFirst().complete(features(1));
    assertThat(model.awaitedProperty().get()).isFalse();
    assertThat(model.shownProperty().get()).isNotNull();
  }

  @Test
  void aMapThatFailsIsNotWaitedForAnyLonger() {
    begin();
    epoch(0);
    model.watchedProperty().set(true);
    asked.getFirst().completeExceptionally(new IllegalStateException("closed"));
    assertThat(model.awaitedProperty().get()).isFalse();
  }

  @Test
  void theLastEpochIsShownHoweverSoonItCame() {
    begin();
    model.watchedProperty().set(true);
    epoch(0);
    epoch(1);
    asked.getFirst().complete(features(1));
    assertThat(asked).hasSize(1);
    workspace.run().accept(List.of(new TrainingEvent.StateChanged(RunState.FINISHED)));
    assertThat(asked).hasSize(2);
  }

  @Test
  void staysInItsPlaceWhenTheNextEpochIsTheSameCloudTurned() {
    begin();
    model.watchedProperty().set(true);
    epoch(0);
    asked.getFirst().complete(features(1));
    float[] before = shown().plane().xy();
    now.addAndGet(250_000_000);
    epoch(1);
    TestFeatures first = features(1);
    float[] turned = first.values().clone();
    for (int i = 0; i < turned.length; i += 3) {
      turned[i] = -first.values()[i + 1];
      turned[i + 1] = first.values()[i];
    }
    asked.getLast().complete(new TestFeatures(3, true, turned, first.predictions()));
    for (int i = 0; i < before.length; i++) {
      assertThat(shown().plane().xy()[i])
          .isCloseTo(before[i], org.assertj.core.api.Assertions.within(1e-3f));
    }
  }

  @Test
  void errorsAreThoseOfTheSameNetworkAndAreWalkedThroughInOrder() {
    begin();
    model.watchedProperty().set(true);
    epoch(0);
    asked.getFirst().complete(features(1));
    int[] errors = shown().errors();
    int[] labels = TestBench.images().test().labels();
    assertThat(errors).hasSize((int) java.util.Arrays.stream(labels).filter(l -> l != 0).count());
    model.chooseError(true);
    assertThat(model.chosenIndex()).isEqualTo(errors[0]);
    model.chooseError(true);
    assertThat(model.chosenIndex()).isEqualTo(errors[1]);
    model.chooseError(false);
    model.chooseError(false);
    assertThat(model.chosenIndex()).as("round again").isEqualTo(errors[errors.length - 1]);
    assertThat(model.words().image(shown(), errors[0]))
        .startsWith("Image " + errors[0] + ": true " + labels[errors[0]] + ", predicted 0 (");
    assertThat(model.words().summary(shown()))
        .startsWith("60 test images, each placed by what the 3 neurons")
        .contains(errors.length + " errors are crosses");
  }

  @Test
  void aClosedRunIsNoHarmAndAnotherOneStartsAfresh() {
    begin();
    model.watchedProperty().set(true);
    epoch(0);
    asked.getFirst().completeExceptionally(new IllegalStateException("closed"));
    assertThat(model.shownProperty().get()).isNull();
    now.addAndGet(250_000_000);
    epoch(1);
    asked.getLast().complete(features(1));
    assertThat(model.shownProperty().get()).isNotNull();
    begin();
    assertThat(model.shownProperty().get()).isNull();
  }

  @Test
  void asksOnceMoreWhenAnotherMomentIsShown() {
    begin();
    model.watchedProperty().set(true);
    epoch(0);
    asked.getLast().complete(features(1));
    workspace.run().accept(List.of(new TrainingEvent.StateChanged(RunState.FINISHED)));
    Evaluation same = workspace.run().evaluationProperty().get();
    show(Optional.of(new RunMoment(0, 0, 4)), Optional.ofNullable(same));
    assertThat(asked).as("though it scores the same").hasSize(2);
    asked.getLast().complete(features(2));
    Evaluation other = new Evaluation(2, 0.2, new PredictionTable(4, new float[4 * IMAGES]));
    show(Optional.of(new RunMoment(0, 2, 4)), Optional.of(other));
    assertThat(asked).hasSize(3);
    asked.getLast().complete(features(3));
    assertThat(asked).as("moment and score are one change").hasSize(3);
    show(Optional.empty(), Optional.empty());
    assertThat(asked).hasSize(4);
  }

  @Test
  void whatCameWhileAQuestionFailedIsAskedThen() {
    begin();
    model.watchedProperty().set(true);
    epoch(0);
    now.addAndGet(250_000_000);
    epoch(1);
    asked.getFirst().completeExceptionally(new IllegalStateException("out of memory"));
    assertThat(asked).hasSize(2);
    asked.getLast().complete(features(1));
    assertThat(model.shownProperty().get()).isNotNull();
  }

  private void show(Optional<RunMoment> moment, Optional<Evaluation> score) {
    workspace.run().accept(List.of(new TrainingEvent.MomentShown(moment, score)));
  }

  @Test
  void errorsOnlyIsRemembered() {
    model.errorsOnlyProperty().set(true);
    assertThat(
            new MapViewModel(workspace.run(), preferences, new InPlace(), Locale.ENGLISH, now::get)
                .errorsOnlyProperty()
                .get())
        .isTrue();
  }

  private ClassMap shown() {
    ClassMap map = model.shownProperty().get();
    assertThat(map).isNotNull();
    return java.util.Objects.requireNonNull(map);
  }

  private void begin() {
    workspace.run().begin(new AskedRun(TestBench.experiment().runInput(TestBench.images()), asked));
    workspace.run().accept(List.of(new TrainingEvent.StateChanged(RunState.TRAINING)));
  }

  private void epoch(int number) {
    Evaluation evaluation = new Evaluation(1, 0.5, new PredictionTable(4, new float[4 * IMAGES]));
    EpochRecord record = new EpochRecord(number, 1, 0.5, 1, 0.5, 1, 1, 0.01);
    workspace.run().accept(List.of(new TrainingEvent.EpochFinished(record, evaluation, true)));
  }

  /** A flat cloud in three dimensions; every image is taken for class 0. */
  private static TestFeatures features(long seed) {
    RandomStream random = new RandomStream(seed);
    float[] values = new float[3 * IMAGES];
    float[] probabilities = new float[4 * IMAGES];
    for (int i = 0; i < IMAGES; i++) {
      values[3 * i] = (float) (5 * random.nextGaussian());
      values[3 * i + 1] = (float) (2 * random.nextGaussian());
      probabilities[4 * i] = 1;
    }
    return new TestFeatures(3, true, values, new PredictionTable(4, probabilities));
  }

  private record AskedRun(RunInput input, List<CompletableFuture<TestFeatures>> asked)
      implements RunHandle {
    @Override
    public CompletableFuture<TestFeatures> features(int count) {
      CompletableFuture<TestFeatures> answer = new CompletableFuture<>();
      asked.add(answer);
      return answer;
    }

    @Override
    public void choose(KeptWeights kept) {}

    @Override
    public RunControl control() {
      throw new UnsupportedOperationException();
    }

    @Override
    public RunState state() {
      return RunState.TRAINING;
    }

    @Override
    public CompletableFuture<RunResult> result() {
      return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Weights> weights() {
      return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<RunSnapshot> snapshot() {
      return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<PredictionTable> predict(MemorySegment images) {
      return new CompletableFuture<>();
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
