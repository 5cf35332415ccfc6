package mlpstudio.ui.race;

/** How far a race is. */
enum RacePhase {
  /** Lanes are chosen. */
  SETUP,
  /** Images are read. */
  LOADING,
  /** Lanes take batches. */
  RACING,
  /** Lanes wait. */
  PAUSED,
  /** All lanes have ended; they may be edited and raced again. */
  ENDED;

  /** Whether lanes cannot be edited now. */
  boolean active() {
    return this == LOADING || this == RACING || this == PAUSED;
  }
}
