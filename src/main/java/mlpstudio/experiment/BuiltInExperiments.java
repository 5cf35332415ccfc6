package mlpstudio.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The experiments of the pystatsml tutorial "Multilayer Perceptron", and those made for this
 * program, read from the files beside this class.
 */
public final class BuiltInExperiments {
  /** The experiment, and the model, made to read what is drawn by hand. */
  public static final String DRAWING_ROBUST = "drawing-robust";

  private static final List<String> IDS =
      List.of(
          "softmax-regression",
          "sklearn-mlp",
          "two-layer-linear",
          "two-layer-linear-continued",
          "deep-relu-sgd",
          "small-data-sgd",
          "small-data-adam",
          "cifar10-adam",
          DRAWING_ROBUST);

  private static final List<String> BROKEN =
      List.of(
          "broken-rate-high",
          "broken-rate-low",
          "broken-zeros",
          "broken-sigmoids",
          "broken-labels");

  /** Those read so far: the window asks after every edit whether a title is a built-in one's. */
  private static final Map<String, Experiment> READ = new ConcurrentHashMap<>();

  private BuiltInExperiments() {}

  /** All that are to work: the tutorial's in its order, then this program's own. */
  public static List<Experiment> all() {
    return IDS.stream().map(BuiltInExperiments::read).toList();
  }

  /** Those made to go wrong, each in its own way, so that it can be seen and mended. */
  public static List<Experiment> brokenOnPurpose() {
    return BROKEN.stream().map(BuiltInExperiments::read).toList();
  }

  /** The experiment with this id, if there is one, those broken on purpose included. */
  public static Optional<Experiment> byId(String id) {
    return IDS.contains(id) || BROKEN.contains(id) ? Optional.of(read(id)) : Optional.empty();
  }

  /** The famous one: 784-512-256-128-64-10, ReLU, SGD. */
  public static Experiment deepReluSgd() {
    return read("deep-relu-sgd");
  }

  private static Experiment read(String id) {
    return READ.computeIfAbsent(id, BuiltInExperiments::parse);
  }

  private static Experiment parse(String id) {
    try (InputStream file = BuiltInExperiments.class.getResourceAsStream(id + ".json")) {
      if (file == null) {
        throw new IllegalStateException("The built-in experiment " + id + " is missing");
      }
      return ExperimentReader.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("The built-in experiment " + id + " is broken", e);
    }
  }
}
