package mlpstudio.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.Subset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.RunPreparation;
import mlpstudio.health.Diagnosis.Kind;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.MadeImages;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.TrainingService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

  /** How the program's own experiments are cut: images per class and epochs. */
  private static final Map<String, int[]> CUTS =
      Map.of(
          "softmax-regression", new int[] {200, 2},
          "sklearn-mlp", new int[] {200, 3},
          "two-layer-linear", new int[] {500, 1},
          "two-layer-linear-continued", new int[] {200, 2},
          "deep-relu-sgd", new int[] {500, 2},
          "small-data-sgd", new int[] {16, 20},
          "small-data-adam", new int[] {16, 20},
          "cifar10-adam", new int[] {200, 3},
          "drawing-robust", new int[] {100, 2});

  /** Every one of them: one that is added and not held here fails. */
  static List<String> own() {
    return BuiltInExperiments.all().stream().map(Experiment::id).toList();
  }

  @ParameterizedTest
  @MethodSource("own")
  void theTutorialsOwnExperimentsAreMetWithSilence(String id) {
    assertThat(CUTS).containsKey(id);
    Experiment experiment = cut(id, CUTS.get(id)[0], CUTS.get(id)[1]);
    Watched watched = train(experiment, imagesFor(experiment));
    assertThat(watched.everRaised()).isEmpty();
    assertThat(watched.epochs()).isEqualTo(experiment.plan().epochs());
  }

  /** Colour images are not at hand: made ones of their shape, as hard to tell apart, stand in. */
  private ImageDataset imagesFor(Experiment experiment) {
    return experiment.dataset().equals(mnist.id())
        ? mnist
        : MadeImages.dataset(experiment.dataset(), new ImageShape(3, 32, 32), 2000, TESTED);
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
    return train(experiment, mnist);
  }

  private Watched train(Experiment experiment, ImageDataset images) {
    RunInput input =
        new RunPreparation(
                service,
                ONE_THREAD,
                file -> {
                  throw new IOException(file);
                })
            .prepare(experiment, images, event -> {})
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
      return new Watched(raised, last, run.result().join().history().epochs().size());
    }
  }

  private record Watched(Set<Kind> everRaised, List<Diagnosis> last, int epochs) {}
}
