package mlpstudio.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.Subset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.RunPreparation;
import mlpstudio.health.Diagnosis.Kind;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.TrainingService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On the real engine and the real MNIST. Cut to fewer images or epochs for time; everything else is
 * as the experiments have it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealthOfExperimentsTest {
  /** Test images scored at each epoch. */
  private static final int TESTED = 1000;

  private static final ComputeSettings ONE_THREAD = new ComputeSettings(ComputeDevice.CPU, 1);

  private TrainingService service;
  private ImageDataset mnist;

  @BeforeAll
  void open() throws IOException {
    service = new TrainingService();
    ImageDataset all = new DatasetCatalog(Optional.empty()).load("mnist");
    mnist =
        new ImageDataset(all.id(), all.title(), all.classNames(), all.train(), first(all.test()));
  }

  private static ImageSplit first(ImageSplit split) {
    return new ImageSplit(
        split.shape(),
        split.pixels().asSlice(0, (long) TESTED * split.shape().size()),
        Arrays.copyOf(split.labels(), TESTED));
  }

  @AfterAll
  void close() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource({
    "broken-rate-high, 0, 1, RATE_TOO_HIGH",
    "broken-rate-low, 700, 1, RATE_TOO_LOW",
    "broken-zeros, 200, 2, DEAD_RELUS",
    "broken-sigmoids, 200, 2, VANISHING_GRADIENT",
    "broken-labels, 0, 2, UNBALANCED_LABELS"
  })
  void whatIsBrokenRaisesItsOwnDiagnosisAndNoOther(
      String id, int perClass, int epochs, Kind expected) {
    Experiment experiment = cut(id, perClass, epochs);
    Watched watched = train(experiment);
    assertThat(watched.everRaised()).containsExactly(expected);
    assertThat(watched.last()).extracting(Diagnosis::kind).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "broken-rate-high, 200, 1",
    "broken-rate-low, 700, 1",
    "broken-zeros, 200, 1",
    "broken-sigmoids, 200, 1",
    "broken-labels, 0, 1"
  })
  void theRemedyMendsIt(String id, int perClass, int epochs) {
    Experiment experiment = cut(id, perClass, epochs);
    Experiment mended = train(experiment).last().getFirst().remedy().applyTo(experiment);
    assertThat(mended).isNotEqualTo(experiment);
    if (mended.preparation().subset() instanceof Subset.All) {
      mended = mended.withPreparation(mended.preparation().withSubset(new Subset.PerClass(100)));
    }
    assertThat(train(mended).everRaised()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "softmax-regression, 200, 2",
    "sklearn-mlp, 200, 3",
    "two-layer-linear, 500, 1",
    "two-layer-linear-continued, 200, 2",
    "deep-relu-sgd, 500, 2",
    "small-data-sgd, 16, 20",
    "small-data-adam, 16, 20",
    "drawing-robust, 100, 2"
  })
  void theTutorialsOwnExperimentsAreMetWithSilence(String id, int perClass, int epochs) {
    assertThat(train(cut(id, perClass, epochs)).everRaised()).isEmpty();
  }

  @Test
  void everyBrokenExperimentIsFound() {
    assertThat(BuiltInExperiments.brokenOnPurpose())
        .hasSize(5)
        .allMatch(e -> BuiltInExperiments.byId(e.id()).equals(Optional.of(e)))
        .allMatch(e -> !e.about().isEmpty())
        .doesNotContainAnyElementsOf(BuiltInExperiments.all());
  }

  private static Experiment cut(String id, int perClass, int epochs) {
    Experiment experiment = BuiltInExperiments.byId(id).orElseThrow();
    Experiment shorter = experiment.withPlan(experiment.plan().withEpochs(epochs));
    return perClass == 0
        ? shorter
        : shorter.withPreparation(shorter.preparation().withSubset(new Subset.PerClass(perClass)));
  }

  /** Trains, and asks after every event, so that no diagnosis comes and goes unseen. */
  private Watched train(Experiment experiment) {
    RunInput input =
        new RunPreparation(
                service,
                ONE_THREAD,
                file -> {
                  throw new IOException(file);
                })
            .prepare(experiment, mnist, event -> {})
            .join();
    HealthWatch watch = new HealthWatch(input);
    Set<Kind> raised = new HashSet<>();
    List<Diagnosis> last = new ArrayList<>();
    try (RunHandle run =
        service.start(
            input,
            ONE_THREAD,
            false,
            event -> {
              watch.accept(event);
              last.clear();
              last.addAll(watch.diagnoses());
              last.forEach(d -> raised.add(d.kind()));
            })) {
      run.result().join();
    }
    return new Watched(raised, last);
  }

  private record Watched(Set<Kind> everRaised, List<Diagnosis> last) {}
}
