package mlpstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import mlpstudio.data.DatasetException;
import mlpstudio.data.ImageDataset;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.ErrorReporter;
import org.junit.jupiter.api.Test;

class DatasetLoaderTest {
  private final Workspace workspace = new Workspace(TestBench.experiment());
  private final List<String> asked = new ArrayList<>();
  private boolean lateIsThere;
  private final Later later = new Later();
  private final DatasetLoader loader =
      new DatasetLoader(workspace, this::load, later, new ErrorReporter(new FakeDialogs()));

  private ImageDataset load(String id) throws IOException {
    asked.add(id);
    if (id.equals("synthetic") || (id.equals("late") && lateIsThere)) {
      return TestBench.images();
    }
    throw new DatasetException("There are no files of " + id + ".");
  }

  @Test
  void readsInTheBackground() {
    loader.read();
    assertThat(workspace.dataset()).isNull();
    later.runAll();
    assertThat(workspace.dataset().id()).isEqualTo("synthetic");
  }

  @Test
  void oneThatCannotBeHadIsAProblemUntilAnotherIsChosen() {
    loader.read();
    later.runAll();
    workspace.edit(e -> e.withDataset("cifar-10"));
    assertThat(workspace.dataset()).isNull();
    later.runAll();
    assertThat(workspace.problems().get(DatasetLoader.PROBLEM)).contains("no files of cifar-10");
    workspace.edit(e -> e.withSeed(4));
    assertThat(asked).containsExactly("synthetic", "cifar-10");
    workspace.edit(e -> e.withDataset("synthetic"));
    assertThat(workspace.problems()).isEmpty();
    later.runAll();
    assertThat(workspace.dataset().id()).isEqualTo("synthetic");
  }

  @Test
  void oneThatHasComeMeanwhileIsReadAtOnce() {
    workspace.edit(e -> e.withDataset("late"));
    later.runAll();
    assertThat(workspace.problems()).containsKey(DatasetLoader.PROBLEM);
    lateIsThere = true;
    workspace.catalogChanged();
    later.runAll();
    assertThat(workspace.problems()).isEmpty();
    assertThat(workspace.dataset()).isNotNull();
    asked.clear();
    workspace.catalogChanged();
    later.runAll();
    assertThat(asked).as("the one in hand stays").isEmpty();
  }

  @Test
  void openingTheSameExperimentTriesAgain() {
    workspace.open(TestBench.experiment().withDataset("cifar-10"));
    later.runAll();
    workspace.open(TestBench.experiment().withDataset("cifar-10"));
    later.runAll();
    assertThat(asked).containsExactly("cifar-10", "cifar-10");
    assertThat(workspace.problems()).containsKey(DatasetLoader.PROBLEM);
  }

  @Test
  void aLateAnswerToAnOldQuestionIsDropped() {
    loader.read();
    workspace.edit(e -> e.withDataset("cifar-10"));
    later.runAll();
    assertThat(workspace.dataset()).isNull();
    assertThat(workspace.problems()).containsKey(DatasetLoader.PROBLEM);
  }

  /** Work that waits for the test. */
  private static final class Later implements Background {
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> void run(
        Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
      waiting.add(
          () -> {
            try {
              done.accept(work.call());
            } catch (Exception e) {
              failed.accept(e);
            }
          });
    }

    @Override
    public void onFxThread(Runnable action) {
      waiting.add(action);
    }

    void runAll() {
      while (!waiting.isEmpty()) {
        waiting.remove().run();
      }
    }
  }
}
