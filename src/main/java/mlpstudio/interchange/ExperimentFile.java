package mlpstudio.interchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.ExperimentFormatException;
import mlpstudio.experiment.ExperimentReader;
import mlpstudio.experiment.ExperimentWriter;
import mlpstudio.experiment.StartingPoint;

/**
 * An experiment as a JSON file of its own. In memory the path of its starting checkpoint is
 * absolute; in the file it is relative where the checkpoint lies near, so that both can move
 * together.
 */
public final class ExperimentFile {
  /**
   * How the names of new files end: an ending of its own, so that a double click opens them in this
   * program and nothing else.
   */
  public static final String EXTENSION = ".mlpx";

  /** The other ending under which experiments are read and written: what they are inside. */
  public static final String JSON = ".json";

  private ExperimentFile() {}

  /** Whether a file is named as experiments are. */
  public static boolean isNamed(Path file) {
    return !ending(String.valueOf(file.getFileName())).isEmpty();
  }

  /** The ending of an experiment's file as it is written there, or nothing. */
  public static String ending(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return Stream.of(EXTENSION, JSON)
        .filter(small::endsWith)
        .findFirst()
        .map(ending -> name.substring(name.length() - ending.length()))
        .orElse("");
  }

  /**
   * Reads an experiment; the path of its checkpoint comes out absolute.
   *
   * @throws IOException where the file is no experiment, in a sentence that names the field, or
   *     cannot be read
   */
  public static Experiment read(Path file) throws IOException {
    Experiment experiment = ExperimentReader.read(file);
    if (!(experiment.start() instanceof StartingPoint.AfterCheckpoint after)) {
      return experiment;
    }
    try {
      Path resolved = folder(file).resolve(after.file()).normalize();
      return experiment.withStart(new StartingPoint.AfterCheckpoint(resolved.toString()));
    } catch (InvalidPathException e) {
      throw ExperimentFormatException.because(e, "checkpoint.path");
    }
  }

  /**
   * Writes an experiment, whole or not at all.
   *
   * @throws IOException where it cannot be written; a former file is then untouched
   */
  public static void write(Path file, Experiment experiment) throws IOException {
    Experiment written =
        experiment.start() instanceof StartingPoint.AfterCheckpoint after
            ? experiment.withStart(
                new StartingPoint.AfterCheckpoint(fromFolder(folder(file), after.file())))
            : experiment;
    SafeFiles.write(file, ExperimentWriter.write(written).getBytes(StandardCharsets.UTF_8));
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  /**
   * Relative where the checkpoint lies in the experiment's folder, below it, or in a folder beside
   * it; absolute where it is farther away, for that will not move together.
   */
  private static String fromFolder(Path folder, String checkpoint) {
    Path file = folder.resolve(checkpoint).normalize();
    Path above = folder.getParent();
    boolean near =
        file.startsWith(folder)
            || (above != null && above.getNameCount() > 0 && file.startsWith(above));
    return near
        ? folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/")
        : file.toString();
  }
}
