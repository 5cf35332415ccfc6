package mlpstudio.ui.drawpad;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mlpstudio.inspection.ForwardPass;
import mlpstudio.interchange.TrainedModel;
import mlpstudio.training.KeptWeights;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;

/**
 * What the network makes of the image on the pad: asked whenever the image changes, at most one
 * question at a time and the newest image next; and again while the network learns, at most ten
 * times a second. Only while watched. Never waits. FX thread only.
 */
final class ReadingModel {
  private static final long PAUSE_NANOS = 100_000_000;

  private final RunModel run;
  private final PadNetworks networks;
  private final Background background;
  private final LongSupplier clock;
  private final ObjectProperty<@Nullable SeenImage> image = new SimpleObjectProperty<>();
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Missing> missing =
      new ReadOnlyObjectWrapper<>(Missing.DRAWING);
  private final Delays delays = new Delays();
  private @Nullable Question inFlight;
  private @Nullable Question last;
  private boolean stale;
  private boolean changed;
  private long changedAt;

  ReadingModel(RunModel run, PadNetworks networks, Background background, LongSupplier clock) {
    this.run = run;
    this.networks = networks;
    this.background = background;
    this.clock = clock;
    networks.networkProperty().subscribe(now -> networkReplaced());
    run.stateProperty().subscribe(now -> networkLearnt());
    run.evaluationProperty().subscribe(now -> networkLearnt());
    run.lastBatchProperty().subscribe(now -> networkLearnt());
    image.subscribe(now -> imageChanged());
    watched.subscribe(now -> work());
  }

  /** What is to be read, or null. */
  ObjectProperty<@Nullable SeenImage> imageProperty() {
    return image;
  }

  /** Whether somebody looks. */
  BooleanProperty watchedProperty() {
    return watched;
  }

  /** The latest answer, perhaps of a moment before the newest image; null where there is none. */
  ReadOnlyObjectProperty<@Nullable Reading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Why there is none. */
  ReadOnlyObjectProperty<Missing> missingProperty() {
    return missing.getReadOnlyProperty();
  }

  /** How long answers took. */
  Delays delays() {
    return delays;
  }

  private void networkReplaced() {
    inFlight = null;
    last = null;
    reading.set(null);
    work();
  }

  private void networkLearnt() {
    stale = true;
    work();
  }

  private void imageChanged() {
    if (!changed) {
      changed = true;
      changedAt = clock.getAsLong();
    }
    work();
  }

  private void work() {
    SeenImage now = image.get();
    PadNetwork network = networks.networkProperty().get();
    if (now == null || now.isEmpty()) {
      changed = false;
      say(Missing.DRAWING);
    } else if (network == null || !network.shape().equals(now.shape())) {
      changed = false;
      say(Missing.NETWORK);
    } else if (watched.get() && inFlight == null && isDue(now)) {
      ask(new Question(now, network, source(network), changed ? changedAt : 0, clock.getAsLong()));
    }
  }

  private boolean isDue(SeenImage now) {
    Question before = last;
    if (before == null || before.image != now) {
      return true;
    }
    return stale
        && before.network instanceof PadNetwork.InHand
        && (run.stateProperty().get() != RunState.TRAINING
            || clock.getAsLong() - before.askedAt >= PAUSE_NANOS);
  }

  private void ask(Question question) {
    stale = false;
    changed = false;
    inFlight = question;
    last = question;
    if (reading.get() == null) {
      missing.set(Missing.ANSWER);
    }
    switch (question.network) {
      case PadNetwork.InHand inHand -> {
        var ignored =
            inHand
                .handle()
                .predict(MemorySegment.ofArray(question.image.pixels()))
                .whenComplete(
                    (table, failure) ->
                        background.onFxThread(
                            () -> answered(question, table == null ? null : table.row(0))));
      }
      case PadNetwork.BuiltIn builtIn ->
          background.run(
              () -> predict(builtIn.model(), question.image),
              row -> answered(question, row),
              failure -> answered(question, null));
    }
  }

  private static float[] predict(TrainedModel model, SeenImage image) {
    return ForwardPass.of(model.weights(), model.activation(), image.input(model.scaling()))
        .probabilities();
  }

  /** A run that is closed, or never had a network, does not answer. */
  private void answered(Question question, float @Nullable [] row) {
    if (!question.equals(inFlight)) {
      return;
    }
    inFlight = null;
    SeenImage now = image.get();
    if (row == null) {
      say(Missing.FAILED);
    } else if (now != null && !now.isEmpty()) {
      if (question.changedAt != 0) {
        delays.add(clock.getAsLong() - question.changedAt);
      }
      missing.set(Missing.ANSWER);
      reading.set(new Reading(question.image, row, question.network.classNames(), question.source));
    }
    work();
  }

  private void say(Missing reason) {
    missing.set(reason);
    reading.set(null);
  }

  private Reading.Source source(PadNetwork network) {
    return switch (network) {
      case PadNetwork.BuiltIn builtIn ->
          new Reading.Source(builtIn.name(), 0, false, Optional.empty());
      case PadNetwork.InHand inHand -> {
        TrainingEvent.BatchFinished batch = run.lastBatchProperty().get();
        yield new Reading.Source(
            "",
            batch == null ? run.epochs().size() : batch.epoch() + 1,
            run.keptProperty().get() == KeptWeights.BEST,
            Optional.ofNullable(run.momentProperty().get()));
      }
    };
  }

  /**
   * A question.
   *
   * @param changedAt when the first change was made that it answers, or 0 where only the network
   *     has changed
   */
  private record Question(
      SeenImage image, PadNetwork network, Reading.Source source, long changedAt, long askedAt) {}
}
