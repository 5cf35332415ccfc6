package mlpstudio.training;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mlpstudio.data.LostImages;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.PaceGate.Wish;
import org.jspecify.annotations.Nullable;

/**
 * A race as the service keeps it: wishes from any thread on one side, the lanes on the engine
 * thread on the other. Nothing is shared between lanes but the thread.
 */
final class EngineRace implements RaceHandle, EngineJob, TrainingLoop.BatchBorder {
  private final TrainingService service;
  private final ComputeSettings compute;
  private final PaceGate gate = new PaceGate(false);
  private final List<RaceLane> lanes = new ArrayList<>();
  private volatile boolean closed;
  // Engine thread only.
  private @Nullable NDManager manager;

  EngineRace(
      TrainingService service,
      List<RunInput> inputs,
      ComputeSettings compute,
      List<Consumer<TrainingEvent>> events) {
    if (inputs.size() < Racer.FEWEST || inputs.size() > Racer.MOST) {
      throw new IllegalArgumentException(
          "A race has " + Racer.FEWEST + " to " + Racer.MOST + " lanes, not " + inputs.size());
    }
    if (events.size() != inputs.size()) {
      throw new IllegalArgumentException(
          events.size() + " listeners for " + inputs.size() + " lanes");
    }
    this.service = service;
    this.compute = compute;
    for (int i = 0; i < inputs.size(); i++) {
      lanes.add(new RaceLane(inputs.get(i), events.get(i)));
    }
  }

  @Override
  public void work() {
    if (closed) {
      return;
    }
    try {
      service.engine().setThreads(compute.threads());
      prepareOn(compute.device());
      Optional<RaceLane> next = next();
      while (next.isPresent() && mayTakeBatch()) {
        next.get().turn();
        next = next();
      }
    } catch (RuntimeException | Error e) {
      RunFailure reason = Failures.of(e, null);
      lanes.forEach(lane -> lane.fail(reason));
    } finally {
      if (!closed) {
        lanes.forEach(RaceLane::end);
      }
      free();
    }
  }

  /** The lane that is least far, the first of equals; none where all have ended. */
  private Optional<RaceLane> next() {
    return lanes.stream()
        .filter(RaceLane::racing)
        .min(Comparator.comparingDouble(RaceLane::progress));
  }

  /**
   * All lanes on one device: where one of them does not fit, the CPU takes them all. One that
   * cannot be prepared there either is left out.
   */
  private void prepareOn(ComputeDevice device) {
    NDManager opened = null;
    try {
      opened = service.engine().open(device);
      for (RaceLane lane : lanes) {
        prepare(lane, opened, device);
        service.answerWaiting();
      }
      manager = opened;
    } catch (RuntimeException | Error e) {
      if (opened != null) {
        opened.close();
      }
      if (device.equals(ComputeDevice.CPU) || LostImages.lost(e)) {
        throw e;
      }
      String reason = Failures.of(e, null).details();
      lanes.forEach(
          lane -> lane.tell(new TrainingEvent.DeviceFallback(device, ComputeDevice.CPU, reason)));
      prepareOn(ComputeDevice.CPU);
    }
  }

  private void prepare(RaceLane lane, NDManager opened, ComputeDevice device) {
    try {
      lane.prepare(opened, this);
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      if (!device.equals(ComputeDevice.CPU)) {
        throw e;
      }
      lane.fail(Failures.of(e, null));
    }
  }

  @Override
  public boolean mayTakeBatch() {
    service.answerWaiting();
    while (!closed && !service.closed()) {
      Wish wish = gate.ask(0);
      if (wish == Wish.STOP) {
        return false;
      }
      if (wish != Wish.WAIT) {
        return true;
      }
      lanes.forEach(lane -> lane.enter(RunState.PAUSED));
      service.answerNext(Long.MAX_VALUE);
    }
    return false;
  }

  @Override
  public boolean betweenChunks() {
    service.answerWaiting();
    return closed || gate.stopWished();
  }

  @Override
  public void pause() {
    gate.tell(Wish.WAIT);
    service.wake();
  }

  @Override
  public void resume() {
    gate.tell(Wish.GO);
    service.wake();
  }

  @Override
  public void stop() {
    gate.tell(Wish.STOP);
    service.wake();
  }

  @Override
  public Optional<RunSnapshot> state(int lane) {
    return lanes.get(lane).learnt();
  }

  @Override
  public void close() {
    closed = true;
    stop();
  }

  private void free() {
    if (manager != null) {
      manager.close();
      manager = null;
    }
  }
}
