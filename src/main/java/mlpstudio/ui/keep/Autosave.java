package mlpstudio.ui.keep;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.collections.ListChangeListener;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.KeptWeights;
import mlpstudio.training.RunState;
import mlpstudio.ui.state.AutosaveTime;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the network while it trains: after epochs, at most every few seconds, and whenever the run
 * comes to rest. The engine only copies its state between two batches. FX thread only.
 */
final class Autosave {
  private static final Logger LOG = LoggerFactory.getLogger(Autosave.class);
  private static final long SECOND = 1_000_000_000L;

  private final RunModel run;
  private final NetworkSaver saver;
  private final SavedNetworks saved;
  private final Background background;
  private final Preferences preferences;
  private final LongSupplier nanoTime;
  private @Nullable AutosaveSession session;
  private SavedNetworks.@Nullable Place written;
  private Optional<Runnable> afterWriting = Optional.empty();
  private Runnable adopted = () -> {};
  private boolean writing;
  private boolean there;
  private boolean again;
  private long lastNanos;

  Autosave(
      Workspace workspace,
      NetworkSaver saver,
      SavedNetworks saved,
      Background background,
      Preferences preferences,
      LongSupplier nanoTime) {
    this.run = workspace.run();
    this.saver = saver;
    this.saved = saved;
    this.background = background;
    this.preferences = preferences;
    this.nanoTime = nanoTime;
    this.lastNanos = nanoTime.getAsLong() - interval();
    run.epochs().addListener((ListChangeListener<EpochRecord>) change -> due());
    run.stateProperty().addListener(o -> due());
    saved.unsavedProperty().addListener(o -> forgetIfSaved());
  }

  /** Writes here from now on. */
  void begin(AutosaveSession value) {
    session = value;
    due();
  }

  /** What was opened came from a window that is gone; once it is written here, that can go. */
  void adopt(Runnable deleteThere) {
    adopted = deleteThere;
    due();
  }

  /** Whether everything learnt lies in a file of the user's or of this window. */
  boolean upToDate() {
    return !saved.unsavedProperty().get() || saved.place().equals(written);
  }

  /** Whether networks are kept at all. */
  boolean on() {
    return session != null && AutosaveTime.on(preferences);
  }

  private long interval() {
    return AutosaveTime.seconds(preferences) * SECOND;
  }

  /**
   * Writes what is not written yet.
   *
   * @param then what follows where that worked
   * @param failed receives why it did not
   */
  void keep(Runnable then, Consumer<Throwable> failed) {
    if (writing) {
      afterWriting = Optional.of(() -> keep(then, failed));
    } else if (upToDate() || session == null) {
      then.run();
    } else {
      write(session, then, failed);
    }
  }

  /** Nothing of the run in hand is to be kept. */
  void discard(Runnable then) {
    if (writing) {
      afterWriting = Optional.of(() -> discard(then));
      return;
    }
    AutosaveSession files = session;
    session = null;
    close(files, true);
    then.run();
  }

  /**
   * The window closes in good order; what was not saved stays for the next start, unless keeping
   * has been switched off since.
   */
  void close() {
    boolean forget = !saved.unsavedProperty().get() || !AutosaveTime.on(preferences);
    AutosaveSession files = session;
    session = null;
    close(files, forget);
  }

  /** Lets go of the files as they are. */
  void abandon() throws IOException {
    AutosaveSession files = session;
    session = null;
    if (files != null) {
      files.abandon();
    }
  }

  private static void close(@Nullable AutosaveSession files, boolean forget) {
    if (files == null) {
      return;
    }
    try {
      if (forget) {
        files.forget();
      }
      files.close();
    } catch (IOException e) {
      LOG.warn("The kept network could not be put in order", e);
    }
  }

  private void due() {
    RunState state = run.stateProperty().get();
    AutosaveSession files = session;
    if (files == null || !on() || upToDate() || run.weightsOnlyProperty().get()) {
      return;
    }
    boolean resting = state != RunState.TRAINING && state != RunState.PREPARING;
    boolean longAgo = nanoTime.getAsLong() - lastNanos >= interval();
    if (writing) {
      again |= resting;
    } else if (resting || longAgo) {
      write(files, () -> {}, Autosave::notKept);
    }
  }

  /** Closing the window interrupts what is being written, and what was kept before stays whole. */
  private static void notKept(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ClosedByInterruptException) {
        LOG.info("The network was not kept: the window closed");
        return;
      }
    }
    LOG.warn("The network could not be kept", failure);
  }

  private void write(AutosaveSession files, Runnable then, Consumer<Throwable> failed) {
    writing = true;
    SavedNetworks.Place place = saved.place();
    saver.save(
        files.network(),
        KeptWeights.LAST,
        made -> {
          written = place;
          there = true;
          adopted.run();
          adopted = () -> {};
          done();
          then.run();
        },
        failure -> {
          done();
          failed.accept(failure);
        });
  }

  private void done() {
    writing = false;
    lastNanos = nanoTime.getAsLong();
    forgetIfSaved();
    Optional<Runnable> then = afterWriting;
    afterWriting = Optional.empty();
    then.ifPresent(Runnable::run);
    if (again) {
      again = false;
      due();
    }
  }

  private void forgetIfSaved() {
    AutosaveSession files = session;
    boolean needed = saved.unsavedProperty().get() || saved.place().images() == 0;
    if (files == null || writing || needed || !there) {
      return;
    }
    writing = true;
    written = null;
    there = false;
    background.run(
        () -> {
          files.forget();
          return files;
        },
        forgotten -> done(),
        failure -> {
          LOG.info("The kept network could not be deleted", failure);
          done();
        });
  }
}
