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
import mlpstudio.training.SyntheticImages;
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
      new DatasetLoader(
          workspace, this::load, later, Runnable::run, new ErrorReporter(new FakeDialogs()));

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

  /** A set that may change, such as a collection of drawings. */
  private static final class Growing implements DatasetLoader.Source {
    private int images = 40;
    private boolean gone;
    private int loaded;

    @Override
    public ImageDataset load(String id) throws IOException {
      if (gone) {
        throw new DatasetException("Too few drawings.");
      }
      loaded++;
      return SyntheticImages.dataset(images, 10);
    }

    @Override
    public boolean isCurrent(ImageDataset known) {
      return !gone && known.train().size() == images;
    }
  }

  @Test
  void oneThatHasChangedIsReadAgainWithoutAnEmptyBench() {
    Workspace bench = new Workspace(TestBench.experiment());
    Growing source = new Growing();
    DatasetLoader growing =
        new DatasetLoader(
            bench, source, later, Runnable::run, new ErrorReporter(new FakeDialogs()));
    growing.read();
    later.runAll();
    ImageDataset first = bench.dataset();
    growing.lookAgain();
    bench.catalogChanged();
    later.runAll();
    assertThat(bench.dataset()).isSameAs(first);
    assertThat(source.loaded).isEqualTo(1);

    source.images = 41;
    List<Boolean> empty = new ArrayList<>();
    bench.datasetProperty().addListener((o, before, now) -> empty.add(now == null));
    bench.catalogChanged();
    later.runAll();
    assertThat(bench.dataset().train().size()).isEqualTo(41);
    assertThat(empty).containsExactly(false);

    growing.read();
    source.images = 42;
    bench.catalogChanged();
    later.runAll();
    assertThat(bench.dataset().train().size()).isEqualTo(42);

    source.gone = true;
    growing.lookAgain();
    later.runAll();
    assertThat(bench.dataset()).isNull();
    assertThat(bench.problems().get(DatasetLoader.PROBLEM)).contains("Too few drawings.");
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
