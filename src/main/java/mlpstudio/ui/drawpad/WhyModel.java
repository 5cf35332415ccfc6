package mlpstudio.ui.drawpad;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mlpstudio.data.PixelScaling;
import mlpstudio.inspection.Saliency;
import mlpstudio.model.Activation;
import mlpstudio.model.Weights;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunState;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;

/**
 * Why the network says so. Pulls weights only while somebody wants to know, at most four times a
 * second while the run trains; computes in the background. FX thread only.
 */
final class WhyModel {
  private static final long PAUSE_NANOS = 250_000_000;

  private final RunModel run;
  private final Background background;
  private final LongSupplier clock;
  private final ObjectProperty<WhyKind> kind = new SimpleObjectProperty<>(WhyKind.OFF);
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable Why> why = new ReadOnlyObjectWrapper<>();
  private @Nullable PadNetwork network;
  private @Nullable SeenImage image;
  private int label = -1;
  private @Nullable Known known;
  private boolean stale = true;
  private boolean working;
  private long lastPull;

  WhyModel(RunModel run, Background background, LongSupplier clock) {
    this.run = run;
    this.background = background;
    this.clock = clock;
    lastPull = clock.getAsLong() - PAUSE_NANOS;
    run.stateProperty().subscribe(now -> networkLearnt());
    run.evaluationProperty().subscribe(now -> networkLearnt());
    run.lastBatchProperty().subscribe(now -> networkLearnt());
    kind.subscribe(now -> work());
    watched.subscribe(now -> work());
  }

  /** What is laid over the image. */
  ObjectProperty<WhyKind> kindProperty() {
    return kind;
  }

  /** Whether somebody looks. */
  BooleanProperty watchedProperty() {
    return watched;
  }

  /** The latest explanation, or null. */
  ReadOnlyObjectProperty<@Nullable Why> whyProperty() {
    return why.getReadOnlyProperty();
  }

  /** Another image, class or network is to be explained; nothing where the image or class is. */
  void explain(@Nullable PadNetwork by, @Nullable SeenImage what, int forClass) {
    network = by;
    image = what;
    label = forClass;
    work();
  }

  private void networkLearnt() {
    stale = true;
    work();
  }

  private void work() {
    PadNetwork by = network;
    SeenImage what = image;
    boolean wanted = kind.get() != WhyKind.OFF && watched.get();
    if (!wanted || by == null || what == null || what.isEmpty() || label < 0) {
      why.set(null);
      // Weights that nobody needs are let go of: they may be large.
      known = wanted ? known : null;
      return;
    }
    if (working) {
      return;
    }
    Known now = known != null && known.network.equals(by) ? known : null;
    WhyKind wantedKind = by.linear() ? kind.get() : WhyKind.PIXELS;
    int forClass = label;
    if (by instanceof PadNetwork.InHand inHand && (now == null || (stale && mayPull()))) {
      stale = false;
      lastPull = clock.getAsLong();
      CompletableFuture<Weights> weights = inHand.handle().weights();
      compute(
          () -> {
            Known fresh = Known.of(inHand, weights.get(), now);
            return new Answer(fresh, fresh.why(what, forClass, wantedKind));
          });
    } else if (now == null && by instanceof PadNetwork.BuiltIn builtIn) {
      compute(
          () -> {
            Known fresh = Known.of(builtIn);
            return new Answer(fresh, fresh.why(what, forClass, wantedKind));
          });
    } else if (now != null && !isAnswered(what, forClass, wantedKind)) {
      compute(() -> new Answer(now, now.why(what, forClass, wantedKind)));
    }
  }

  private boolean mayPull() {
    return run.stateProperty().get() != RunState.TRAINING
        || clock.getAsLong() - lastPull >= PAUSE_NANOS;
  }

  private boolean isAnswered(SeenImage what, int forClass, WhyKind wantedKind) {
    Why now = why.get();
    return now != null
        && now.image() == what
        && now.label() == forClass
        && now.kind() == wantedKind;
  }

  private void compute(Callable<Answer> job) {
    working = true;
    background.run(job, this::answered, failure -> failed());
  }

  private void answered(Answer answer) {
    working = false;
    if (kind.get() != WhyKind.OFF && answer.known.network.equals(network)) {
      known = answer.known;
      SeenImage now = image;
      if (now != null && !now.isEmpty() && label >= 0) {
        why.set(answer.why);
      }
    }
    work();
  }

  /** The run was closed, or never had a network; its next event says more. */
  private void failed() {
    working = false;
    known = null;
    why.set(null);
    if (stale) {
      work();
    }
  }

  private record Answer(Known known, Why why) {}

  /** A network as it was at one moment. */
  private record Known(
      PadNetwork network, Weights weights, Activation activation, PixelScaling scaling) {

    static Known of(PadNetwork.BuiltIn builtIn) {
      return new Known(
          builtIn,
          builtIn.model().weights(),
          builtIn.model().activation(),
          builtIn.model().scaling());
    }

    /** Fitting the scaling may take a tenth of a second: once for each run. */
    static Known of(PadNetwork.InHand inHand, Weights weights, @Nullable Known before) {
      RunInput input = inHand.handle().input();
      PixelScaling scaling =
          before != null
              ? before.scaling
              : input.normalization().fit(input.dataset().train(), input.trainIndices());
      return new Known(inHand, weights, input.architecture().activation(), scaling);
    }

    Why why(SeenImage what, int forClass, WhyKind kind) {
      float[] values =
          kind == WhyKind.COEFFICIENTS
              ? coefficients(forClass)
              : Saliency.of(
                  weights,
                  activation,
                  what.input(scaling),
                  SeenImage.empty(what.shape()).input(scaling),
                  forClass);
      int area = what.shape().area();
      float[] sums = new float[area];
      for (int i = 0; i < values.length; i++) {
        sums[i % area] += values[i];
      }
      return new Why(what, forClass, kind, sums);
    }

    private float[] coefficients(int forClass) {
      int inputs = weights.inputs();
      float[] all = weights.layers().getFirst().weight();
      return Arrays.copyOfRange(all, forClass * inputs, (forClass + 1) * inputs);
    }
  }
}
