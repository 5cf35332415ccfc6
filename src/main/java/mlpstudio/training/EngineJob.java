package mlpstudio.training;

/** Long work on the engine thread: a run, or a race of several. */
interface EngineJob {

  /** Works until it ends or is stopped, answering questions at its borders. Engine thread. */
  void work();

  /** Has it end at its next border; what was learnt is kept. Any thread. */
  void stop();

  /** Stops it and frees its tensors. Any thread; may be called twice. */
  void close();
}
