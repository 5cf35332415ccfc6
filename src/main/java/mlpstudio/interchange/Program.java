package mlpstudio.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** What this program is called, everywhere. */
public final class Program {
  /** Its name. */
  public static final String NAME = "MLP Studio";

  private static final String UNBUILT = "development";

  private Program() {}

  /** Its version, as the build knows it; {@code development} where no build filled it in. */
  public static String version() {
    Properties built = new Properties();
    try (InputStream file = Program.class.getResourceAsStream("program.properties")) {
      if (file != null) {
        built.load(file);
      }
    } catch (IOException e) {
      return UNBUILT;
    }
    String version = built.getProperty("version", "");
    return version.isBlank() || version.startsWith("$") ? UNBUILT : version;
  }
}
