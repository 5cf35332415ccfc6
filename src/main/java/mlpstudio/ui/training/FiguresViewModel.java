package mlpstudio.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.RunFailure;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent.BatchFinished;
import mlpstudio.training.TrainingEvent.DeviceFallback;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;

/** The figures of the run that a class reads, and the sentences about it. FX thread only. */
public final class FiguresViewModel {
  /** What scikit-learn asks of the training loss before it calls a network converged. */
  private static final double TOLERANCE = 1e-4;

  private final RunModel run;
  private final RunSentences sentences;
  private final Figures figures;
  private final Messages texts;
  private TrainingHistory history = TrainingHistory.EMPTY;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper stale = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<Note>> notes = new ReadOnlyObjectWrapper<>(List.of());

  /** Figures of the run in hand. */
  public FiguresViewModel(Workspace workspace) {
    this(workspace, new Messages(FiguresViewModel.class));
  }

  FiguresViewModel(Workspace workspace, Messages texts) {
    this.run = workspace.run();
    this.texts = texts;
    this.figures = new Figures(texts.locale());
    this.sentences = new RunSentences(workspace, texts);
    InvalidationListener refresh = o -> refresh();
    run.handleProperty()
        .addListener(
            (o, before, now) -> {
              history = TrainingHistory.EMPTY;
              refresh();
            });
    run.stateProperty().addListener(refresh);
    run.firstProperty().addListener(refresh);
    run.asideProperty().addListener(refresh);
    run.batchVersionProperty().addListener(refresh);
    run.resultProperty().addListener(refresh);
    run.unstartableProperty().addListener(refresh);
    run.deviceFallbackProperty().addListener(refresh);
    workspace.changesProperty().addListener(refresh);
    refresh();
  }

  /** The figures. */
  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** What is to be said about the run, the gravest first. */
  public ReadOnlyObjectProperty<List<Note>> notesProperty() {
    return notes.getReadOnlyProperty();
  }

  /** What was changed since the network was trained, in a sentence, or empty. */
  public ReadOnlyStringProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  private void refresh() {
    boolean aside = run.asideProperty().get();
    stale.set(aside ? "" : sentences.stale().orElse(""));
    if (history.epochs().size() != run.epochs().size()) {
      history = new TrainingHistory(run.epochs());
    }
    Optional<EpochRecord> last = aside ? Optional.empty() : history.last();
    Optional<EpochRecord> best = aside ? Optional.empty() : history.best();
    shown.set(
        new Shown(
            figures.percent(last.map(EpochRecord::testAccuracy).orElse(Double.NaN)),
            figures.percent(best.map(EpochRecord::testAccuracy).orElse(Double.NaN)),
            best.map(b -> texts.format("figure.best.epoch", figures.whole(b.epoch())))
                .orElse(texts.get("figure.best")),
            figures.loss(aside ? Double.NaN : trainLoss(last)),
            figures.loss(last.map(EpochRecord::testLoss).orElse(Double.NaN))));
    notes.set(aside ? List.of() : notesNow());
  }

  /** The running mean of the epoch in hand, as soon as it has a batch. */
  private double trainLoss(Optional<EpochRecord> last) {
    BatchFinished batch = run.lastBatchProperty().get();
    if (batch != null && (last.isEmpty() || batch.epoch() > last.get().epoch())) {
      return batch.runningLoss();
    }
    return last.map(EpochRecord::trainLoss).orElse(Double.NaN);
  }

  private boolean stillImproving() {
    RunHandle handle = run.handleProperty().get();
    return handle != null && history.stillImproving(handle.input().plan().epochs(), TOLERANCE);
  }

  private List<Note> notesNow() {
    List<Note> all = new ArrayList<>();
    RunResult result = run.resultProperty().get();
    RunFailure unstartable = run.unstartableProperty().get();
    Optional.ofNullable(unstartable)
        .or(() -> result == null ? Optional.empty() : result.failure())
        .ifPresent(f -> all.add(new Note(Note.Kind.FAILURE, sentences.failure(f), f.details())));
    DeviceFallback fallback = run.deviceFallbackProperty().get();
    if (fallback != null) {
      all.add(new Note(Note.Kind.DEVICE, sentences.fallback(fallback), fallback.reason()));
    }
    if (!stale.get().isEmpty()) {
      all.add(new Note(Note.Kind.STALE, stale.get(), ""));
    }
    RunHandle handle = run.handleProperty().get();
    if (handle != null && run.stateProperty().get() == RunState.FINISHED) {
      sentences
          .stoppedEarly(handle.input().plan(), history)
          .ifPresent(sentence -> all.add(new Note(Note.Kind.HINT, sentence, "")));
    }
    if (run.stateProperty().get() == RunState.FINISHED && stillImproving()) {
      all.add(new Note(Note.Kind.HINT, texts.get("note.converging"), ""));
    }
    if (result != null) {
      result
          .trainingSet()
          .ifPresent(e -> all.add(new Note(Note.Kind.SUMMARY, sentences.trainingSet(e), "")));
    }
    return List.copyOf(all);
  }

  /**
   * The figures for people; a dash where there is none yet.
   *
   * @param testAccuracy of the last epoch
   * @param bestAccuracy the highest test accuracy
   * @param bestCaption what it is called, with its epoch, counted from 0
   * @param trainLoss running mean of the epoch in hand
   * @param testLoss of the last epoch
   */
  public record Shown(
      String testAccuracy,
      String bestAccuracy,
      String bestCaption,
      String trainLoss,
      String testLoss) {}
}
