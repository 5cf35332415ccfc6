package mlpstudio.data.imports;

import java.util.concurrent.CancellationException;

/** Hears how far an import or a preview is, and may end it. Called on the thread that reads. */
public interface ImportProgress {
  /** Nobody listens, and it goes to its end. */
  ImportProgress NONE =
      new ImportProgress() {
        @Override
        public void at(long done, long all) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * How far it is; called for every picture.
   *
   * @param done pictures read or left out
   * @param all how many there are, or -1 where nobody knows yet
   */
  void at(long done, long all);

  /** Whether to stop; asked for every picture. */
  boolean cancelled();

  /** Stops where that is wished, by a {@link CancellationException}. */
  default void check() {
    if (cancelled() || Thread.currentThread().isInterrupted()) {
      throw new CancellationException("The import was cancelled.");
    }
  }
}
