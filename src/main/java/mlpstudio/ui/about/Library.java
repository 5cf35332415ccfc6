package mlpstudio.ui.about;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A library that the program is made of.
 *
 * @param name for people
 * @param artifacts its files' names in the build; none for the run-time that comes with it
 * @param version of all of them
 * @param licence a short name
 */
record Library(String name, List<String> artifacts, String version, String licence) {
  Library {
    artifacts = List.copyOf(artifacts);
  }

  /** All libraries in use, from the list that comes with the program. */
  static List<Library> all() {
    try (InputStream file =
            Objects.requireNonNull(Library.class.getResourceAsStream("libraries.json"));
        InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return List.of(new Gson().fromJson(reader, Library[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version of the library with this artifact, or empty where it is not in use. */
  static String versionOf(String artifact) {
    return all().stream()
        .filter(l -> l.artifacts.contains(artifact))
        .findFirst()
        .map(Library::version)
        .orElse("");
  }
}
