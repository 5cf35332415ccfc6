package mlpstudio.experiment;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import mlpstudio.data.Distortion;
import mlpstudio.data.Normalization;
import mlpstudio.data.Subset;
import mlpstudio.model.Architecture;
import mlpstudio.training.LearningRateSchedule;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.TrainingPlan;

/** Writes an experiment as JSON that people can read and change. */
public final class ExperimentWriter {
  static final String FORMAT = "mlp-studio-experiment";
  static final int VERSION = 1;

  private ExperimentWriter() {}

  /** The whole file, ended by a line feed. */
  public static String write(Experiment experiment) {
    return new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create()
            .toJson(object(experiment))
        + "\n";
  }

  /** The experiment on one line, for the metadata of other files. */
  public static String line(Experiment experiment) {
    return object(experiment).toString();
  }

  private static JsonObject object(Experiment experiment) {
    JsonObject object = new JsonObject();
    object.addProperty("format", FORMAT);
    object.addProperty("version", VERSION);
    object.addProperty("id", experiment.id());
    object.addProperty("title", experiment.title());
    if (!experiment.about().isEmpty()) {
      object.addProperty("about", experiment.about());
    }
    object.addProperty("dataset", experiment.dataset());
    object.add("normalization", normalization(experiment.preparation().normalization()));
    object.add("subset", subset(experiment.preparation().subset()));
    experiment
        .preparation()
        .distortion()
        .ifPresent(distortion -> object.add("distortion", distortion(distortion)));
    object.add("architecture", architecture(experiment.architecture()));
    object.add("plan", plan(experiment.plan()));
    object.addProperty("seed", experiment.seed());
    switch (experiment.start()) {
      case StartingPoint.Fresh fresh -> {}
      case StartingPoint.AfterExperiment after -> object.add("start", of("experiment", after.id()));
      case StartingPoint.AfterCheckpoint after ->
          object.add("start", of("checkpoint", after.file()));
    }
    return object;
  }

  private static JsonObject normalization(Normalization normalization) {
    return switch (normalization) {
      case Normalization.None none -> of("kind", "none");
      case Normalization.UnitRange unit -> of("kind", "unit-range");
      case Normalization.PerPixel pixel -> of("kind", "per-pixel");
      case Normalization.MeanDeviation m -> {
        JsonObject object = of("kind", "mean-deviation");
        object.add("mean", numbers(m.mean()));
        object.add("deviation", numbers(m.deviation()));
        yield object;
      }
    };
  }

  private static JsonObject subset(Subset subset) {
    return switch (subset) {
      case Subset.All all -> of("kind", "all");
      case Subset.PerClass each -> {
        JsonObject object = of("kind", "per-class");
        object.addProperty("count", each.count());
        yield object;
      }
      case Subset.Fraction part -> {
        JsonObject object = of("kind", "fraction");
        object.addProperty("share", part.share());
        yield object;
      }
      case Subset.MostlyOne mostly -> {
        JsonObject object = of("kind", "mostly-one");
        object.addProperty("class", mostly.label());
        object.addProperty("share", mostly.share());
        yield object;
      }
    };
  }

  private static JsonObject distortion(Distortion distortion) {
    JsonObject object = new JsonObject();
    object.addProperty("shift", distortion.shift());
    object.addProperty("rotation", distortion.rotation());
    object.addProperty("scale", distortion.scale());
    object.addProperty("shear", distortion.shear());
    object.addProperty("thickness", distortion.thickness());
    object.addProperty("contrast", distortion.contrast());
    return object;
  }

  private static JsonObject architecture(Architecture architecture) {
    JsonObject object = new JsonObject();
    object.add("hidden", numbers(architecture.hidden()));
    object.addProperty("activation", word(architecture.activation()));
    object.addProperty("initialization", word(architecture.initialization()));
    return object;
  }

  private static JsonObject plan(TrainingPlan plan) {
    JsonObject object = new JsonObject();
    object.addProperty("epochs", plan.epochs());
    object.addProperty("batchSize", plan.batchSize());
    object.add("optimizer", optimizer(plan.optimizer()));
    object.addProperty("learningRate", plan.learningRate());
    JsonObject l2 = new JsonObject();
    l2.addProperty("strength", plan.l2().strength());
    l2.addProperty("onBiases", plan.l2().onBiases());
    l2.addProperty("inLoss", plan.l2().inLoss());
    object.add("l2", l2);
    object.add("schedule", schedule(plan.schedule()));
    object.addProperty("clipNorm", plan.clipNorm());
    plan.earlyStopping()
        .ifPresent(
            e -> {
              JsonObject stopping = new JsonObject();
              stopping.addProperty("patience", e.patience());
              stopping.addProperty("minimumChange", e.minimumChange());
              object.add("earlyStopping", stopping);
            });
    return object;
  }

  private static JsonObject optimizer(OptimizerChoice optimizer) {
    return switch (optimizer) {
      case OptimizerChoice.Sgd sgd -> {
        JsonObject object = of("kind", "sgd");
        object.addProperty("momentum", sgd.momentum());
        object.addProperty("nesterov", sgd.nesterov());
        yield object;
      }
      case OptimizerChoice.Adam a -> betas("adam", a.beta1(), a.beta2(), a.epsilon());
      case OptimizerChoice.AdamW a -> betas("adamw", a.beta1(), a.beta2(), a.epsilon());
      case OptimizerChoice.RmsProp rms -> {
        JsonObject object = of("kind", "rmsprop");
        object.addProperty("alpha", rms.alpha());
        object.addProperty("epsilon", rms.epsilon());
        object.addProperty("momentum", rms.momentum());
        object.addProperty("centered", rms.centered());
        yield object;
      }
    };
  }

  private static JsonObject betas(String kind, double beta1, double beta2, double epsilon) {
    JsonObject object = of("kind", kind);
    object.addProperty("beta1", beta1);
    object.addProperty("beta2", beta2);
    object.addProperty("epsilon", epsilon);
    return object;
  }

  private static JsonObject schedule(LearningRateSchedule schedule) {
    return switch (schedule) {
      case LearningRateSchedule.Constant constant -> of("kind", "constant");
      case LearningRateSchedule.Step step -> {
        JsonObject object = of("kind", "step");
        object.addProperty("every", step.every());
        object.addProperty("gamma", step.gamma());
        yield object;
      }
      case LearningRateSchedule.Cosine cosine -> {
        JsonObject object = of("kind", "cosine");
        object.addProperty("floor", cosine.floor());
        yield object;
      }
      case LearningRateSchedule.Plateau plateau -> {
        JsonObject object = of("kind", "plateau");
        object.addProperty("patience", plateau.patience());
        object.addProperty("gamma", plateau.gamma());
        yield object;
      }
    };
  }

  /** An enum constant as files write it: {@code pytorch-linear}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static JsonObject of(String name, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }

  private static JsonArray numbers(List<? extends Number> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }
}
