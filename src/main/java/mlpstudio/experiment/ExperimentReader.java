package mlpstudio.experiment;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mlpstudio.data.Distortion;
import mlpstudio.data.Normalization;
import mlpstudio.data.Subset;
import mlpstudio.model.Activation;
import mlpstudio.model.Architecture;
import mlpstudio.model.Initialization;
import mlpstudio.training.EarlyStopping;
import mlpstudio.training.L2Penalty;
import mlpstudio.training.LearningRateSchedule;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.TrainingPlan;
import mlpstudio.words.Words;

/**
 * Reads what {@link ExperimentWriter} writes, and what people write after its example; refuses the
 * rest in a sentence.
 */
public final class ExperimentReader {
  /** Largest file that is read at all. */
  private static final long MAX_BYTES = 1_000_000;

  private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");

  private ExperimentReader() {}

  /**
   * Reads a file.
   *
   * @throws ExperimentFormatException where it is no experiment
   */
  public static Experiment read(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw ExperimentFormatException.of("file.large", file.getFileName());
    }
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (java.nio.charset.CharacterCodingException e) {
      throw ExperimentFormatException.because(e, "file.no.text", file.getFileName());
    }
  }

  /**
   * Reads a text.
   *
   * @throws ExperimentFormatException where it is no experiment
   */
  public static Experiment parse(String json) throws ExperimentFormatException {
    try {
      JsonElement root = JsonParser.parseString(json);
      if (!root.isJsonObject()) {
        throw ExperimentFormatException.of("no.object");
      }
      return experiment(new JsonFields(root.getAsJsonObject(), ""));
    } catch (JsonParseException e) {
      Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
      throw place.find()
          ? ExperimentFormatException.because(e, "no.json.at", place.group(1), place.group(2))
          : ExperimentFormatException.because(e, "no.json");
    } catch (IllegalArgumentException e) {
      throw e.getMessage() == null
          ? ExperimentFormatException.because(e, "range")
          : ExperimentFormatException.because(e, "range.told", e.getMessage());
    }
  }

  /** Reads an experiment that is part of another JSON file. */
  static Experiment experiment(JsonFields fields) throws ExperimentFormatException {
    if (!fields.text("format").equals(ExperimentWriter.FORMAT)) {
      throw fields.wrong("format", "\"" + ExperimentWriter.FORMAT + "\"");
    }
    if (fields.whole("version") != ExperimentWriter.VERSION) {
      throw ExperimentFormatException.of(
          "newer", fields.whole("version"), ExperimentWriter.VERSION);
    }
    Experiment experiment =
        new Experiment(
            fields.text("id"),
            fields.text("title"),
            fields.has("about") ? fields.text("about") : "",
            fields.text("dataset"),
            new Preparation(
                normalization(fields.object("normalization")),
                subset(fields.object("subset")),
                fields.has("distortion")
                    ? Optional.of(distortion(fields.object("distortion")))
                    : Optional.empty()),
            architecture(fields.object("architecture")),
            plan(fields.object("plan")),
            fields.whole("seed"),
            fields.has("start") ? start(fields.object("start")) : new StartingPoint.Fresh());
    fields.end();
    return experiment;
  }

  private static Normalization normalization(JsonFields fields) throws ExperimentFormatException {
    Normalization normalization =
        switch (fields.text("kind")) {
          case "none" -> new Normalization.None();
          case "unit-range" -> new Normalization.UnitRange();
          case "mean-deviation" ->
              new Normalization.MeanDeviation(fields.numbers("mean"), fields.numbers("deviation"));
          case "per-pixel" -> new Normalization.PerPixel();
          default -> throw fields.wrong("kind", say("should.normalization"));
        };
    fields.end();
    return normalization;
  }

  private static Subset subset(JsonFields fields) throws ExperimentFormatException {
    Subset subset =
        switch (fields.text("kind")) {
          case "all" -> new Subset.All();
          case "per-class" -> new Subset.PerClass(fields.integer("count"));
          case "fraction" -> new Subset.Fraction(fields.number("share"));
          default -> throw fields.wrong("kind", say("should.subset"));
        };
    fields.end();
    return subset;
  }

  private static Distortion distortion(JsonFields fields) throws ExperimentFormatException {
    Distortion distortion =
        new Distortion(
            fields.number("shift"),
            fields.number("rotation"),
            fields.number("scale"),
            fields.number("shear"),
            fields.number("thickness"),
            fields.number("contrast"));
    fields.end();
    return distortion;
  }

  private static Architecture architecture(JsonFields fields) throws ExperimentFormatException {
    List<Double> sizes = fields.numbers("hidden");
    if (sizes.stream().anyMatch(s -> s != Math.rint(s) || Math.abs(s) > Integer.MAX_VALUE)) {
      throw fields.wrong("hidden", say("should.whole.numbers"));
    }
    Architecture architecture =
        new Architecture(
            sizes.stream().map(Double::intValue).toList(),
            constant(fields, "activation", Activation.values()),
            constant(fields, "initialization", Initialization.values()));
    fields.end();
    return architecture;
  }

  private static <E extends Enum<E>> E constant(JsonFields fields, String name, E[] all)
      throws ExperimentFormatException {
    String word = fields.text(name).toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(all)
        .filter(e -> e.name().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                fields.wrong(
                    name,
                    say("should.one.of", Arrays.stream(all).map(ExperimentWriter::word).toList())));
  }

  private static TrainingPlan plan(JsonFields fields) throws ExperimentFormatException {
    TrainingPlan plan =
        new TrainingPlan(
            fields.integer("epochs"),
            fields.integer("batchSize"),
            optimizer(fields.object("optimizer")),
            fields.number("learningRate"),
            fields.has("l2") ? l2(fields.object("l2")) : L2Penalty.NONE,
            fields.has("schedule")
                ? schedule(fields.object("schedule"))
                : new LearningRateSchedule.Constant(),
            fields.has("clipNorm") ? fields.number("clipNorm") : 0,
            fields.has("earlyStopping")
                ? Optional.of(earlyStopping(fields.object("earlyStopping")))
                : Optional.empty());
    fields.end();
    return plan;
  }

  private static OptimizerChoice optimizer(JsonFields fields) throws ExperimentFormatException {
    OptimizerChoice choice =
        switch (fields.text("kind")) {
          case "sgd" ->
              new OptimizerChoice.Sgd(fields.number("momentum"), fields.truth("nesterov"));
          case "adam" ->
              new OptimizerChoice.Adam(
                  fields.number("beta1"), fields.number("beta2"), fields.number("epsilon"));
          case "adamw" ->
              new OptimizerChoice.AdamW(
                  fields.number("beta1"), fields.number("beta2"), fields.number("epsilon"));
          case "rmsprop" ->
              new OptimizerChoice.RmsProp(
                  fields.number("alpha"),
                  fields.number("epsilon"),
                  fields.number("momentum"),
                  fields.truth("centered"));
          default -> throw fields.wrong("kind", say("should.optimizer"));
        };
    fields.end();
    return choice;
  }

  private static L2Penalty l2(JsonFields fields) throws ExperimentFormatException {
    L2Penalty l2 =
        new L2Penalty(fields.number("strength"), fields.truth("onBiases"), fields.truth("inLoss"));
    fields.end();
    return l2;
  }

  private static LearningRateSchedule schedule(JsonFields fields) throws ExperimentFormatException {
    LearningRateSchedule schedule =
        switch (fields.text("kind")) {
          case "constant" -> new LearningRateSchedule.Constant();
          case "step" ->
              new LearningRateSchedule.Step(fields.integer("every"), fields.number("gamma"));
          case "cosine" -> new LearningRateSchedule.Cosine(fields.number("floor"));
          case "plateau" ->
              new LearningRateSchedule.Plateau(fields.integer("patience"), fields.number("gamma"));
          default -> throw fields.wrong("kind", say("should.schedule"));
        };
    fields.end();
    return schedule;
  }

  private static EarlyStopping earlyStopping(JsonFields fields) throws ExperimentFormatException {
    EarlyStopping stopping =
        new EarlyStopping(fields.integer("patience"), fields.number("minimumChange"));
    fields.end();
    return stopping;
  }

  private static StartingPoint start(JsonFields fields) throws ExperimentFormatException {
    StartingPoint start =
        fields.has("experiment")
            ? new StartingPoint.AfterExperiment(fields.text("experiment"))
            : new StartingPoint.AfterCheckpoint(fields.text("checkpoint"));
    fields.end();
    return start;
  }

  private static String say(String key, Object... arguments) {
    return Words.say(ExperimentReader.class, key, arguments);
  }
}
