package mlpstudio.ui.training;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mlpstudio.training.Evaluation;
import mlpstudio.training.RunFailure;
import mlpstudio.training.TrainingEvent.DeviceFallback;
import mlpstudio.training.TrainingHistory;
import mlpstudio.training.TrainingPlan;
import mlpstudio.ui.state.ExperimentChange;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;

/** Says in whole sentences what became of a run. */
final class RunSentences {
  private final Workspace workspace;
  private final Messages texts;
  private final Figures figures;

  RunSentences(Workspace workspace, Messages texts) {
    this.workspace = workspace;
    this.texts = texts;
    this.figures = new Figures(texts.locale());
  }

  /** What was changed since the run began, and what becomes of it; empty where nothing was. */
  Optional<String> stale() {
    Set<ExperimentChange> changes = workspace.changesProperty().get();
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    RunModel run = workspace.run();
    String what =
        changes.stream()
            .map(c -> texts.get("change." + c.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", "));
    return Optional.of(texts.format(run.active() ? "note.stale.active" : "note.stale", what));
  }

  /** Why it broke and what to try. */
  String failure(RunFailure failure) {
    String key =
        switch (failure.kind()) {
          case DIVERGED -> "failure.diverged";
          case OUT_OF_MEMORY -> "failure.memory";
          case DATA -> "failure.data";
          case ENGINE -> "failure.engine";
        };
    return texts.format(key, figures.whole(failure.epoch()), figures.whole(failure.batch()));
  }

  /** That another device is used. */
  String fallback(DeviceFallback fallback) {
    return texts.format(
        "note.device",
        fallback.asked().id().toUpperCase(Locale.ROOT),
        fallback.used().id().toUpperCase(Locale.ROOT));
  }

  /** That the run ended before its last epoch, after which and why; empty where it did not. */
  Optional<String> stoppedEarly(TrainingPlan plan, TrainingHistory history) {
    return plan.earlyStopping()
        .flatMap(
            rule ->
                rule.endedAfter(history, plan.epochs())
                    .map(
                        last ->
                            texts.format(
                                "note.early",
                                figures.whole(last.epoch()),
                                rule.patience(),
                                figures.whole(history.best().orElseThrow().epoch()))));
  }

  /** How the best weights do on all that was trained on. */
  String trainingSet(Evaluation evaluation) {
    return texts.format(
        "note.training.set",
        figures.whole(evaluation.predictions().size()),
        figures.percent(evaluation.accuracy()),
        figures.loss(evaluation.loss()));
  }
}
