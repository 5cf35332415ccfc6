package mlpstudio.ui.tour;

/**
 * One pane of the tour.
 *
 * @param name of its pictures, in small letters
 * @param way what a user does to get there, and what is looked at there
 */
public record Stop(String name, Way way) {

  /** What is done at a stop. */
  @FunctionalInterface
  public interface Way {
    /**
     * Goes there; on the tour's own thread.
     *
     * @throws TourException where something is not as it should be
     */
    void go(Walk walk) throws TourException, InterruptedException;
  }
}
