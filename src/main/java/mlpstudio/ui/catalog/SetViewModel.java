package mlpstudio.ui.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.DatasetException;
import mlpstudio.data.fetch.Cancellation;
import mlpstudio.data.fetch.DatasetStore;
import mlpstudio.data.fetch.FetchProgress;
import mlpstudio.data.fetch.Publication;
import mlpstudio.ui.catalog.Situation.AskingToDelete;
import mlpstudio.ui.catalog.Situation.AskingToFetch;
import mlpstudio.ui.catalog.Situation.Failed;
import mlpstudio.ui.catalog.Situation.Idle;
import mlpstudio.ui.catalog.Situation.Working;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.ErrorReporter;
import org.jspecify.annotations.Nullable;

/** One data set of the catalogue, and all that can be done with it. FX thread only. */
public final class SetViewModel {
  private final DatasetStore store;
  private final Background background;
  private final ErrorReporter errors;
  private final Consumer<SetViewModel> changed;
  private final ReadOnlyObjectWrapper<SetState> state;
  private final ReadOnlyObjectWrapper<Situation> situation =
      new ReadOnlyObjectWrapper<>(new Idle());
  private @Nullable Cancellation work;

  /**
   * One data set.
   *
   * @param changed is told when it has come or gone, or could not come
   */
  SetViewModel(
      SetState first,
      DatasetStore store,
      Background background,
      ErrorReporter errors,
      Consumer<SetViewModel> changed) {
    this.state = new ReadOnlyObjectWrapper<>(first);
    this.store = store;
    this.background = background;
    this.errors = errors;
    this.changed = changed;
  }

  /** What is known of it. */
  public ReadOnlyObjectProperty<SetState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What is known of it. */
  public DatasetCatalog.Entry entry() {
    return state.get().entry();
  }

  /** What is going on with it. */
  public ReadOnlyObjectProperty<Situation> situationProperty() {
    return situation.getReadOnlyProperty();
  }

  /** Whether something is being done with it now. */
  public boolean working() {
    return situation.get() instanceof Working;
  }

  /** Takes in what the disk says now. */
  void update(SetState now) {
    state.set(now);
  }

  /** Asks whether it may be fetched; does nothing where it is there or on its way. */
  public void askToFetch() {
    if (!working() && !entry().available() && publication().isPresent()) {
      situation.set(new AskingToFetch());
    }
  }

  /** The answer to any question is no; a failure has been read. */
  public void dismiss() {
    if (!working()) {
      situation.set(new Idle());
    }
  }

  /** Fetches it: the user agrees. */
  public void fetch() {
    publication().ifPresent(p -> start(true, (progress, wish) -> store.fetch(p, progress, wish)));
  }

  /** Takes it from files. */
  public void add(List<Path> files) {
    if (!files.isEmpty()) {
      publication()
          .ifPresent(p -> start(false, (progress, wish) -> store.add(p, files, progress, wish)));
    }
  }

  /** Ends what is being done; whatever has come is kept. */
  public void cancel() {
    if (work != null) {
      work.cancel();
    }
  }

  /** Asks whether it may be deleted. */
  public void askToDelete() {
    if (!working() && state.get().deletable()) {
      situation.set(new AskingToDelete());
    }
  }

  /** Deletes it: the user agrees. */
  public void delete() {
    Optional<Publication> publication = publication();
    if (publication.isEmpty() || working()) {
      return;
    }
    situation.set(new Idle());
    background.run(
        () -> {
          store.delete(publication.get());
          return true;
        },
        done -> changed.accept(this),
        failure -> fail(failure, false));
  }

  private Optional<Publication> publication() {
    return state.get().publication();
  }

  private void start(boolean fetching, Job job) {
    if (working()) {
      return;
    }
    Cancellation cancellation = new Cancellation();
    work = cancellation;
    situation.set(new Working(fetching, null));
    LatestOnly<FetchProgress> progress =
        new LatestOnly<>(background::onFxThread, p -> show(cancellation, fetching, p));
    background.run(
        () -> {
          job.run(progress, cancellation);
          return true;
        },
        done -> end(new Idle()),
        failure -> fail(failure, fetching));
  }

  private void show(Cancellation of, boolean fetching, FetchProgress progress) {
    if (work == of && working()) {
      situation.set(new Working(fetching, progress));
    }
  }

  private void fail(Exception failure, boolean fetching) {
    boolean wished = failure instanceof CancellationException;
    end(wished ? new Idle() : new Failed(errors.sentence(failure), fetching));
  }

  private void end(Situation now) {
    work = null;
    situation.set(now);
    changed.accept(this);
  }

  /** What is done in the background. */
  @FunctionalInterface
  private interface Job {
    void run(Consumer<FetchProgress> progress, Cancellation cancellation) throws DatasetException;
  }
}
