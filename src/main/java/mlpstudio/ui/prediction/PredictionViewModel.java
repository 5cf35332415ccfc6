package mlpstudio.ui.prediction;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mlpstudio.data.ImageDataset;
import mlpstudio.interchange.TrainedModel;
import mlpstudio.model.Weights;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunState;
import mlpstudio.ui.state.ImageReference;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;

/**
 * What the network in hand makes of one image. Pulls weights only while it is watched, at most four
 * times a second while the run trains; computes in the background. FX thread only.
 */
public final class PredictionViewModel {
  private static final long PAUSE_NANOS = 250_000_000;

  private final RunModel run;
  private final Background background;
  private final LongSupplier clock;
  private final ObjectProperty<@Nullable ImageReference> image = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable TrainedModel> otherNetwork = new SimpleObjectProperty<>();
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable ImagePrediction> prediction =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Missing> missing =
      new ReadOnlyObjectWrapper<>(Missing.NETWORK);
  private @Nullable Network network;
  private boolean stale = true;
  private boolean working;
  private long lastPull;

  /** Follows a run. */
  public PredictionViewModel(RunModel run, Background background) {
    this(run, background, System::nanoTime);
  }

  PredictionViewModel(RunModel run, Background background, LongSupplier clock) {
    this.run = run;
    this.background = background;
    this.clock = clock;
    this.lastPull = clock.getAsLong() - PAUSE_NANOS;
    run.handleProperty().subscribe(changed -> networkChanged());
    run.stateProperty().subscribe(changed -> networkChanged());
    run.evaluationProperty().subscribe(changed -> networkChanged());
    run.lastBatchProperty().subscribe(changed -> networkChanged());
    image.subscribe(changed -> work());
    otherNetwork.subscribe(changed -> networkChanged());
    watched.subscribe(this::watch);
  }

  /** The image that is asked about, or null. */
  public ObjectProperty<@Nullable ImageReference> imageProperty() {
    return image;
  }

  /** A network that answers instead of the one in hand, or null. */
  public ObjectProperty<@Nullable TrainedModel> otherNetworkProperty() {
    return otherNetwork;
  }

  /** Whether somebody looks. */
  BooleanProperty watchedProperty() {
    return watched;
  }

  /** The answer, or null; see {@link #missingProperty}. */
  ReadOnlyObjectProperty<@Nullable ImagePrediction> predictionProperty() {
    return prediction.getReadOnlyProperty();
  }

  /** Why there is no answer, where there is none. */
  ReadOnlyObjectProperty<Missing> missingProperty() {
    return missing.getReadOnlyProperty();
  }

  /** The data set that the network in hand was trained on, or null before the first run. */
  @Nullable ImageDataset trainedOn() {
    RunHandle handle = run.handleProperty().get();
    return handle == null ? null : handle.input().dataset();
  }

  private void networkChanged() {
    stale = true;
    work();
  }

  /** Weights of a network that nobody looks at are let go of: they may be large. */
  private void watch(boolean looks) {
    stale = true;
    if (!looks) {
      network = null;
    }
    work();
  }

  private void work() {
    if (working || !watched.get()) {
      return;
    }
    ImageReference wanted = image.get();
    TrainedModel other = otherNetwork.get();
    if (wanted != null && other != null) {
      ask(wanted, other);
      return;
    }
    RunHandle handle = run.handleProperty().get();
    if (wanted == null || handle == null || !fits(wanted, handle)) {
      say(wanted == null ? Missing.IMAGE : handle == null ? Missing.NETWORK : Missing.OTHER_DATA);
      return;
    }
    Network known = network;
    if (known == null || !known.owner().equals(handle) || (stale && mayPull())) {
      pull(wanted, handle, known);
    } else if (!isAnswered(wanted)) {
      compute(() -> new Answer(known, ImagePrediction.of(wanted, known)));
    }
  }

  private void ask(ImageReference wanted, TrainedModel other) {
    boolean fits =
        other.shape().equals(wanted.dataset().shape())
            && other.classNames().equals(wanted.dataset().classNames());
    if (!fits) {
      say(Missing.OTHER_DATA);
      return;
    }
    Network known = network;
    if (known == null || !known.owner().equals(other) || !isAnswered(wanted)) {
      Network now = Network.of(other);
      compute(() -> new Answer(now, ImagePrediction.of(wanted, now)));
    }
  }

  private void pull(ImageReference wanted, RunHandle handle, @Nullable Network known) {
    stale = false;
    lastPull = clock.getAsLong();
    CompletableFuture<Weights> weights = handle.weights();
    compute(
        () -> {
          Network now = Network.of(handle, weights.get(), known);
          return new Answer(now, ImagePrediction.of(wanted, now));
        });
  }

  private void compute(Callable<Answer> work) {
    working = true;
    if (prediction.get() == null) {
      missing.set(Missing.COMPUTING);
    }
    background.run(work, this::answered, this::failed);
  }

  private boolean mayPull() {
    return run.stateProperty().get() != RunState.TRAINING
        || clock.getAsLong() - lastPull >= PAUSE_NANOS;
  }

  private boolean isAnswered(ImageReference wanted) {
    ImagePrediction now = prediction.get();
    return now != null && now.image().equals(wanted);
  }

  private static boolean fits(ImageReference wanted, RunHandle handle) {
    ImageDataset trained = handle.input().dataset();
    return trained.shape().equals(wanted.dataset().shape())
        && trained.classNames().equals(wanted.dataset().classNames());
  }

  private void answered(Answer answer) {
    working = false;
    TrainedModel other = otherNetwork.get();
    Object asked = other == null ? run.handleProperty().get() : other;
    if (watched.get() && answer.network.owner().equals(asked)) {
      network = answer.network;
      if (answer.prediction.image().equals(image.get())) {
        prediction.set(answer.prediction);
      }
    }
    work();
  }

  /** The run was closed, or never had a network. */
  private void failed(Exception reason) {
    working = false;
    say(Missing.NETWORK);
    if (stale) {
      work();
    }
  }

  private void say(Missing reason) {
    prediction.set(null);
    missing.set(reason);
  }

  private record Answer(Network network, ImagePrediction prediction) {}
}
