package mlpstudio.ui.plan;

import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.OptimizerChoice.Adam;
import mlpstudio.training.OptimizerChoice.AdamW;
import mlpstudio.training.OptimizerChoice.RmsProp;
import mlpstudio.training.OptimizerChoice.Sgd;

/** The optimisers to choose from. */
enum OptimizerKind {
  SGD,
  ADAM,
  ADAMW,
  RMSPROP;

  /** The kind of a choice. */
  static OptimizerKind of(OptimizerChoice choice) {
    return switch (choice) {
      case Sgd sgd -> SGD;
      case Adam adam -> ADAM;
      case AdamW adamW -> ADAMW;
      case RmsProp rmsProp -> RMSPROP;
    };
  }

  /** The choice of this kind with PyTorch's defaults. */
  OptimizerChoice standard() {
    return switch (this) {
      case SGD -> new Sgd(0, false);
      case ADAM -> Adam.standard();
      case ADAMW -> AdamW.standard();
      case RMSPROP -> RmsProp.standard();
    };
  }
}
