package mlpstudio.ui.timemachine;

/** Lets time pass between two moments of a film. An interface, so that tests need not wait. */
interface FilmClock {

  /** Does something later, on the FX thread. */
  void later(long nanos, Runnable action);
}
