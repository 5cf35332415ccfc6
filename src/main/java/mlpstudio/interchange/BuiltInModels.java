package mlpstudio.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import mlpstudio.experiment.BuiltInExperiments;

/**
 * Trained networks that come with the program, so that it can read a drawing at its first start.
 */
public final class BuiltInModels {
  private static final String FOLDER = "/mlpstudio/models/";

  private BuiltInModels() {}

  /** Their names: those of the experiments that made them. */
  public static List<String> names() {
    return List.of(BuiltInExperiments.DRAWING_ROBUST);
  }

  /** The model of this name, if there is one. */
  public static Optional<Checkpoint> byName(String name) {
    return names().contains(name) ? Optional.of(read(name)) : Optional.empty();
  }

  /** The model made for drawings. */
  public static Checkpoint drawingRobust() {
    return read(BuiltInExperiments.DRAWING_ROBUST);
  }

  private static Checkpoint read(String name) {
    String file = name + CheckpointFile.SUFFIX;
    try (InputStream in = BuiltInModels.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("The built-in model " + name + " is missing");
      }
      return CheckpointFile.read(file, in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException("The built-in model " + name + " is broken", e);
    }
  }
}
