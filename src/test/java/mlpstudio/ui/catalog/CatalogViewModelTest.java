package mlpstudio.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.fetch.DatasetStore;
import mlpstudio.data.fetch.FakeMirror;
import mlpstudio.data.fetch.FetchSettings;
import mlpstudio.data.fetch.Publication;
import mlpstudio.data.fetch.TinySet;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.catalog.Situation.AskingToDelete;
import mlpstudio.ui.catalog.Situation.AskingToFetch;
import mlpstudio.ui.catalog.Situation.Failed;
import mlpstudio.ui.catalog.Situation.Idle;
import mlpstudio.ui.catalog.Situation.Working;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue without a window, on a store that fetches from this machine. */
class CatalogViewModelTest {
  private static final String FIRST = "train-images-idx3-ubyte.gz";
  private static final byte[] IMAGES = TinySet.gzip(TinySet.files().get("train-images-idx3-ubyte"));

  @TempDir private Path folder;
  private final Workspace workspace = new Workspace(BuiltInExperiments.deepReluSgd());
  private final FakeDialogs dialogs = new FakeDialogs();
  private final Threads threads = new Threads();
  private FakeMirror mirror;
  private CatalogViewModel catalog;
  private Path data;
  private int opened;

  @BeforeEach
  void makeCatalog() throws Exception {
    mirror = new FakeMirror().serveAll();
    data = folder.resolve("data");
    Publication set = TinySet.publication(TinySet.gzipped(mirror.address()));
    catalog =
        new CatalogViewModel(
            workspace,
            new DatasetCatalog(Optional.empty(), data),
            new DatasetStore(data, List.of(set), FetchSettings.patient()),
            threads,
            dialogs,
            new CatalogWords(Locale.ROOT),
            () -> opened++);
    threads.until(() -> catalog.sets().size() == 4);
  }

  @AfterEach
  void stop() {
    catalog.close();
    mirror.close();
  }

  @Test
  void nothingIsFetchedBeforeTheUserAgrees() throws Exception {
    SetViewModel fashion = fashion();
    assertThat(fashion.entry().available()).isFalse();
    fashion.askToFetch();
    assertThat(fashion.situationProperty().get()).isInstanceOf(AskingToFetch.class);
    fashion.dismiss();
    assertThat(fashion.situationProperty().get()).isInstanceOf(Idle.class);
    assertThat(mirror.asked()).isEmpty();

    int before = workspace.catalogChangesProperty().get();
    fashion.fetch();
    threads.until(() -> fashion.entry().available());
    assertThat(fashion.situationProperty().get()).isInstanceOf(Idle.class);
    assertThat(workspace.catalogChangesProperty().get()).isEqualTo(before + 1);
    assertThat(dialogs.toasts()).containsExactly("Fashion-MNIST is at hand.");
  }

  @Test
  void whatIsOnItsWayIsToldInAFewWordsAndCanBeCancelled() throws Exception {
    mirror.reply(FIRST, mirror.stalling(IMAGES, 1000));
    fashion().fetch();
    threads.until(() -> workspace.activityProperty().get().equals("Getting Fashion-MNIST: 24 %"));
    assertThat(fashion().working()).isTrue();
    fashion().cancel();
    threads.until(() -> !fashion().working());
    assertThat(fashion().situationProperty().get()).isInstanceOf(Idle.class);
    assertThat(workspace.activityProperty().get()).isEmpty();
    threads.until(() -> fashion().stateProperty().get().kept() == 1000);
    assertThat(dialogs.toasts()).isEmpty();
  }

  @Test
  void aFailureIsToldAlsoToThoseWhoLookElsewhere() throws Exception {
    mirror.reply(FIRST, exchange -> exchange.sendResponseHeaders(404, -1));
    fashion().fetch();
    threads.until(() -> !dialogs.toasts().isEmpty());
    assertThat(fashion().situationProperty().get())
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.sentence()).contains("404");
              assertThat(failed.fetching()).isTrue();
            });
    assertThat(dialogs.toasts()).containsExactly("Fashion-MNIST did not come.");
    dialogs.takeWay();
    assertThat(opened).isEqualTo(1);

    mirror.serve(FIRST, IMAGES);
    fashion().fetch();
    threads.until(() -> fashion().entry().available());
  }

  @Test
  void filesOfThisComputerAreTaken() throws Exception {
    Path given = Files.createDirectory(folder.resolve("given"));
    for (var file : TinySet.files().entrySet()) {
      Files.write(given.resolve(file.getKey()), file.getValue());
    }
    fashion().add(List.of());
    assertThat(fashion().working()).as("thought better of it").isFalse();
    fashion().add(List.of(given));
    assertThat(fashion().situationProperty().get()).isEqualTo(new Working(false, null));
    threads.until(() -> fashion().entry().available());
    assertThat(mirror.asked()).isEmpty();
  }

  @Test
  void aSetIsDeletedAfterAQuestion() throws Exception {
    fashion().fetch();
    threads.until(() -> fashion().entry().available());
    fashion().askToDelete();
    assertThat(fashion().situationProperty().get()).isInstanceOf(AskingToDelete.class);
    assertThat(data.resolve("fashion-mnist")).exists();
    fashion().delete();
    threads.until(() -> !fashion().entry().available());
    assertThat(data.resolve("fashion-mnist")).doesNotExist();
    assertThat(dialogs.toasts()).last().isEqualTo("Fashion-MNIST was deleted from this computer.");
    SetViewModel mnist = catalog.set("mnist").orElseThrow();
    mnist.askToDelete();
    mnist.askToFetch();
    assertThat(mnist.situationProperty().get())
        .as("comes with the program")
        .isInstanceOf(Idle.class);
  }

  @Test
  void anExperimentOnAMissingSetOffersToGetItOnce() throws Exception {
    workspace.open(BuiltInExperiments.deepReluSgd().withDataset("fashion-mnist"));
    assertThat(dialogs.toasts())
        .containsExactly("Fashion-MNIST, which this experiment learns from, is not at hand.");
    workspace.edit(e -> e.withSeed(5));
    assertThat(dialogs.toasts()).hasSize(1);
    dialogs.takeWay();
    threads.until(() -> fashion().situationProperty().get() instanceof AskingToFetch);
    assertThat(opened).isEqualTo(1);
  }

  @Test
  void whatCameByAnotherWayIsNoticed() throws Exception {
    Path set = Files.createDirectories(data.resolve("fashion-mnist"));
    for (var file : TinySet.files().entrySet()) {
      Files.write(set.resolve(file.getKey()), file.getValue());
    }
    workspace.catalogChanged();
    catalog.watchedProperty().set(true);
    threads.until(() -> fashion().entry().available());
  }

  @Test
  void nothingIsReadForAKeptDrawingUntilSomebodyLooks() throws Exception {
    int before = threads.begun();
    workspace.catalogChanged();
    workspace.catalogChanged();
    assertThat(threads.begun()).as("nobody looks").isEqualTo(before);
    catalog.watchedProperty().set(true);
    assertThat(threads.begun()).isEqualTo(before + 1);
    workspace.catalogChanged();
    assertThat(threads.begun()).isEqualTo(before + 2);
    catalog.watchedProperty().set(false);
    catalog.watchedProperty().set(true);
    assertThat(threads.begun()).as("nothing has changed").isEqualTo(before + 2);
  }

  @Test
  void aSetThatCameWhileNobodyLookedIsNotOffered() throws Exception {
    Path set = Files.createDirectories(data.resolve("fashion-mnist"));
    for (var file : TinySet.files().entrySet()) {
      Files.write(set.resolve(file.getKey()), file.getValue());
    }
    workspace.catalogChanged();
    workspace.open(BuiltInExperiments.deepReluSgd().withDataset("fashion-mnist"));
    threads.until(() -> fashion().entry().available());
    assertThat(dialogs.toasts()).isEmpty();
  }

  private SetViewModel fashion() {
    return catalog.set("fashion-mnist").orElseThrow();
  }

  /** Work on threads of its own; the test's thread is the FX thread. */
  private static final class Threads implements Background {
    private int begun;
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public <T> void run(
        Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
      begun++;
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  T result = work.call();
                  waiting.add(() -> done.accept(result));
                } catch (Exception e) {
                  waiting.add(() -> failed.accept(e));
                }
              });
    }

    @Override
    public void onFxThread(Runnable action) {
      waiting.add(action);
    }

    int begun() {
      return begun;
    }

    void until(BooleanSupplier condition) throws InterruptedException, IOException {
      while (!condition.getAsBoolean()) {
        Runnable next = waiting.poll(8, TimeUnit.SECONDS);
        assertThat(next).as("nothing happens any more").isNotNull();
        next.run();
      }
    }
  }
}
