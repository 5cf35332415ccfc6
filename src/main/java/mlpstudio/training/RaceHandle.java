package mlpstudio.training;

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

  /** Ends the race without a further word and frees its tensors. May be called twice. */
  @Override
  void close();
}
