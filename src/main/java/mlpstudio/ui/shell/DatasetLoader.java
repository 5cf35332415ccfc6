package mlpstudio.ui.shell;

import java.io.IOException;
import java.util.concurrent.Executor;
import javafx.collections.MapChangeListener;
import mlpstudio.data.ImageDataset;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that the data set on the bench is the one that the experiment names: reads it in the
 * background whenever the name changes. One that cannot be had becomes a problem that Train tells.
 * FX thread only.
 */
public final class DatasetLoader {
  /** The problem's key in the workspace. */
  public static final String PROBLEM = Workspace.DATASET_PROBLEM;

  private final Workspace workspace;
  private final Source source;
  private final Background background;
  private final Executor pulse;
  private final ErrorReporter errors;
  private final Messages texts = new Messages(DatasetLoader.class);
  private @Nullable String reading;
  private @Nullable String failed;
  private boolean changedMeanwhile;

  /** Where data sets come from. */
  @FunctionalInterface
  public interface Source {
    /**
     * Reads a whole data set; may take long.
     *
     * @throws IOException with a sentence for people, where it is missing or broken
     */
    ImageDataset load(String id) throws IOException;

    /** Whether a data set that was read is still what its files say; may look at the disk. */
    default boolean isCurrent(ImageDataset images) {
      return true;
    }
  }

  /**
   * Begins to follow the experiment. Call {@link #read()} for the first one.
   *
   * @param pulse runs what it is given on the FX thread at the next pulse: the window has shown
   *     that a set is read before it takes the set in, and is not held up by both at once
   */
  public DatasetLoader(
      Workspace workspace,
      Source source,
      Background background,
      Executor pulse,
      ErrorReporter errors) {
    this.workspace = workspace;
    this.source = source;
    this.background = background;
    this.pulse = pulse;
    this.errors = errors;
    workspace.experimentProperty().addListener((o, before, now) -> follow());
    workspace.problems().addListener(this::problemGone);
    workspace.catalogChangesProperty().addListener((o, before, now) -> catalogChanged());
  }

  /** A set that could not be had may have come; the one in hand may have grown. */
  private void catalogChanged() {
    ImageDataset now = workspace.dataset();
    if (workspace.problems().containsKey(PROBLEM)) {
      read();
    } else if (now == null) {
      changedMeanwhile = true;
    } else {
      background.run(
          () -> source.isCurrent(now) ? now : source.load(now.id()),
          images -> exchange(now, images),
          failure -> goneBad(now));
    }
  }

  /** Files may have changed while another window was looked at. */
  public void lookAgain() {
    if (workspace.dataset() != null) {
      catalogChanged();
    }
  }

  /** Unless it was exchanged meanwhile; nobody is to see the bench empty for it. */
  private void exchange(ImageDataset before, ImageDataset now) {
    if (!now.equals(before) && before.equals(workspace.dataset())) {
      workspace.setDataset(now);
    }
  }

  private void goneBad(ImageDataset before) {
    if (before.equals(workspace.dataset())) {
      read();
    }
  }

  /**
   * An experiment opened anew clears the problems, also where it is the same as before: as good as
   * asking to try again. It is told before the experiment itself is there, so that follows later.
   */
  private void problemGone(MapChangeListener.Change<? extends String, ? extends String> change) {
    if (change.wasRemoved() && change.getKey().equals(PROBLEM)) {
      background.onFxThread(this::follow);
    }
  }

  /** Reads the experiment's data set anew. */
  public void read() {
    String wanted = workspace.experiment().dataset();
    reading = wanted;
    changedMeanwhile = false;
    workspace.problems().remove(PROBLEM);
    workspace.setDataset(null);
    background.run(
        () -> source.load(wanted),
        images -> pulse.execute(() -> come(wanted, images)),
        failure -> {
          if (wanted.equals(reading)) {
            reading = null;
            failed = wanted;
            workspace
                .problems()
                .put(PROBLEM, texts.format("dataset.missing", errors.sentence(failure)));
          }
        });
  }

  private void come(String wanted, ImageDataset images) {
    if (wanted.equals(reading)) {
      reading = null;
      workspace.setDataset(images);
      if (changedMeanwhile) {
        catalogChanged();
      }
    }
  }

  private void follow() {
    String wanted = workspace.experiment().dataset();
    ImageDataset now = workspace.dataset();
    boolean there = now != null && now.id().equals(wanted);
    if (there) {
      reading = null;
      workspace.problems().remove(PROBLEM);
    } else if (!wanted.equals(reading) && !failedAlready(wanted)) {
      read();
    }
  }

  private boolean failedAlready(String wanted) {
    return wanted.equals(failed) && workspace.problems().containsKey(PROBLEM);
  }
}
