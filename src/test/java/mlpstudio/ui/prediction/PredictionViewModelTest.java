package mlpstudio.ui.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.Normalization;
import mlpstudio.model.PredictionTable;
import mlpstudio.model.Weights;
import mlpstudio.training.KeptWeights;
import mlpstudio.training.RunControl;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.RunState;
import mlpstudio.training.SyntheticImages;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.gallery.MadeRun;
import mlpstudio.ui.gallery.RealRun;
import mlpstudio.ui.state.ImageReference;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One image on its way through the network in hand, without a toolkit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PredictionViewModelTest {
  private final TrainingService service = new TrainingService();
  private final PredictionWords words =
      new PredictionWords(new Messages(PredictionWords.class, Locale.ROOT));
  private long now;

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void whatIsShownIsWhatTheEngineSays() throws Exception {
    RunInput input = RealRun.input();
    RunModel run = RealRun.trained(service, perPixel(input));
    PredictionViewModel model = watched(run);
    PredictionTable test = run.evaluationProperty().get().predictions();
    for (int i = 0; i < 400; i += 7) {
      model.imageProperty().set(new ImageReference(input.dataset(), true, i));
      ImagePrediction prediction = model.predictionProperty().get();
      assertThat(prediction.probabilities()).containsExactly(test.row(i), within(1e-4f));
      assertThat(prediction.score().predicted()).isEqualTo(test.predicted(i));
      assertThat(prediction.score().trueClass()).isEqualTo(input.dataset().test().label(i));
      assertThat(prediction.layers()).extracting(values -> values.length).containsExactly(16, 8);
    }
    PredictionTable train =
        run.handleProperty()
            .get()
            .predict(input.dataset().train().pixels())
            .get(60, TimeUnit.SECONDS);
    for (int i = 0; i < 200; i += 13) {
      model.imageProperty().set(new ImageReference(input.dataset(), false, i));
      assertThat(model.predictionProperty().get().probabilities())
          .containsExactly(train.row(i), within(1e-4f));
    }
  }

  @Test
  void weightsArePulledFourTimesASecondWhileItTrains() {
    Counted counted = new Counted();
    RunModel run = new RunModel();
    PredictionViewModel model = watched(run);
    model.imageProperty().set(new ImageReference(counted.input().dataset(), true, 0));
    assertThat(model.missingProperty().get()).isEqualTo(Missing.NETWORK);
    run.begin(counted);
    run.accept(List.of(new TrainingEvent.StateChanged(RunState.TRAINING)));
    int first = counted.pulls;
    for (int batch = 0; batch < 1000; batch++) {
      now += 1_000_000;
      run.accept(List.of(new TrainingEvent.BatchFinished(0, batch, 2000, 1, 1, 0.5, batch)));
    }
    assertThat(counted.pulls - first).as("in one second").isBetween(3, 4);

    run.accept(List.of(new TrainingEvent.StateChanged(RunState.PAUSED)));
    int paused = counted.pulls;
    run.accept(List.of(new TrainingEvent.BatchFinished(0, 1000, 2000, 1, 1, 0.5, 1)));
    assertThat(counted.pulls).as("a single step shows at once").isEqualTo(paused + 1);
    model.imageProperty().set(new ImageReference(counted.input().dataset(), true, 1));
    assertThat(counted.pulls).as("another image, the same network").isEqualTo(paused + 1);
    assertThat(model.predictionProperty().get().score().index()).isEqualTo(1);
  }

  @Test
  void nothingIsPulledWhileNobodyLooks() {
    Counted counted = new Counted();
    RunModel run = new RunModel();
    run.begin(counted);
    PredictionViewModel model = new PredictionViewModel(run, new InPlace(), () -> now);
    model.imageProperty().set(new ImageReference(counted.input().dataset(), true, 0));
    run.accept(List.of(new TrainingEvent.StateChanged(RunState.STOPPED)));
    assertThat(counted.pulls).isZero();
    model.watchedProperty().set(true);
    assertThat(counted.pulls).isEqualTo(1);
    model.watchedProperty().set(false);
    run.accept(List.of(new TrainingEvent.StateChanged(RunState.PAUSED)));
    assertThat(counted.pulls).isEqualTo(1);
  }

  @Test
  void aChangedEvaluationMeansOtherWeights() {
    MadeRun made = new MadeRun();
    ImageDataset images = SyntheticImages.dataset(20, 40);
    made.begin(images);
    PredictionViewModel model = watched(made.model);
    model.imageProperty().set(new ImageReference(images, true, 5));
    ImagePrediction before = model.predictionProperty().get();
    made.epoch(MadeRun.predictions(images));
    assertThat(model.predictionProperty().get()).isNotSameAs(before);
  }

  @Test
  void emptyStatesSayWhy() {
    MadeRun made = new MadeRun();
    ImageDataset images = SyntheticImages.dataset(20, 40);
    PredictionViewModel model = watched(made.model);
    assertThat(model.missingProperty().get()).isEqualTo(Missing.IMAGE);
    made.begin(images);
    ImageDataset others =
        new ImageDataset("o", "Others", List.of("a", "b", "c", "d"), images.train(), images.test());
    model.imageProperty().set(new ImageReference(others, true, 5));
    assertThat(model.missingProperty().get()).isEqualTo(Missing.OTHER_DATA);
    assertThat(words.missing(Missing.OTHER_DATA, model.trainedOn().title()))
        .contains("trained on Synthetic rows");
    model.imageProperty().set(new ImageReference(images, true, 5));
    assertThat(model.predictionProperty().get()).isNotNull();
    model.imageProperty().set(null);
    assertThat(model.predictionProperty().get()).isNull();
  }

  @Test
  void aRunThatWasClosedIsNoNetwork() {
    Counted counted = new Counted();
    counted.closed = true;
    RunModel run = new RunModel();
    run.begin(counted);
    PredictionViewModel model = watched(run);
    model.imageProperty().set(new ImageReference(counted.input().dataset(), true, 0));
    assertThat(model.predictionProperty().get()).isNull();
    assertThat(model.missingProperty().get()).isEqualTo(Missing.NETWORK);
  }

  @Test
  void sentencesHaveTheFigures() {
    MadeRun made = new MadeRun();
    ImageDataset images = SyntheticImages.dataset(20, 40);
    made.begin(images);
    PredictionViewModel model = watched(made.model);
    model.imageProperty().set(new ImageReference(images, true, 5));
    ImagePrediction prediction = model.predictionProperty().get();
    assertThat(words.verdict(prediction)).contains(prediction.name(prediction.score().predicted()));
    assertThat(words.details(prediction)).startsWith("Test image 5, loss ");
    LayerValues layer = new LayerValues(new float[] {0, 2, 0, 1}, mlpstudio.model.Activation.RELU);
    assertThat(words.range(layer)).startsWith("0.00 to 2.00, 50").endsWith("% silent");
    assertThat(layer.argb(false))
        .containsExactly(0xFF000000, 0xFFFFFFFF, 0xFF000000, layer.argb(false)[3]);
    LayerValues signed =
        new LayerValues(new float[] {-1, 0, 0.5f}, mlpstudio.model.Activation.TANH);
    assertThat(signed.argb(true)[1]).as("zero is black in the dark").isEqualTo(0xFF000000);
    assertThat(new LayerValues(new float[3], mlpstudio.model.Activation.RELU).argb(false))
        .as("all silent")
        .containsOnly(0xFF000000);
  }

  private PredictionViewModel watched(RunModel run) {
    PredictionViewModel model = new PredictionViewModel(run, new InPlace(), () -> now);
    model.watchedProperty().set(true);
    return model;
  }

  /** A normalisation that has to be fitted to the images trained on. */
  private static RunInput perPixel(RunInput input) {
    return new RunInput(
        input.dataset(),
        input.subset(),
        new Normalization.PerPixel(),
        input.architecture(),
        input.plan(),
        input.seed());
  }

  /** A run that counts how often its weights are asked for. */
  private static final class Counted implements RunHandle {
    private final RunHandle made = new MadeRun().begin(SyntheticImages.dataset(20, 40));
    private int pulls;
    private boolean closed;

    @Override
    public RunInput input() {
      return made.input();
    }

    @Override
    public RunControl control() {
      return made.control();
    }

    @Override
    public RunState state() {
      return made.state();
    }

    @Override
    public CompletableFuture<RunResult> result() {
      return made.result();
    }

    @Override
    public CompletableFuture<Weights> weights() {
      pulls++;
      return closed ? CompletableFuture.failedFuture(new CancellationException()) : made.weights();
    }

    @Override
    public CompletableFuture<RunSnapshot> snapshot() {
      return made.snapshot();
    }

    @Override
    public CompletableFuture<PredictionTable> predict(MemorySegment images) {
      return made.predict(images);
    }

    @Override
    public void choose(KeptWeights kept) {
      made.choose(kept);
    }

    @Override
    public void close() {}
  }
}
