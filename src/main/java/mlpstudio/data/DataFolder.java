package mlpstudio.data;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a program keeps data sets for one user: what was downloaded and what was imported. */
public final class DataFolder {
  private static final String NAME = "mlp-studio";

  private DataFolder() {}

  /** The folder on this machine, for this user; it may not exist yet. */
  public static Path ofUser() {
    return of(
        System.getProperty("os.name", ""), System.getProperty("user.home", "."), System.getenv());
  }

  static Path of(String system, String home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return Path.of(home, "Library", "Application Support", "MLP Studio", "data");
    }
    if (name.contains("win")) {
      return absolute(environment.get("APPDATA"), Path.of(home, "AppData", "Roaming"))
          .resolve("MLP Studio")
          .resolve("data");
    }
    return absolute(environment.get("XDG_DATA_HOME"), Path.of(home, ".local", "share"))
        .resolve(NAME);
  }

  /** The XDG rules say to ignore relative paths. */
  private static Path absolute(@Nullable String wanted, Path otherwise) {
    if (wanted == null || wanted.isBlank()) {
      return otherwise;
    }
    try {
      Path path = Path.of(wanted);
      return path.isAbsolute() ? path : otherwise;
    } catch (InvalidPathException e) {
      return otherwise;
    }
  }
}
