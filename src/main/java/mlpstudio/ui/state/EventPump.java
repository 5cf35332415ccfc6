package mlpstudio.ui.state;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import mlpstudio.training.TrainingEvent;

/**
 * Carries events from the engine thread to the FX thread: buffered, and drained in one go, so that
 * thousands of batches a second cost the window one update per pulse.
 */
public final class EventPump implements Consumer<TrainingEvent> {
  private final ConcurrentLinkedQueue<TrainingEvent> buffer = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final Executor fxThread;
  private final Consumer<List<TrainingEvent>> target;

  /**
   * A pump for the running toolkit.
   *
   * @param target receives the events of one pulse, in order, on the FX thread
   */
  public EventPump(Consumer<List<TrainingEvent>> target) {
    this(target, EventPump::atNextPulse);
  }

  /**
   * An executor for the running toolkit that does what it is given at the next pulse of the screen,
   * on the FX thread.
   */
  public static void atNextPulse(Runnable action) {
    Platform.runLater(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                stop();
                action.run();
              }
            }.start());
  }

  /** A pump whose FX thread is given, for tests without a toolkit. */
  public EventPump(Consumer<List<TrainingEvent>> target, Executor fxThread) {
    this.target = target;
    this.fxThread = fxThread;
  }

  /** From any thread; returns at once. */
  @Override
  public void accept(TrainingEvent event) {
    buffer.add(event);
    if (scheduled.compareAndSet(false, true)) {
      fxThread.execute(this::drain);
    }
  }

  private void drain() {
    scheduled.set(false);
    List<TrainingEvent> events = new ArrayList<>();
    for (TrainingEvent event = buffer.poll(); event != null; event = buffer.poll()) {
      events.add(event);
    }
    if (!events.isEmpty()) {
      target.accept(events);
    }
  }
}
