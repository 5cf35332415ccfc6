package mlpstudio.ui.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import mlpstudio.inspection.ColorMap;
import mlpstudio.inspection.WeightScaling;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Weights;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunState;
import mlpstudio.ui.FakeRun;
import mlpstudio.ui.FakeTrainer;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WeightsViewModelTest {
  private final FakeTrainer trainer = new FakeTrainer();
  private final TestThread thread = new TestThread();
  private final TestTime time = new TestTime();
  private final Preferences preferences = Preferences.inMemory();
  private Workspace workspace;
  private WeightsViewModel model;

  @BeforeEach
  void open() {
    Locale.setDefault(Locale.ENGLISH);
    workspace = TestBench.workspace();
    model = new WeightsViewModel(workspace, preferences, thread, time);
  }

  private FakeRun begin(RunInput input) {
    trainer.start(
        input, ComputeSettings.defaults(), false, event -> workspace.run().accept(List.of(event)));
    workspace.run().begin(trainer.last());
    trainer.last().enter(RunState.TRAINING);
    thread.catchUp();
    return trainer.last();
  }

  private void watch() {
    model.watchedProperty().set(true);
    thread.catchUp();
  }

  private Shown shown() {
    return model.shownProperty().get();
  }

  private Look look() {
    return model.looks().lookProperty().get();
  }

  @Test
  void withoutARunItSaysWhatToDo() {
    watch();
    assertThat(model.layersProperty().get()).isEmpty();
    assertThat(model.messageProperty().get()).isEqualTo("No weights yet: press Train (Ctrl+Enter)");
  }

  @Test
  void listsTheLayersOfTheNetwork() {
    begin(Nets.input(Nets.GREY, 12, 7));
    WeightsWords words = new WeightsWords();
    assertThat(model.layersProperty().get())
        .extracting(words::layer)
        .containsExactly("Layer 1: 16 → 12", "Layer 2: 12 → 7", "Layer 3: 7 → 10");
    assertThat(model.layersProperty().get())
        .extracting(LayerChoice::weightName)
        .containsExactly("linears.0.weight", "linears.1.weight", "linears.2.weight");
    assertThat(model.layerProperty().get()).isEqualTo(model.layersProperty().get().getFirst());
  }

  @Test
  void aSoftmaxRegressionIsDrawnOnOneSymmetricRedBlueScale() {
    watch();
    begin(Nets.input(Nets.GREY));
    assertThat(look().colors()).isEqualTo(ColorMap.RD_BU);
    assertThat(look().scaling()).isEqualTo(WeightScaling.PER_LAYER);
    assertThat(shown()).isInstanceOf(Shown.Images.class);
    assertThat(shown().range().low()).isEqualTo(-shown().range().high()).isNegative();
  }

  @Test
  void hiddenNeuronsAreGreyByHalfTheRangeAndDeeperLayersAreHeatMaps() {
    watch();
    FakeRun run = begin(Nets.input(Nets.GREY, 12));
    assertThat(look().colors()).isEqualTo(ColorMap.GREY);
    assertThat(look().scaling()).isEqualTo(WeightScaling.HALF_RANGE);
    LayerWeights first = run.weights().join().layers().getFirst();
    float least = 0;
    for (float weight : first.weight()) {
      least = Math.min(least, weight);
    }
    assertThat(shown().range().low()).isEqualTo(least / 2.0);

    model.choose(model.layersProperty().get().get(1));
    assertThat(look().colors()).isEqualTo(ColorMap.RD_BU);
    assertThat(shown()).isInstanceOf(Shown.Heat.class);
    Shown.Heat heat = (Shown.Heat) shown();
    assertThat(heat.map().rows()).isEqualTo(10);
    assertThat(heat.map().columns()).isEqualTo(12);
  }

  @Test
  void eachKindOfPictureKeepsItsOwnLookUntilTheNextStart() {
    begin(Nets.input(Nets.GREY, 12));
    model.looks().setColors(ColorMap.VIRIDIS);
    model.looks().setScaling(WeightScaling.PER_NEURON);
    model.looks().setZoom(6);
    model.choose(model.layersProperty().get().get(1));
    assertThat(look()).isEqualTo(LookKind.DEEPER.standard());
    model.momentProperty().set(Moment.CHANGE);
    model.choose(model.layersProperty().get().get(0));
    assertThat(look().colors()).isEqualTo(ColorMap.RD_BU);
    assertThat(look().zoom()).as("the size stays, whatever the moment").isEqualTo(6);

    Workspace later = TestBench.workspace();
    WeightsViewModel next = new WeightsViewModel(later, preferences, thread, time);
    later.run().begin(trainer.last());
    assertThat(next.looks().lookProperty().get())
        .isEqualTo(new Look(ColorMap.VIRIDIS, WeightScaling.PER_NEURON, 0, 6));
  }

  @Test
  void aFixedScaleBeginsWithTheOneThatShows() {
    watch();
    begin(Nets.input(Nets.GREY));
    double most = shown().range().high();
    model.looks().setScaling(WeightScaling.FIXED);
    assertThat(look().limit()).isCloseTo(most, withinPercentage(5));
    model.looks().setLimit(0.5);
    assertThat(shown().range().high()).isEqualTo(0.5);
    model.looks().setScaling(WeightScaling.PER_LAYER);
    model.looks().setScaling(WeightScaling.FIXED);
    assertThat(look().limit()).isEqualTo(0.5);
  }

  @Test
  void aHiddenPageAsksTheEngineNothing() {
    FakeRun run = begin(Nets.input(Nets.GREY, 12));
    for (int batch = 0; batch < 50; batch++) {
      run.batch(0, batch, 50, 1);
      time.pass(100);
    }
    assertThat(run.weightsAsked()).isZero();
    watch();
    assertThat(run.weightsAsked()).isEqualTo(1);
    model.watchedProperty().set(false);
    for (int batch = 0; batch < 50; batch++) {
      run.batch(1, batch, 50, 1);
      time.pass(100);
      thread.catchUp();
    }
    assertThat(run.weightsAsked()).isEqualTo(1);
  }

  @Test
  void asksAtMostFourTimesASecondAndNeverMissesTheLastChange() {
    watch();
    FakeRun run = begin(Nets.input(Nets.GREY, 12));
    int before = run.weightsAsked();
    for (int batch = 0; batch < 500; batch++) {
      run.batch(0, batch, 500, 1);
      time.pass(10);
      thread.catchUp();
    }
    assertThat(run.weightsAsked() - before).isBetween(19, 20);

    Weights last = Nets.learnt(run.input(), 99);
    run.answerWeights(() -> CompletableFuture.completedFuture(last));
    run.enter(RunState.PAUSED);
    time.pass(250);
    thread.catchUp();
    assertThat(shown().subject().weights()).isSameAs(last.layers().getFirst());
    int asked = run.weightsAsked();
    time.pass(10_000);
    assertThat(run.weightsAsked()).as("a run that waits is not asked again").isEqualTo(asked);
  }

  @Test
  void asksOneQuestionAtATime() {
    CompletableFuture<Weights> slow = new CompletableFuture<>();
    watch();
    FakeRun run = begin(Nets.input(Nets.GREY, 12));
    time.pass(1000);
    run.answerWeights(() -> slow);
    run.batch(0, 0, 9, 1);
    int asked = run.weightsAsked();
    for (int batch = 1; batch < 9; batch++) {
      run.batch(0, batch, 9, 1);
      time.pass(500);
    }
    assertThat(run.weightsAsked()).isEqualTo(asked);
    slow.complete(Nets.learnt(run.input(), 5));
    thread.catchUp();
    assertThat(run.weightsAsked()).as("what changed meanwhile").isEqualTo(asked + 1);
  }

  @Test
  void beforeIsKnownWithoutTheEngineAndTheChangeIsTheDifference() {
    model.momentProperty().set(Moment.BEFORE);
    watch();
    FakeRun run = begin(Nets.input(Nets.GREY, 12));
    assertThat(run.weightsAsked()).isZero();
    LayerWeights first = run.input().firstWeights().layers().getFirst();
    assertThat(shown().subject().weights()).isEqualTo(first);

    model.momentProperty().set(Moment.CHANGE);
    time.pass(250);
    thread.catchUp();
    LayerWeights now = run.weights().join().layers().getFirst();
    float[] change = shown().subject().weights().weight();
    assertThat(change).hasSize(16 * 12);
    for (int i = 0; i < change.length; i++) {
      assertThat(change[i]).isEqualTo(now.weight()[i] - first.weight()[i]);
    }
  }

  @Test
  void anotherRunBeginsAfreshAndLateAnswersOfTheFormerAreIgnored() {
    CompletableFuture<Weights> late = new CompletableFuture<>();
    watch();
    FakeRun former = begin(Nets.input(Nets.GREY, 12));
    time.pass(1000);
    former.answerWeights(() -> late);
    former.batch(0, 0, 9, 1);
    model.neuronProperty().set(11);

    time.pass(1000);
    FakeRun next = begin(Nets.input(Nets.GREY, 5, 4));
    late.complete(Nets.learnt(former.input(), 5));
    thread.catchUp();
    assertThat(shown().subject().layer().outputs()).isEqualTo(5);
    assertThat(shown().subject().weights()).isEqualTo(next.weights().join().layers().getFirst());
    assertThat(model.neuronProperty().get()).isEqualTo(-1);
  }

  @Test
  void aNewEvaluationOrHandleOfTheSameNetworkIsLookedAtAnew() {
    watch();
    FakeRun run = begin(Nets.input(Nets.GREY, 12));
    model.neuronProperty().set(3);
    Weights best = Nets.learnt(run.input(), 42);
    run.answerWeights(() -> CompletableFuture.completedFuture(best));
    time.pass(1000);
    run.epoch(1, 1, 0.5);
    thread.catchUp();
    assertThat(shown().subject().weights()).isSameAs(best.layers().getFirst());
    time.pass(1000);
    begin(run.input());
    assertThat(model.neuronProperty().get()).as("the neuron stays chosen").isEqualTo(3);
  }

  @Test
  void saysWhyThereAreNone() {
    FakeRun run = begin(Nets.input(Nets.GREY, 12));
    run.answerWeights(() -> CompletableFuture.failedFuture(new CancellationException("early")));
    watch();
    assertThat(model.messageProperty().get()).as("not ready yet").startsWith("Waiting");
    run.answerWeights(
        () -> CompletableFuture.failedFuture(new IllegalStateException("The device is gone")));
    run.batch(0, 0, 9, 1);
    time.pass(250);
    thread.catchUp();
    assertThat(model.messageProperty().get())
        .isEqualTo("The weights cannot be shown: The device is gone");
    run.answerWeights(() -> CompletableFuture.completedFuture(Nets.learnt(run.input(), 1)));
    run.batch(0, 1, 9, 1);
    time.pass(250);
    thread.catchUp();
    assertThat(model.messageProperty().get()).isEmpty();
    assertThat(shown()).isNotNull();
  }

  @Test
  void figuresOfAllLayersOnlyWhenTheyAreWanted() {
    watch();
    FakeRun run = begin(Nets.input(Nets.GREY, 12, 7));
    assertThat(model.figuresProperty().get()).isEmpty();
    model.statisticsOpenProperty().set(true);
    List<LayerFigures> rows = model.figuresProperty().get();
    assertThat(rows).hasSize(3);
    Weights now = run.weights().join();
    for (LayerFigures row : rows) {
      double squares = 0;
      for (float weight : now.layers().get(row.layer().index()).weight()) {
        squares += (double) weight * weight;
      }
      assertThat(row.statistics().norm()).isEqualTo(Math.sqrt(squares));
      assertThat(row.statistics().histogram().bins()).isEqualTo(60);
    }
  }

  @Test
  void weightsAreWrittenSoThatTheyTellSomething() {
    WeightsWords words = new WeightsWords();
    assertThat(words.weight(0)).isEqualTo("0");
    assertThat(words.weight(-0.0123)).isEqualTo("−0.0123");
    assertThat(words.weight(2.34567)).isEqualTo("2.3457");
    assertThat(words.weight(-4.2e-5)).isEqualTo("−4.20e−5");
    assertThat(words.weight(Float.NaN)).isEqualTo("NaN");
    assertThat(words.weight(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
  }
}
