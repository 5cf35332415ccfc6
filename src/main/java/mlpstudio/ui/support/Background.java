package mlpstudio.ui.support;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Work off the FX thread whose outcome comes back on it. An interface, so that tests can run it in
 * place.
 */
public interface Background {

  /**
   * Runs work on a background thread and hands its outcome over on the FX thread. May be called
   * from any thread.
   *
   * @param work what to do; may take long
   * @param done receives what it returned
   * @param failed receives what it threw
   */
  <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);

  /**
   * Like {@link #run}, for what must not be lost, such as writing what somebody has just made: one
   * after the other in the order asked, and seen through when the program ends meanwhile.
   */
  default <T> void save(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
    run(work, done, failed);
  }

  /** Does something on the FX thread, soon. */
  void onFxThread(Runnable action);
}
