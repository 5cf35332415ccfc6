package mlpstudio.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mlpstudio.experiment.TutorialRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinishedRunsTest {
  private static final TutorialRun FIRST = Bench.run("small-data-sgd", 0);
  private static final TutorialRun SECOND = Bench.run("small-data-sgd", 1);
  private final Bench bench = new Bench();
  @TempDir private Path folder;

  @Test
  void runsAreRememberedFromOneStartToTheNext() {
    FinishedRuns runs = runs();
    runs.add(FIRST);
    runs.add(SECOND);
    bench.work();
    assertThat(next()).containsExactly(FIRST, SECOND);
  }

  @Test
  void aRunThatEndsBeforeTheFileIsReadJoinsIt() {
    FinishedRuns before = runs();
    before.add(FIRST);
    bench.work();

    FinishedRuns runs = runs();
    runs.add(SECOND);
    bench.work();
    assertThat(runs.runsProperty().get()).containsExactly(FIRST, SECOND);
    assertThat(next()).containsExactly(FIRST, SECOND);
  }

  @Test
  void theLatestOfEqualSeedsStands() {
    TutorialRun again = new TutorialRun("small-data-sgd", 0, Bench.reproducing("deep-relu-sgd"));
    FinishedRuns runs = runs();
    bench.work();
    runs.add(FIRST);
    runs.add(SECOND);
    runs.add(again);
    assertThat(runs.runsProperty().get()).containsExactly(SECOND, again);
  }

  @Test
  void whatIsClearedIsGoneAtTheNextStartUnlessBroughtBack() {
    FinishedRuns runs = runs();
    bench.work();
    runs.add(FIRST);
    List<TutorialRun> former = runs.clear();
    bench.work();
    assertThat(next()).isEmpty();
    runs.add(SECOND);
    runs.restore(former);
    bench.work();
    assertThat(next()).containsExactly(FIRST, SECOND);
  }

  @Test
  void clearedBeforeTheFileIsReadItStaysCleared() {
    FinishedRuns before = runs();
    before.add(FIRST);
    bench.work();
    FinishedRuns runs = runs();
    runs.clear();
    bench.work();
    assertThat(runs.runsProperty().get()).isEmpty();
    assertThat(next()).isEmpty();
  }

  @Test
  void aBrokenFileIsLeftAloneUntilThereIsARun() throws IOException {
    Files.writeString(file(), "broken");
    FinishedRuns runs = runs();
    bench.work();
    assertThat(Files.readString(file())).isEqualTo("broken");
    runs.add(FIRST);
    bench.work();
    assertThat(next()).containsExactly(FIRST);
  }

  private List<TutorialRun> next() {
    FinishedRuns next = runs();
    bench.work();
    return next.runsProperty().get();
  }

  private FinishedRuns runs() {
    return new FinishedRuns(RunStore.in(file()), bench);
  }

  private Path file() {
    return folder.resolve("runs.json");
  }
}
