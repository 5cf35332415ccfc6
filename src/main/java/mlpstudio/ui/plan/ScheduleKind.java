package mlpstudio.ui.plan;

import mlpstudio.training.LearningRateSchedule;
import mlpstudio.training.LearningRateSchedule.Constant;
import mlpstudio.training.LearningRateSchedule.Cosine;
import mlpstudio.training.LearningRateSchedule.Plateau;
import mlpstudio.training.LearningRateSchedule.Step;

/** The learning-rate schedules to choose from. */
enum ScheduleKind {
  CONSTANT,
  STEP,
  COSINE,
  PLATEAU;

  /** The kind of a schedule. */
  static ScheduleKind of(LearningRateSchedule schedule) {
    return switch (schedule) {
      case Constant constant -> CONSTANT;
      case Step step -> STEP;
      case Cosine cosine -> COSINE;
      case Plateau plateau -> PLATEAU;
    };
  }

  /** A schedule of this kind to start with. */
  LearningRateSchedule standard() {
    return switch (this) {
      case CONSTANT -> new Constant();
      case STEP -> new Step(5, 0.5);
      case COSINE -> new Cosine(0);
      case PLATEAU -> new Plateau(3, 0.5);
    };
  }
}
