package mlpstudio.ui.plan;

import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.OptimizerChoice.Adam;
import mlpstudio.training.OptimizerChoice.AdamW;
import mlpstudio.training.OptimizerChoice.RmsProp;
import mlpstudio.training.OptimizerChoice.Sgd;

/** The numbers that only some optimisers have: how each is read and replaced. */
enum OptimizerNumber {
  MOMENTUM {
    @Override
    double of(OptimizerChoice choice) {
      return switch (choice) {
        case Sgd sgd -> sgd.momentum();
        case RmsProp rms -> rms.momentum();
        case Adam adam -> NONE;
        case AdamW adam -> NONE;
      };
    }

    @Override
    OptimizerChoice with(OptimizerChoice choice, double value) {
      return switch (choice) {
        case Sgd sgd -> new Sgd(value, sgd.nesterov());
        case RmsProp rms -> new RmsProp(rms.alpha(), rms.epsilon(), value, rms.centered());
        case Adam adam -> adam;
        case AdamW adam -> adam;
      };
    }
  },
  BETA1 {
    @Override
    double of(OptimizerChoice choice) {
      return switch (choice) {
        case Adam adam -> adam.beta1();
        case AdamW adam -> adam.beta1();
        case Sgd sgd -> NONE;
        case RmsProp rms -> NONE;
      };
    }

    @Override
    OptimizerChoice with(OptimizerChoice choice, double value) {
      return switch (choice) {
        case Adam adam -> new Adam(value, adam.beta2(), adam.epsilon());
        case AdamW adam -> new AdamW(value, adam.beta2(), adam.epsilon());
        case Sgd sgd -> sgd;
        case RmsProp rms -> rms;
      };
    }
  },
  BETA2 {
    @Override
    double of(OptimizerChoice choice) {
      return switch (choice) {
        case Adam adam -> adam.beta2();
        case AdamW adam -> adam.beta2();
        case Sgd sgd -> NONE;
        case RmsProp rms -> NONE;
      };
    }

    @Override
    OptimizerChoice with(OptimizerChoice choice, double value) {
      return switch (choice) {
        case Adam adam -> new Adam(adam.beta1(), value, adam.epsilon());
        case AdamW adam -> new AdamW(adam.beta1(), value, adam.epsilon());
        case Sgd sgd -> sgd;
        case RmsProp rms -> rms;
      };
    }
  },
  EPSILON {
    @Override
    double of(OptimizerChoice choice) {
      return switch (choice) {
        case Adam adam -> adam.epsilon();
        case AdamW adam -> adam.epsilon();
        case RmsProp rms -> rms.epsilon();
        case Sgd sgd -> NONE;
      };
    }

    @Override
    OptimizerChoice with(OptimizerChoice choice, double value) {
      return switch (choice) {
        case Adam adam -> new Adam(adam.beta1(), adam.beta2(), value);
        case AdamW adam -> new AdamW(adam.beta1(), adam.beta2(), value);
        case RmsProp rms -> new RmsProp(rms.alpha(), value, rms.momentum(), rms.centered());
        case Sgd sgd -> sgd;
      };
    }
  },
  ALPHA {
    @Override
    double of(OptimizerChoice choice) {
      return choice instanceof RmsProp rms ? rms.alpha() : NONE;
    }

    @Override
    OptimizerChoice with(OptimizerChoice choice, double value) {
      return choice instanceof RmsProp rms
          ? new RmsProp(value, rms.epsilon(), rms.momentum(), rms.centered())
          : choice;
    }
  };

  /** Read from an optimiser that lacks the number. */
  static final double NONE = Double.NaN;

  /** The number, or {@link #NONE}. */
  abstract double of(OptimizerChoice choice);

  /** The choice with another number; the same where it lacks the number. */
  abstract OptimizerChoice with(OptimizerChoice choice, double value);
}
