package mlpstudio.ui.timemachine;

/** How fast the moments play. */
public enum FilmSpeed {
  /** To talk about each. */
  SLOW(1),
  /** To see what comes of what. */
  NORMAL(4),
  /** A film. */
  FAST(12);

  private static final long SECOND_NANOS = 1_000_000_000;

  private final int perSecond;

  FilmSpeed(int perSecond) {
    this.perSecond = perSecond;
  }

  /** Moments in a second, at most. */
  int perSecond() {
    return perSecond;
  }

  /** The time of one moment. */
  long nanos() {
    return SECOND_NANOS / perSecond;
  }

  /** The speed of this name, or the usual one. */
  static FilmSpeed named(String name) {
    for (FilmSpeed speed : values()) {
      if (speed.name().equals(name)) {
        return speed;
      }
    }
    return NORMAL;
  }
}
