package mlpstudio.ui.support;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mlpstudio.data.Normalization;
import mlpstudio.data.Subset;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.training.LearningRateSchedule;
import mlpstudio.training.OptimizerChoice;

/** Settings of experiments in a few words, to tell experiments apart. */
public final class SettingWords {
  private final Messages texts;

  /** Words in the JVM's default language. */
  public SettingWords() {
    this(Locale.getDefault());
  }

  /** Words in one language. */
  public SettingWords(Locale locale) {
    texts = new Messages(SettingWords.class, locale);
  }

  /** What a setting is called. */
  public String name(Setting setting) {
    return texts.get("setting." + key(setting));
  }

  /** The settings' names in a row. */
  public String names(List<Setting> settings) {
    return settings.stream().map(this::name).collect(Collectors.joining(", "));
  }

  /** Several settings of an experiment in one line, each so that it explains itself. */
  public String brief(List<Setting> settings, Experiment experiment) {
    return settings.stream().map(s -> brief(s, experiment)).collect(Collectors.joining(", "));
  }

  /** A setting's value with what it is, such as "rate 0.01"; in few words. */
  public String brief(Setting setting, Experiment experiment) {
    return switch (setting) {
      case DATASET, OPTIMIZER, ACTIVATION, IMAGES, NORMALIZATION, START ->
          value(setting, experiment);
      case LAYERS -> layers(experiment.architecture().hidden(), true);
      default -> texts.format("setting.brief." + key(setting), value(setting, experiment));
    };
  }

  /** A setting's value, to stand beside its name. */
  public String value(Setting setting, Experiment experiment) {
    return switch (setting) {
      case DATASET -> experiment.dataset();
      case IMAGES -> images(experiment.preparation().subset());
      case NORMALIZATION -> normalization(experiment.preparation().normalization());
      case DISTORTION -> onOff(experiment.preparation().distortion().isPresent());
      case LAYERS -> layers(experiment.architecture().hidden(), false);
      case ACTIVATION -> constant(experiment.architecture().activation());
      case INITIALIZATION -> constant(experiment.architecture().initialization());
      case OPTIMIZER -> optimizer(experiment.plan().optimizer());
      case LEARNING_RATE -> number(experiment.plan().learningRate());
      case SCHEDULE -> schedule(experiment.plan().schedule());
      case BATCH_SIZE -> number(experiment.plan().batchSize());
      case L2 -> number(experiment.plan().l2().strength());
      case CLIPPING -> number(experiment.plan().clipNorm());
      case EPOCHS -> number(experiment.plan().epochs());
      case EARLY_STOPPING -> onOff(experiment.plan().earlyStopping().isPresent());
      case SEED -> String.valueOf(experiment.seed());
      case START ->
          texts.get(
              experiment.start() instanceof StartingPoint.Fresh ? "start.fresh" : "start.other");
    };
  }

  private String layers(List<Integer> hidden, boolean brief) {
    if (hidden.isEmpty()) {
      return texts.get("layers.none");
    }
    String sizes = Numbers.formatWholes(hidden).replace(", ", "\u2013");
    return brief ? texts.format("layers.brief", hidden.size(), sizes) : sizes;
  }

  private String images(Subset subset) {
    return switch (subset) {
      case Subset.All all -> texts.get("images.all");
      case Subset.PerClass each -> texts.format("images.per-class", number(each.count()));
      case Subset.Fraction part -> texts.format("images.fraction", number(100 * part.share()));
      case Subset.MostlyOne one ->
          texts.format("images.mostly-one", number(100 * one.share()), number(one.label()));
    };
  }

  private String normalization(Normalization normalization) {
    return texts.get(
        switch (normalization) {
          case Normalization.None none -> "normalization.none";
          case Normalization.UnitRange unit -> "normalization.unit-range";
          case Normalization.PerPixel pixel -> "normalization.per-pixel";
          case Normalization.MeanDeviation mean -> "normalization.mean-deviation";
        });
  }

  private String optimizer(OptimizerChoice optimizer) {
    return switch (optimizer) {
      case OptimizerChoice.Sgd sgd ->
          sgd.momentum() == 0
              ? "SGD"
              : texts.format("optimizer.momentum", "SGD", number(sgd.momentum()));
      case OptimizerChoice.Adam adam -> "Adam";
      case OptimizerChoice.AdamW adamW -> "AdamW";
      case OptimizerChoice.RmsProp rms -> "RMSprop";
    };
  }

  private String schedule(LearningRateSchedule schedule) {
    return texts.get(
        switch (schedule) {
          case LearningRateSchedule.Constant constant -> "schedule.constant";
          case LearningRateSchedule.Step step -> "schedule.step";
          case LearningRateSchedule.Cosine cosine -> "schedule.cosine";
          case LearningRateSchedule.Plateau plateau -> "schedule.plateau";
        });
  }

  private String onOff(boolean on) {
    return texts.get(on ? "on" : "off");
  }

  private String constant(Enum<?> value) {
    return texts.get("constant." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private String number(double value) {
    return Numbers.format(value, texts.locale());
  }

  private static String key(Setting setting) {
    return setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
