package mlpstudio.ui.lesson;

import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.lesson.LessonStep;

/** What a step puts on the bench, under a name that is true of it. */
final class StepExperiment {
  private StepExperiment() {}

  /**
   * One that changes an experiment of the program is no longer what that is called: unless it has a
   * name of its own, it is called as its step is.
   */
  static Experiment named(Experiment experiment, LessonStep step) {
    boolean borrowed =
        BuiltInExperiments.byId(experiment.id())
            .filter(known -> known.title().equals(experiment.title()))
            .filter(known -> !known.equals(experiment))
            .isPresent();
    return borrowed ? experiment.withName(experiment.id(), step.title()) : experiment;
  }
}
