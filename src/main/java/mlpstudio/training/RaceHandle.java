package mlpstudio.training;

import java.util.Optional;

/**
 * A race from outside the engine thread. Every method returns at once and may be called from any
 * thread; effects follow as events of the lanes.
 */
public interface RaceHandle extends AutoCloseable {

  /** Waits at the next batch border. */
  void pause();

  /** Goes on after a pause. */
  void resume();

  /** Ends all lanes at the next batch border, for good; what was learnt is told. */
  void stop();

  /**
   * The whole state in which a lane ended, from which a run of its input goes on exactly; nothing
   * before {@link TrainingEvent.RunEnded} was told of it, and nothing where it failed.
   *
   * @param lane from 0, in the order of the inputs
   */
  default Optional<RunSnapshot> state(int lane) {
    return Optional.empty();
  }

  /** Ends the race without a further word and frees its tensors. May be called twice. */
  @Override
  void close();
}
