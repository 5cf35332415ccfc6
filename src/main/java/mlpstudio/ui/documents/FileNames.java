package mlpstudio.ui.documents;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.interchange.ExperimentFile;

/** Files as people read them. */
public final class FileNames {
  private FileNames() {}

  /** {@code digits.json – ~/experiments}. */
  public static String withFolder(Path file) {
    return file.getFileName() + " – " + folder(file);
  }

  /** The folder, with {@code ~} for the user's own. */
  public static String folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return "";
    }
    Path home = Path.of(System.getProperty("user.home", "")).toAbsolutePath();
    if (folder.equals(home)) {
      return "~";
    }
    return folder.startsWith(home)
        ? Path.of("~").resolve(home.relativize(folder)).toString()
        : folder.toString();
  }

  /**
   * A title as the name of a file: what some system does not allow becomes a space.
   *
   * @param former the file it has, whose ending it keeps
   */
  static String suggested(String title, Optional<Path> former) {
    String plain = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
    String ending = former.map(FileSentences::name).map(ExperimentFile::ending).orElse("");
    return (plain.isEmpty() ? "experiment" : plain)
        + (ending.isEmpty() ? ExperimentFile.EXTENSION : ending);
  }

  /**
   * The experiment under the name of its new file.
   *
   * @param users whether it is the user's own already, and so may keep a title that fits the name;
   *     the names of built-in experiments stay theirs
   */
  static Experiment named(Experiment experiment, Path file, boolean users) {
    String name = String.valueOf(file.getFileName());
    String title = name.substring(0, name.length() - ExperimentFile.ending(name).length()).strip();
    if (title.isEmpty()
        || (users && suggested(experiment.title(), Optional.of(file)).equals(name))) {
      return experiment;
    }
    return experiment.withName(id(title), title);
  }

  private static String id(String title) {
    String id =
        title
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    if (id.isEmpty()) {
      return "experiment";
    }
    return BuiltInExperiments.byId(id).isPresent() ? "my-" + id : id;
  }
}
