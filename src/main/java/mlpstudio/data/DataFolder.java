package mlpstudio.data;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the data sets of one user lie that did not come with the program: fetched, taken from
 * files, or made of own pictures. Laid out like every data directory. The window and the command
 * line find the same folder.
 */
public final class DataFolder {
  /** A system property that names another folder, for tests. */
  private static final String PROPERTY = "mlpstudio.data";

  /** An environment variable that names another folder, such as one that a whole class shares. */
  private static final String VARIABLE = "MLP_STUDIO_DATA";

  private DataFolder() {}

  /** The folder on this machine, for this user; it may not exist yet. */
  public static Path ofUser() {
    return choiceOfUser().folder();
  }

  /** Where this user wants it on this machine. */
  public static DataFolderChoice choiceOfUser() {
    Map<String, String> environment = System.getenv();
    return new DataFolderChoice(
        usual(System.getProperty("os.name", ""), System.getProperty("user.home", "."), environment),
        path(System.getProperty(PROPERTY)).or(() -> path(environment.get(VARIABLE))));
  }

  static Path of(
      String system, String home, @Nullable String wanted, Map<String, String> environment) {
    return absolute(wanted, absolute(environment.get(VARIABLE), usual(system, home, environment)));
  }

  private static Path usual(String system, String home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return Path.of(home, "Library", "Application Support", "MLP Studio", "datasets");
    }
    if (name.contains("win")) {
      // Not the roaming folder: hundreds of megabytes would travel at every log-in of a school.
      return absolute(environment.get("LOCALAPPDATA"), Path.of(home, "AppData", "Local"))
          .resolve("MLP Studio")
          .resolve("datasets");
    }
    return absolute(environment.get("XDG_DATA_HOME"), Path.of(home, ".local", "share"))
        .resolve("mlp-studio")
        .resolve("datasets");
  }

  /** The XDG rules say to ignore relative paths. */
  private static Path absolute(@Nullable String wanted, Path otherwise) {
    return path(wanted).orElse(otherwise);
  }

  private static Optional<Path> path(@Nullable String wanted) {
    if (wanted == null || wanted.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(wanted)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
