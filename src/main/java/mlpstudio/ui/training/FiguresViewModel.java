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
import mlpstudio.training.Evaluation;
import mlpstudio.training.RunFailure;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunMoment;
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
  private final PastFigures past;
  private final Messages texts;
  private TrainingHistory history = TrainingHistory.EMPTY;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper moment = new ReadOnlyStringWrapper("");
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
    this.past = new PastFigures(run, texts);
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
    run.momentProperty().addListener(refresh);
    run.evaluationProperty().addListener(refresh);
    workspace.changesProperty().addListener(refresh);
    refresh();
  }

  /** The figures: those of now, or of the earlier moment that the window shows. */
  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Of which earlier moment the figures are, in words; empty while they are those of now. */
  public ReadOnlyStringProperty momentProperty() {
    return moment.getReadOnlyProperty();
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
    RunMoment at = aside ? null : run.momentProperty().get();
    moment.set(at == null ? "" : past.name(at));
    shown.set(aside ? nothing() : at == null ? now() : then(at));
    notes.set(aside ? List.of() : notesNow());
  }

  private Shown nothing() {
    return shown(
        Optional.empty(), TrainingHistory.EMPTY, "figure.best.epoch", Double.NaN, Optional.empty());
  }

  private Shown now() {
    Optional<EpochRecord> last = history.last();
    return shown(
        last.map(EpochRecord::testAccuracy),
        history,
        "figure.best.epoch",
        trainLoss(last),
        last.map(EpochRecord::testLoss));
  }

  private Shown then(RunMoment at) {
    return shown(
        past.evaluation().map(Evaluation::accuracy),
        past.history(at),
        "figure.best.then",
        past.trainLoss(at),
        past.evaluation().map(Evaluation::loss));
  }

  private Shown shown(
      Optional<Double> testAccuracy,
      TrainingHistory known,
      String bestKey,
      double trainLoss,
      Optional<Double> testLoss) {
    Optional<EpochRecord> best = known.best();
    return new Shown(
        figures.percent(testAccuracy.orElse(Double.NaN)),
        figures.percent(best.map(EpochRecord::testAccuracy).orElse(Double.NaN)),
        best.map(b -> texts.format(bestKey, figures.whole(b.epoch())))
            .orElse(texts.get("figure.best")),
        figures.loss(trainLoss),
        figures.loss(testLoss.orElse(Double.NaN)));
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
   * @param testAccuracy of the last epoch, or of the moment shown
   * @param bestAccuracy the highest test accuracy
   * @param bestCaption what it is called, with its epoch, counted from 0
   * @param trainLoss running mean of the epoch in hand
   * @param testLoss of the last epoch, or of the moment shown
   */
  public record Shown(
      String testAccuracy,
      String bestAccuracy,
      String bestCaption,
      String trainLoss,
      String testLoss) {}
}
