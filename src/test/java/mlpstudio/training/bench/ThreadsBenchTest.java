package mlpstudio.training.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mlpstudio.data.ImageShape;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.TrainingService;
import org.junit.jupiter.api.Test;

/** What the comparison of threads measures; no time is asserted. */
class ThreadsBenchTest {
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();

  private Neighbour neighbour() {
    begun.incrementAndGet();
    return ended::incrementAndGet;
  }

  @Test
  void eachNumberOfThreadsAloneAndBesideANeighbourThatIsClosed() {
    Workload tiny =
        Workload.sgd(Workload.noise(new ImageShape(1, 4, 4), 640, 32, 3), List.of(5), 32);
    try (TrainingService service = new TrainingService()) {
      ThreadsBench bench = new ThreadsBench(service, 2, this::neighbour, Map.of("tiny", tiny));
      List<Figure> figures = bench.figures("threads");
      assertThat(figures)
          .extracting(Figure::name)
          .startsWith("threads.usual")
          .contains(
              "threads.tiny.1", "threads.tiny.1.busy", "threads.tiny.2", "threads.tiny.2.busy");
      assertThat(figures.getFirst().median()).isEqualTo(ComputeSettings.defaults().threads());
      assertThat(figures).allSatisfy(figure -> assertThat(figure.low()).isPositive());
      assertThat(figures)
          .filteredOn(figure -> figure.name().equals("threads.tiny.1"))
          .extracting(Figure::median)
          .as("over itself")
          .containsExactly(1.0);
    }
    assertThat(begun.get()).isEqualTo(2);
    assertThat(ended.get()).as("closed").isEqualTo(2);
  }
}
