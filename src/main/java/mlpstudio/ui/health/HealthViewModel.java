package mlpstudio.ui.health;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import mlpstudio.experiment.Experiment;
import mlpstudio.health.Diagnosis;
import mlpstudio.health.Remedy;
import mlpstudio.lesson.Knob;
import mlpstudio.lesson.Knobs;
import mlpstudio.training.RunHandle;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;

/** What is wrong with the run in hand, in words, and the edits that may help. FX thread only. */
public final class HealthViewModel {
  private final Workspace workspace;
  private final ObservableValue<Optional<Knobs>> knobs;
  private final RunModel run;
  private final HealthWords words;
  private final Set<Diagnosis.Kind> hidden = EnumSet.noneOf(Diagnosis.Kind.class);
  private final ReadOnlyObjectWrapper<List<Finding>> findings =
      new ReadOnlyObjectWrapper<>(List.of());

  /** Follows the workspace's run, in the language of the program. */
  public HealthViewModel(Workspace workspace) {
    this(workspace, new SimpleObjectProperty<>(Optional.empty()));
  }

  /**
   * Follows the workspace's run.
   *
   * @param knobs those that a lesson shows, of which only the free ones may be turned; empty for
   *     all
   */
  public HealthViewModel(Workspace workspace, ObservableValue<Optional<Knobs>> knobs) {
    this(workspace, knobs, Locale.getDefault());
  }

  HealthViewModel(Workspace workspace, ObservableValue<Optional<Knobs>> knobs, Locale locale) {
    this.workspace = workspace;
    this.knobs = knobs;
    this.run = workspace.run();
    this.words = new HealthWords(locale);
    run.handleProperty()
        .subscribe(
            handle -> {
              hidden.clear();
              judge();
            });
    run.diagnosesProperty().subscribe(found -> judge());
    run.asideProperty().subscribe(aside -> judge());
    workspace.experimentProperty().subscribe(edited -> judge());
    knobs.subscribe(shown -> judge());
  }

  /** What is to be said; empty where nothing is wrong. */
  ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  /** The texts of this package. */
  Messages texts() {
    return words.texts();
  }

  /** Makes the edit that may help; it can be undone as every edit. */
  void apply(Finding finding) {
    if (mayApply(finding.diagnosis())) {
      workspace.edit(finding.diagnosis().remedy()::applyTo);
    }
  }

  /** Says nothing more of this until the next run. */
  void hide(Finding finding) {
    hidden.add(finding.diagnosis().kind());
    judge();
  }

  private void judge() {
    RunHandle handle = run.handleProperty().get();
    if (handle == null || run.asideProperty().get()) {
      findings.set(List.of());
      return;
    }
    Experiment experiment = workspace.experiment();
    List<String> classNames = handle.input().dataset().classNames();
    List<Finding> now =
        run.diagnosesProperty().get().stream()
            .filter(d -> !hidden.contains(d.kind()))
            .map(d -> words.of(d, classNames, isTaken(d, experiment), mayApply(d)))
            .toList();
    if (!now.equals(findings.get())) {
      findings.set(now);
    }
  }

  /** What a lesson hides or locks is not turned by a remedy either. */
  private boolean mayApply(Diagnosis diagnosis) {
    return knobs.getValue().map(k -> k.free().contains(knob(diagnosis.remedy()))).orElse(true);
  }

  private static Knob knob(Remedy remedy) {
    return switch (remedy) {
      case Remedy.LearningRate r -> Knob.LEARNING_RATE;
      case Remedy.FirstWeights r -> Knob.INITIALIZATION;
      case Remedy.OtherActivation r -> Knob.ACTIVATION;
      case Remedy.HiddenLayers r -> Knob.LAYERS;
      case Remedy.ClippedGradient r -> Knob.CLIPPING;
      case Remedy.TrainingImages r -> Knob.SUBSET;
    };
  }

  private static boolean isTaken(Diagnosis diagnosis, Experiment experiment) {
    return diagnosis.remedy().applyTo(experiment).equals(experiment);
  }
}
