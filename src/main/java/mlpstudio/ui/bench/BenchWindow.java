package mlpstudio.ui.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import mlpstudio.data.DataFolderChoice;
import mlpstudio.data.FolderTree;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.RunHandle;
import mlpstudio.training.TrainingService;
import mlpstudio.training.bench.Figure;
import mlpstudio.ui.Home;
import mlpstudio.ui.OpeningWitness;
import mlpstudio.ui.ProgramWindow;
import mlpstudio.ui.Studio;
import mlpstudio.ui.state.EngineState;
import mlpstudio.ui.state.EventPump;
import mlpstudio.ui.state.Language;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.FxBackground;

/**
 * The program's window as it opens for its user, with settings and folders of its own that are gone
 * afterwards. Its methods are for the measuring thread, which waits for the FX thread.
 */
final class BenchWindow implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 600;
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 780;

  private final Path folder = temporary();
  private final CompletableFuture<ProgramWindow> program = new CompletableFuture<>();
  private final CompletableFuture<Studio> studio = new CompletableFuture<>();
  private final CompletableFuture<Stage> stage = new CompletableFuture<>();
  private final FxBackground background = new FxBackground();
  private final CompletableFuture<Moment> first = new CompletableFuture<>();
  private final CompletableFuture<Moment> painted = new CompletableFuture<>();
  private final CompletableFuture<Moment> loaded;

  /**
   * A moment of the start.
   *
   * @param millis of the system's clock
   * @param processor milliseconds that all threads of the process had computed by then
   */
  record Moment(long millis, long processor) {
    static Moment now() {
      return new Moment(
          System.currentTimeMillis(),
          ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(0L));
    }
  }

  /** Starts the toolkit and opens the window on the Lab, with all that comes with the program. */
  BenchWindow(CompletableFuture<Boolean> mayRead) {
    this(mayRead, Optional.empty(), "lab");
  }

  /**
   * Starts the toolkit and opens the window.
   *
   * @param mayRead the images are read only once it is complete
   * @param data the folder of the user's data sets; one of its own, and empty, where there is none
   * @param page the page it opens on
   */
  BenchWindow(CompletableFuture<Boolean> mayRead, Optional<Path> data, String page) {
    Locale.setDefault(Locale.ENGLISH);
    Home own = Home.in(folder, Optional.empty());
    Home home =
        data.map(d -> new Home(folder, new DataFolderChoice(d, data), Optional.empty(), p -> {}))
            .orElse(own);
    CompletableFuture<TrainingService> engine = new CompletableFuture<>();
    Runnable begin = () -> begin(engine, mayRead, home, page);
    try {
      // Pictures are made only when the toolkit has started.
      Platform.startup(() -> background.onFxThread(begin));
    } catch (IllegalStateException e) {
      // It runs already, as in tests.
      background.onFxThread(begin);
    }
    loaded = engine.join().ready().thenApply(_ -> Moment.now());
    studio.join();
  }

  private void begin(
      CompletableFuture<TrainingService> engine,
      CompletableFuture<Boolean> mayRead,
      Home home,
      String page) {
    try {
      Stage shown = new Stage();
      stage.complete(shown);
      ProgramWindow made =
          new ProgramWindow(
              shown, home, preferences(home, page), new Witness(first, engine, mayRead));
      program.complete(made);
      studio.complete(made.open().orElseThrow());
      // The pulse after the next begins when the first picture of the window has been made.
      EventPump.atNextPulse(() -> EventPump.atNextPulse(() -> painted.complete(Moment.now())));
    } catch (RuntimeException | LinkageError e) {
      engine.completeExceptionally(e);
      studio.completeExceptionally(e);
    }
  }

  /** Opens the window with all that comes with the program. */
  static BenchWindow open() {
    return new BenchWindow(CompletableFuture.completedFuture(true));
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("mlp-studio-bench-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Preferences preferences(Home home, String page) {
    Preferences preferences = home.preferences();
    Language.ENGLISH.keep(preferences);
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", WIDTH);
    preferences.put("window.height", HEIGHT);
    preferences.put("page", page);
    return preferences;
  }

  /** Notes when the engine and the first picture came, and holds the images back. */
  private record Witness(
      CompletableFuture<Moment> first,
      CompletableFuture<TrainingService> engine,
      CompletableFuture<Boolean> mayRead)
      implements OpeningWitness {
    @Override
    public void pictured() {
      first.complete(Moment.now());
    }

    @Override
    public void began(TrainingService started) {
      engine.complete(started);
    }

    @Override
    public void beforeReading() {
      mayRead.join();
    }
  }

  /** When the window's first picture was painted. */
  Moment first() {
    return first.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** When the whole window was painted first. */
  Moment painted() {
    return painted.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** When the engine could compute. */
  Moment loaded() {
    return loaded.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** What the window works on; FX thread only. */
  Workspace workspace() {
    return studio.join().workspace();
  }

  /** Does something on the FX thread and waits for its outcome. */
  <T> T onFx(Supplier<T> action) {
    CompletableFuture<T> outcome = new CompletableFuture<>();
    background.onFxThread(
        () -> {
          try {
            outcome.complete(action.get());
          } catch (RuntimeException e) {
            outcome.completeExceptionally(e);
          }
        });
    return outcome.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Waits until what was done is painted. */
  void pulse() {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    EventPump.atNextPulse(() -> EventPump.atNextPulse(() -> done.complete(true)));
    done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Waits until something is so; returns when that was seen, in milliseconds of the clock. */
  long await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      if (onFx(condition::getAsBoolean)) {
        return System.currentTimeMillis();
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
    throw new IllegalStateException("The window did not get ready.");
  }

  /** Waits until the window knows that the engine is there. */
  void awaitEngine() throws InterruptedException {
    await(() -> workspace().engineProperty().get() == EngineState.READY);
  }

  /** Waits for the images. */
  void awaitImages() throws InterruptedException {
    await(() -> workspace().datasetProperty().get() != null);
  }

  /** Trains the famous network for so many epochs with the default threads, by the button. */
  void train(int epochs) throws InterruptedException {
    prepare(epochs);
    onFx(
        () -> {
          clickTrain();
          return true;
        });
  }

  /** Waits until a click on the button trains for so many epochs. */
  void prepare(int epochs) throws InterruptedException {
    prepare(epochs, ComputeSettings.defaults());
  }

  /** Waits until a click on the button trains for so many epochs, with these settings. */
  void prepare(int epochs, ComputeSettings compute) throws InterruptedException {
    onFx(
        () -> {
          workspace().computeProperty().set(compute);
          workspace().edit(e -> withEpochs(e, epochs));
          return true;
        });
    await(() -> !node("train").isDisabled());
  }

  /** Presses the button; FX thread. */
  void clickTrain() {
    ((ButtonBase) node("train")).fire();
  }

  /**
   * Begins a new run by the buttons: Train where there is none yet, else the one that starts over;
   * returns when the window has it in hand.
   */
  void beginRun() throws InterruptedException {
    Optional<RunHandle> former = onFx(this::inHand);
    press(former.isEmpty() ? "train" : "start-over");
    await(() -> inHand().isPresent() && !inHand().equals(former));
  }

  private Optional<RunHandle> inHand() {
    return Optional.ofNullable(workspace().run().handleProperty().get());
  }

  /** Presses a button as soon as it can be pressed. */
  void press(String id) throws InterruptedException {
    await(() -> !node(id).isDisabled());
    onFx(
        () -> {
          ((ButtonBase) node(id)).fire();
          return true;
        });
  }

  private static Experiment withEpochs(Experiment experiment, int epochs) {
    return experiment.withPlan(experiment.plan().withEpochs(epochs));
  }

  /** Whether a control is laid out already; FX thread only. */
  boolean has(String id) {
    return stage.join().getScene().lookup("#" + id) != null;
  }

  /** A control; FX thread only. */
  Node node(String id) {
    Node found = stage.join().getScene().lookup("#" + id);
    if (found == null) {
      throw new IllegalStateException("The window has no #" + id);
    }
    return found;
  }

  /** As if the user had done it; FX thread only. */
  void fire(Node target, Event event) {
    Event.fireEvent(target, event);
  }

  @Override
  public void close() {
    try {
      onFx(
          () -> {
            program.join().close();
            return true;
          });
    } finally {
      background.close();
      delete(folder);
    }
  }

  /** What the window still has open is left to the system's own housekeeping. */
  private static void delete(Path folder) {
    try {
      FolderTree.delete(folder);
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }

  /** All figures of some values in milliseconds: how they lie, by names of their own. */
  static List<Figure> quantiles(String name, double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    return List.of(
        Figure.of(name, millis, "ms"),
        single(name + ".p95", Figure.quantile(sorted, 0.95), "ms"),
        single(name + ".p99", Figure.quantile(sorted, 0.99), "ms"));
  }

  /** A figure measured once. */
  static Figure single(String name, double value, String unit) {
    return Figure.of(name, new double[] {value}, unit);
  }
}
