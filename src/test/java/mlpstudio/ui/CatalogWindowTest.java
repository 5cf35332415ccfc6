package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.DatasetException;
import mlpstudio.data.fetch.Cancellation;
import mlpstudio.data.fetch.DatasetStore;
import mlpstudio.data.fetch.FakeMirror;
import mlpstudio.data.fetch.FetchSettings;
import mlpstudio.data.fetch.Publication;
import mlpstudio.data.fetch.Publications;
import mlpstudio.data.fetch.TinySet;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.training.RunState;
import mlpstudio.ui.shell.DatasetLoader;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FxBackground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Data sets come into the window from a server on this machine. */
@ExtendWith(ApplicationExtension.class)
class CatalogWindowTest {
  private static final String FIRST = "train-images-idx3-ubyte.gz";
  private static final byte[] IMAGES = TinySet.gzip(TinySet.files().get("train-images-idx3-ubyte"));

  @TempDir private Path folder;
  private final FakeTrainer trainer = new FakeTrainer();
  private final FxBackground background = new FxBackground();
  private final Preferences preferences = Preferences.inMemory();
  private FakeMirror mirror;
  private Publication set;
  private DatasetStore store;
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) throws Exception {
    Locale.setDefault(Locale.ENGLISH);
    stage = shown;
    mirror = new FakeMirror().serveAll();
    set = TinySet.publication(TinySet.gzipped(mirror.address()));
    // CIFAR-10 is only asked for, never fetched here.
    store =
        new DatasetStore(
            folder, List.of(set, Publications.all().getLast()), FetchSettings.patient());
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 1000);
    preferences.put("window.height", 700);
    preferences.put("page", "lab");
    preferences.put("theme", "light");
    DatasetCatalog catalog = new DatasetCatalog(Optional.empty(), folder);
    DatasetLoader.Source source = catalog::load;
    studio =
        new Studio(
            shown,
            new StudioParts(
                preferences,
                background,
                new StudioParts.Data(catalog, source, store),
                new StudioParts.Engine(
                    trainer,
                    CompletableFuture.completedFuture("fake"),
                    () -> List.of(new DeviceCatalog.Entry(ComputeDevice.CPU, "CPU", 0, "")))));
    studio.open();
  }

  @AfterEach
  void close() {
    new FxRobot().interact(studio::close);
    background.close();
    mirror.close();
  }

  @Test
  void aMissingSetIsFetchedAfterConsentAndTrainBecomesPossible(FxRobot robot) throws Exception {
    wantFashion(robot);
    assertThat(robot.lookup("#train").queryButton().isDisabled()).isTrue();
    // It lies below the window's edge, where the mouse does not reach it without scrolling.
    robot.interact(() -> robot.lookup("#preparation-get-dataset").queryButton().fire());
    waitFor(robot, "#agree-fashion-mnist");
    assertThat(text(robot, "#consent-fashion-mnist"))
        .contains("will be fetched")
        .contains("127.0.0.1")
        .contains(folder.toString())
        .contains("MIT");
    assertThat(mirror.asked()).as("nothing before the user agrees").isEmpty();
    waitUntil(() -> hasKeyboard("agree-fashion-mnist"));
    Screenshots.take(stage.getScene(), "catalog-consent-light");

    robot.clickOn("#agree-fashion-mnist");
    waitUntil(() -> text(robot, "#place-fashion-mnist").startsWith("At hand in"));
    robot.push(KeyCode.ESCAPE);
    waitUntil(() -> !robot.lookup("#train").queryButton().isDisabled());
    assertThat(studio.workspace().dataset().train().size()).isEqualTo(3);
    assertThat(text(robot, "#status-data")).isEqualTo("Fashion-MNIST 3 / 2");
    assertThat(robot.lookup("#preparation-get-dataset").query().isVisible()).isFalse();
  }

  @Test
  void aFetchGoesOnBesideTrainingAndOtherPagesAndCanBeCancelled(FxRobot robot) throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    mirror.reply(
        FIRST,
        exchange -> {
          exchange.sendResponseHeaders(200, IMAGES.length);
          exchange.getResponseBody().write(IMAGES, 0, 1000);
          exchange.getResponseBody().flush();
          await(goOn);
          exchange.getResponseBody().write(IMAGES, 1000, IMAGES.length - 1000);
        });
    waitUntil(() -> !robot.lookup("#train").queryButton().isDisabled());
    robot.push(KeyCode.CONTROL, KeyCode.D);
    robot.clickOn("#get-fashion-mnist").clickOn("#agree-fashion-mnist");
    waitFor(robot, "#cancel-fashion-mnist");
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> trainer.last().enter(RunState.TRAINING));
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    waitUntil(() -> text(robot, "#status-activity").startsWith("Getting Fashion-MNIST"));
    goOn.countDown();
    waitUntil(() -> store.holds(set));
    waitFor(robot, "#toast");
    assertThat(text(robot, "#status-activity")).isEmpty();

    robot.push(KeyCode.CONTROL, KeyCode.D);
    robot.clickOn("#delete-fashion-mnist");
    Screenshots.take(stage.getScene(), "catalog-delete-light");
    robot.clickOn("#delete-really-fashion-mnist");
    waitUntil(() -> !store.holds(set));
    waitFor(robot, "#get-fashion-mnist");

    mirror.reply(FIRST, mirrorStall());
    robot.clickOn("#get-fashion-mnist").clickOn("#agree-fashion-mnist");
    waitUntil(() -> progress(robot) > 0);
    Screenshots.take(stage.getScene(), "catalog-progress-light");
    robot.clickOn("#cancel-fashion-mnist");
    waitUntil(() -> text(robot, "#place-fashion-mnist").contains("have come"));
    assertThat(text(robot, "#place-fashion-mnist")).contains("1.0 kB");
  }

  @Test
  void aFailureIsASentenceWithAWayOut(FxRobot robot) throws Exception {
    mirror.reply(FIRST, exchange -> exchange.sendResponseHeaders(404, -1));
    robot.push(KeyCode.CONTROL, KeyCode.D);
    waitFor(robot, "#get-fashion-mnist");
    robot.clickOn("#get-fashion-mnist").clickOn("#agree-fashion-mnist");
    waitFor(robot, "#failure-fashion-mnist");
    assertThat(text(robot, "#failure-fashion-mnist")).contains("status 404 (not found)");
    assertThat(robot.lookup("#files-fashion-mnist").tryQuery()).isPresent();
    Screenshots.take(stage.getScene(), "catalog-failure-light");
    mirror.serve(FIRST, IMAGES);
    robot.clickOn("#retry-fashion-mnist");
    waitUntil(() -> text(robot, "#place-fashion-mnist").startsWith("At hand in"));
  }

  @Test
  void largeLettersAndTheDarkStillFit(FxRobot robot) throws Exception {
    mirror.reply(FIRST, mirrorStall());
    robot.interact(
        () -> studio.workspace().open(BuiltInExperiments.byId("cifar10-adam").orElseThrow()));
    waitUntil(() -> robot.lookup("#preparation-get-dataset").query().isVisible());
    Screenshots.take(stage.getScene(), "catalog-missing-light");
    robot.interact(
        () ->
            ((MenuBar) stage.getScene().lookup("#menu"))
                .getMenus().stream()
                    .flatMap(m -> m.getItems().stream())
                    .filter(i -> "menu-theme".equals(i.getId()))
                    .flatMap(i -> ((Menu) i).getItems().stream())
                    .filter(i -> "theme-dark".equals(i.getId()))
                    .forEach(MenuItem::fire));
    robot.push(KeyCode.CONTROL, KeyCode.D);
    waitFor(robot, "#get-cifar-10");
    Screenshots.take(stage.getScene(), "catalog-dark");
    for (int i = 0; i < 6; i++) {
      robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
    }
    robot.push(KeyCode.ESCAPE);
    // Large letters leave room for one column: the editors are a tab of it.
    robot.interact(() -> robot.lookup("#tab-network").queryAs(ToggleButton.class).fire());
    robot.interact(() -> robot.lookup("#preparation-get-dataset").queryButton().fire());
    waitFor(robot, "#agree-cifar-10");
    WaitForAsyncUtils.waitForFxEvents();
    Screenshots.take(stage.getScene(), "catalog-consent-dark-large");
    Bounds shown = bounds(robot.lookup("#catalog-scroll").query());
    Bounds agree = bounds(robot.lookup("#agree-cifar-10").query());
    assertThat(agree.getMinY()).as("scrolled into sight").isGreaterThan(shown.getMinY());
    assertThat(agree.getMaxY()).as("scrolled into sight").isLessThanOrEqualTo(shown.getMaxY());
    Node close = robot.from(robot.lookup("#overlay")).lookup("#choice-close").query();
    assertThat(bounds(close).getMaxY()).isLessThan(700);
  }

  @Test
  void closingTheWindowEndsTheFetchAndKeepsWhatHasCome(FxRobot robot) throws Exception {
    mirror.reply(FIRST, mirrorStall());
    robot.push(KeyCode.CONTROL, KeyCode.D);
    waitFor(robot, "#get-fashion-mnist");
    robot.clickOn("#get-fashion-mnist").clickOn("#agree-fashion-mnist");
    waitUntil(() -> store.kept(set) == 1000);
    robot.interact(studio::close);
    // Its lock is free again only when the thread has let go.
    mirror.serve(FIRST, IMAGES);
    waitUntil(this::fetchable);
    assertThat(mirror.asked()).contains(FIRST + " 1000");
    assertThat(folder.resolve("fashion-mnist").toFile().list()).hasSize(4);
  }

  private boolean fetchable() {
    try {
      store.fetch(set, progress -> {}, new Cancellation());
      return true;
    } catch (DatasetException e) {
      return false;
    }
  }

  private FakeMirror.Reply mirrorStall() {
    return mirror.stalling(IMAGES, 1000);
  }

  private void wantFashion(FxRobot robot) throws TimeoutException {
    robot.interact(
        () ->
            studio.workspace().open(BuiltInExperiments.deepReluSgd().withDataset("fashion-mnist")));
    waitUntil(() -> robot.lookup("#preparation-get-dataset").query().isVisible());
  }

  /** Asked anew each time: of its scene, for another test's window may have the keyboard itself. */
  private boolean hasKeyboard(String id) {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          Node owner = stage.getScene().getFocusOwner();
          return owner != null && id.equals(owner.getId());
        });
  }

  @Test
  void theQuestionKeepsTheKeyboardWhateverIsLookedAtMeanwhile(FxRobot robot) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.D);
    waitFor(robot, "#get-cifar-10");
    robot.interact(() -> robot.lookup("#get-cifar-10").queryButton().fire());
    waitUntil(() -> hasKeyboard("agree-cifar-10"));
    // Another set comes meanwhile: every set is looked at again, and the words of one change.
    store.fetch(set, progress -> {}, new Cancellation());
    robot.interact(() -> studio.workspace().catalogChanged());
    waitUntil(() -> text(robot, "#place-fashion-mnist").startsWith("At hand in"));
    assertThat(hasKeyboard("agree-cifar-10")).isTrue();
    robot.interact(() -> robot.lookup("#decline-cifar-10").queryButton().fire());
    waitUntil(() -> hasKeyboard("get-cifar-10"));
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static double progress(FxRobot robot) {
    return robot
        .lookup("#progress-fashion-mnist")
        .tryQueryAs(ProgressBar.class)
        .map(ProgressBar::getProgress)
        .orElse(-1.0);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void waitFor(FxRobot robot, String id) throws TimeoutException {
    waitUntil(() -> robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).<Labeled>query().getText();
  }
}
