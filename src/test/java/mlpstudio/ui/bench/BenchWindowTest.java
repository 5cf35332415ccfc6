package mlpstudio.ui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.stage.Stage;
import mlpstudio.data.Subset;
import mlpstudio.training.bench.Figure;
import mlpstudio.training.bench.Neighbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is measured happens in the program's own window; no time is asserted. */
@ExtendWith(ApplicationExtension.class)
class BenchWindowTest {
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();

  /** Starts the toolkit as other tests do. */
  @Start
  void start(Stage stage) {}

  @AfterEach
  void speakEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  private Neighbour neighbour() {
    begun.incrementAndGet();
    return ended::incrementAndGet;
  }

  @Test
  void runsAreTheWindowsOwn() throws InterruptedException {
    try (BenchWindow window = BenchWindow.open()) {
      window.awaitEngine();
      window.awaitImages();
      window.prepare(3);
      MemoryBench.run(window);
      MemoryBench.run(window);
      assertThat(window.onFx(() -> window.workspace().run().batches().size()))
          .as("seen by the window")
          .isGreaterThanOrEqualTo(40);
      window.onFx(
          () -> {
            window
                .workspace()
                .edit(e -> e.withPreparation(e.preparation().withSubset(new Subset.PerClass(20))));
            return true;
          });
      List<Figure> figures = WindowThreadsBench.figures(window, 2, this::neighbour);
      assertThat(figures)
          .extracting(Figure::name)
          .containsExactly(
              "threads-window.usual",
              "threads-window.usual.busy",
              "threads-window.one.busy",
              "threads-window.one",
              "threads-window.usual.busy.over.one.busy",
              "threads-window.usual.busy.over.one");
      assertThat(figures).allSatisfy(figure -> assertThat(figure.low()).isPositive());
      assertThat(window.onFx(() -> window.workspace().run().epochs().size())).isEqualTo(1);
    }
    assertThat(begun.get()).isEqualTo(2);
    assertThat(ended.get()).as("closed").isEqualTo(2);
  }
}
