package mlpstudio.ui.catalog;

import mlpstudio.data.fetch.FetchProgress;
import org.jspecify.annotations.Nullable;

/** What is going on with one data set. */
public sealed interface Situation {

  /** Nothing. */
  record Idle() implements Situation {}

  /** The user is asked whether it may be fetched. */
  record AskingToFetch() implements Situation {}

  /** The user is asked whether it may be deleted. */
  record AskingToDelete() implements Situation {}

  /**
   * It is on its way.
   *
   * @param fetching from the network; otherwise from files
   * @param progress how far; null at first
   */
  record Working(boolean fetching, @Nullable FetchProgress progress) implements Situation {}

  /**
   * It could not be had or deleted.
   *
   * @param sentence why, for people
   * @param fetching whether it was being fetched, so that one can try again
   */
  record Failed(String sentence, boolean fetching) implements Situation {}
}
