package mlpstudio.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.DatasetDescription.Contents;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.StartingPoint;
import org.junit.jupiter.api.Test;

/**
 * No run of a lesson keeps a class waiting for a minute, counted and not timed: the work of each is
 * worked out from its images, parameters and epochs, and held against what a slow core does.
 *
 * <p>The slow core: one thread of the server on which this program was measured (2.5 GHz, shared)
 * takes 3.4 to 4.2 s for an epoch of MNIST with 575,050 parameters and SGD. An image costs three
 * multiplications a parameter there (forward, slope of the weights, slope of the inputs), in all
 * 1.03e11, so that the core does 25e9 a second. A core of a school's old computer is given 10e9,
 * two and a half times less. The update by Adam, which is the dearest one, takes 1.9 ns a parameter
 * and step on the server, 5 ns on the slow core; and each step takes 1 ms there, whatever it
 * computes, for the calls of the engine, which is what half of a step of a small network is.
 */
class LessonCostTest {
  private static final double LONGEST_SECONDS = 60;
  private static final double PRODUCTS_PER_SECOND = 10e9;
  private static final double SECONDS_PER_UPDATE = 5e-9;
  private static final double SECONDS_PER_STEP = 1e-3;

  private static final Map<String, Contents> SETS =
      new DatasetCatalog(Optional.empty())
          .entries().stream()
              .collect(Collectors.toMap(DatasetCatalog.Entry::id, e -> e.description().contents()));

  @Test
  void everyRunOfEveryLessonIsWithinAMinuteOfASlowCore() {
    int runs = 0;
    for (String language : BuiltInLessons.LANGUAGES) {
      for (Lesson lesson : BuiltInLessons.all(language)) {
        for (int i = 0; i < lesson.steps().size(); i++) {
          Optional<Experiment> experiment = lesson.steps().get(i).experiment();
          if (experiment.isPresent()) {
            runs++;
            assertThat(seconds(experiment.get()))
                .as("%s in %s, step %d", lesson.id(), language, i + 1)
                .isBetween(0.1, LONGEST_SECONDS);
          }
        }
      }
    }
    assertThat(runs).isGreaterThanOrEqualTo(2 * BuiltInLessons.ids().size());
  }

  /** The counts of photographs that are not at hand are known all the same. */
  @Test
  void theRunOfThePhotographsIsAmongThem() {
    assertThat(BuiltInLessons.all("en").stream().flatMap(l -> l.steps().stream()))
        .flatExtracting(step -> step.experiment().stream().toList())
        .extracting(Experiment::dataset)
        .contains("cifar-10");
    Contents photographs = contents("cifar-10");
    assertThat(photographs.trainImages()).isEqualTo(50_000);
    assertThat(photographs.testImages()).isEqualTo(10_000);
  }

  /** The bound does refuse: the tutorial's own rows are none for a lesson. */
  @Test
  void aRowOfTheTutorialWouldBeTooLong() {
    Experiment whole = BuiltInExperiments.byId("cifar10-adam").orElseThrow();
    assertThat(seconds(whole)).isGreaterThan(5 * LONGEST_SECONDS);
  }

  /** How long the slow core takes, with all that comes before and after the epochs. */
  private static double seconds(Experiment experiment) {
    Contents images = contents(experiment.dataset());
    int classes = images.classNames().size();
    int[] each = new int[classes];
    Arrays.fill(each, images.trainImages() / classes);
    double train = Arrays.stream(experiment.preparation().subset().sizes(each)).sum();
    double parameters = experiment.architecture().parameterCount(images.shape().size(), classes);
    double epochs = experiment.plan().epochs();
    double steps = epochs * Math.ceil(train / experiment.plan().batchSize());
    // The test set after each epoch and before the first; the training set once more at the end.
    double looked = (epochs + 1) * images.testImages() + train;
    double products = (3 * epochs * train + looked) * parameters;
    return products / PRODUCTS_PER_SECOND
        + steps * (parameters * SECONDS_PER_UPDATE + SECONDS_PER_STEP)
        + before(experiment);
  }

  /** What has to be trained first counts, too. */
  private static double before(Experiment experiment) {
    return switch (experiment.start()) {
      case StartingPoint.Fresh fresh -> 0;
      case StartingPoint.AfterExperiment after ->
          seconds(BuiltInExperiments.byId(after.id()).orElseThrow());
      case StartingPoint.AfterCheckpoint after -> 0;
    };
  }

  private static Contents contents(String id) {
    return Optional.ofNullable(SETS.get(id)).orElseThrow();
  }
}
