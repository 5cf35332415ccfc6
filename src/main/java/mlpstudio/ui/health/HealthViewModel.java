package mlpstudio.ui.health;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mlpstudio.experiment.Experiment;
import mlpstudio.health.Diagnosis;
import mlpstudio.training.RunHandle;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;

/** What is wrong with the run in hand, in words, and the edits that may help. FX thread only. */
public final class HealthViewModel {
  private final Workspace workspace;
  private final RunModel run;
  private final HealthWords words;
  private final Set<Diagnosis.Kind> hidden = EnumSet.noneOf(Diagnosis.Kind.class);
  private final ReadOnlyObjectWrapper<List<Finding>> findings =
      new ReadOnlyObjectWrapper<>(List.of());

  /** Follows the workspace's run, in the language of the program. */
  public HealthViewModel(Workspace workspace) {
    this(workspace, Locale.getDefault());
  }

  HealthViewModel(Workspace workspace, Locale locale) {
    this.workspace = workspace;
    this.run = workspace.run();
    this.words = new HealthWords(locale);
    run.handleProperty()
        .subscribe(
            handle -> {
              hidden.clear();
              judge();
            });
    run.diagnosesProperty().subscribe(found -> judge());
    workspace.experimentProperty().subscribe(edited -> judge());
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
    workspace.edit(finding.diagnosis().remedy()::applyTo);
  }

  /** Says nothing more of this until the next run. */
  void hide(Finding finding) {
    hidden.add(finding.diagnosis().kind());
    judge();
  }

  private void judge() {
    RunHandle handle = run.handleProperty().get();
    if (handle == null) {
      findings.set(List.of());
      return;
    }
    Experiment experiment = workspace.experiment();
    List<String> classNames = handle.input().dataset().classNames();
    List<Finding> now =
        run.diagnosesProperty().get().stream()
            .filter(d -> !hidden.contains(d.kind()))
            .map(d -> words.of(d, classNames, isTaken(d, experiment)))
            .toList();
    if (!now.equals(findings.get())) {
      findings.set(now);
    }
  }

  private static boolean isTaken(Diagnosis diagnosis, Experiment experiment) {
    return diagnosis.remedy().applyTo(experiment).equals(experiment);
  }
}
