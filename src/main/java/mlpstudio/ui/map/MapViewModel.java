package mlpstudio.ui.map;

import java.util.Locale;
import java.util.Objects;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import mlpstudio.data.ImageDataset;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunMoment;
import mlpstudio.training.RunState;
import mlpstudio.training.TestFeatures;
import mlpstudio.ui.state.ImageReference;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;

/**
 * The map of the test set under the network in hand, or as it was at the moment shown. Asks the
 * engine only while it is watched, after every epoch, at most four times a second; places the
 * points in the background. FX thread only.
 */
public final class MapViewModel {
  private static final long PAUSE_NANOS = 250_000_000;
  private static final int MOST_POINTS = 20_000;

  /** Numbers held at a time: 40 MB; wider layers show fewer images. */
  private static final int MOST_VALUES = 10_000_000;

  private static final String ERRORS_ONLY = "map.errors";

  private final RunModel run;
  private final Background background;
  private final LongSupplier clock;
  private final MapWords words;
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final BooleanProperty errorsOnly = new SimpleBooleanProperty();
  private final IntegerProperty highlighted = new SimpleIntegerProperty(-1);
  private final ReadOnlyObjectWrapper<@Nullable ClassMap> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ImageReference> chosen =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper awaited = new ReadOnlyBooleanWrapper();
  private boolean stale = true;
  private boolean working;
  private @Nullable RunMoment askedMoment;
  private long lastPull;

  /** Follows a run. */
  public MapViewModel(RunModel run, Preferences preferences, Background background) {
    this(run, preferences, background, Locale.getDefault(), System::nanoTime);
  }

  MapViewModel(
      RunModel run,
      Preferences preferences,
      Background background,
      Locale locale,
      LongSupplier clock) {
    this.run = run;
    this.background = background;
    this.clock = clock;
    this.words = new MapWords(locale);
    this.lastPull = clock.getAsLong() - PAUSE_NANOS;
    errorsOnly.set(preferences.flag(ERRORS_ONLY, false));
    errorsOnly.subscribe(only -> preferences.put(ERRORS_ONLY, only));
    run.handleProperty().subscribe(this::runChanged);
    run.evaluationProperty().subscribe(changed -> networkChanged());
    run.stateProperty().subscribe(changed -> work());
    run.batchVersionProperty().subscribe(changed -> momentMayHaveChanged());
    watched.subscribe(looks -> work());
  }

  /** Whether somebody looks. */
  BooleanProperty watchedProperty() {
    return watched;
  }

  /** Whether only what is taken for something else is shown; remembered. */
  BooleanProperty errorsOnlyProperty() {
    return errorsOnly;
  }

  /** The class whose points stand out, or -1. */
  IntegerProperty highlightedProperty() {
    return highlighted;
  }

  /** The map, or null while no test set was evaluated. */
  ReadOnlyObjectProperty<@Nullable ClassMap> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether a map is being computed. */
  ReadOnlyBooleanProperty awaitedProperty() {
    return awaited.getReadOnlyProperty();
  }

  /** The image looked at, or null. */
  public ReadOnlyObjectProperty<@Nullable ImageReference> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  MapWords words() {
    return words;
  }

  /** Looks at an image of the map. */
  void choose(int index) {
    ClassMap map = shown.get();
    if (map != null && index >= 0 && index < map.size()) {
      chosen.set(new ImageReference(map.dataset(), true, index));
    }
  }

  /** The place among the test images of the image looked at, or -1. */
  int chosenIndex() {
    ClassMap map = shown.get();
    ImageReference image = chosen.get();
    return map == null || image == null || !image.dataset().equals(map.dataset())
        ? -1
        : image.index();
  }

  /** Goes to the next error, or the one before; begins anew at the end. */
  void chooseError(boolean forward) {
    ClassMap map = shown.get();
    if (map == null || map.errors().length == 0) {
      return;
    }
    int[] errors = map.errors();
    int from = chosenIndex();
    int next = forward ? errors[0] : errors[errors.length - 1];
    for (int i = 0; i < errors.length; i++) {
      int candidate = forward ? errors[i] : errors[errors.length - 1 - i];
      if (forward ? candidate > from : candidate < from) {
        next = candidate;
        break;
      }
    }
    choose(next);
  }

  private void runChanged(@Nullable RunHandle before, @Nullable RunHandle now) {
    if (now == null || before == null || !before.input().dataset().equals(now.input().dataset())) {
      highlighted.set(-1);
      chosen.set(null);
    }
    networkChanged();
  }

  private void networkChanged() {
    stale = true;
    work();
  }

  /** Once a pulse: a moment and its score come together and are asked about once. */
  private void momentMayHaveChanged() {
    stale |= !Objects.equals(askedMoment, run.momentProperty().get());
    work();
  }

  private void work() {
    if (!stale || working || !watched.get()) {
      return;
    }
    RunHandle handle = run.handleProperty().get();
    if (handle == null || run.evaluationProperty().get() == null) {
      shown.set(null);
      awaited.set(false);
      return;
    }
    if (run.stateProperty().get() == RunState.TRAINING
        && clock.getAsLong() - lastPull < PAUSE_NANOS) {
      return;
    }
    stale = false;
    askedMoment = run.momentProperty().get();
    working = true;
    awaited.set(true);
    lastPull = clock.getAsLong();
    var _ =
        handle
            .features(points(handle.input()))
            .whenComplete(
                (features, failure) ->
                    background.onFxThread(() -> answered(handle, features, failure)));
  }

  private static int points(RunInput input) {
    int width =
        input.architecture().isSoftmaxRegression()
            ? input.dataset().classes()
            : input.architecture().hidden().getLast();
    return Math.max(100, Math.min(MOST_POINTS, MOST_VALUES / width));
  }

  private void answered(
      RunHandle handle, @Nullable TestFeatures features, @Nullable Throwable failure) {
    if (features == null || failure != null) {
      // The run was closed, or never had a network, or the pass failed.
      goOn();
      return;
    }
    ImageDataset dataset = handle.input().dataset();
    ClassMap before = shown.get();
    background.run(() -> ClassMap.of(dataset, features, before), this::show, reason -> goOn());
  }

  /** What changed meanwhile is asked about, also where the answer was none. */
  private void goOn() {
    working = false;
    awaited.set(false);
    work();
  }

  private void show(ClassMap map) {
    RunHandle handle = run.handleProperty().get();
    if (handle != null && handle.input().dataset().equals(map.dataset())) {
      shown.set(map);
    }
    goOn();
  }
}
