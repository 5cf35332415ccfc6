package mlpstudio.ui.state;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window remembers between two starts: short words and numbers by dotted keys, in one
 * small JSON file of the user's. A file that cannot be read means defaults, one that cannot be
 * written is let be: nothing here is worth stopping for. FX thread only.
 */
public final class Preferences {
  private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  private final Optional<Path> file;
  private final Map<String, String> values = new TreeMap<>();
  private boolean changed;

  private Preferences(Optional<Path> file) {
    this.file = file;
  }

  /** Remembers nothing beyond its own life; for tests. */
  public static Preferences inMemory() {
    return new Preferences(Optional.empty());
  }

  /** Reads the file, where there is one, and writes there again. */
  public static Preferences at(Path file) {
    Preferences preferences = new Preferences(Optional.of(file));
    preferences.read(file);
    return preferences;
  }

  /** Where a further file of the same user lies; empty where nothing is remembered. */
  public Optional<Path> beside(String name) {
    return file.map(f -> f.resolveSibling(name));
  }

  /** A text, or what is given where nothing is remembered. */
  public String text(String key, String otherwise) {
    return values.getOrDefault(key, otherwise);
  }

  /** A number, or what is given where none is remembered. */
  public double number(String key, double otherwise) {
    try {
      double value = Double.parseDouble(values.getOrDefault(key, ""));
      return Double.isNaN(value) ? otherwise : value;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Yes or no, or what is given where nothing is remembered. */
  public boolean flag(String key, boolean otherwise) {
    return switch (values.getOrDefault(key, "")) {
      case "true" -> true;
      case "false" -> false;
      default -> otherwise;
    };
  }

  /** Everything that is remembered, by key. */
  public Map<String, String> values() {
    return Map.copyOf(values);
  }

  /** Forgets one thing, so that its default holds again. */
  public void forget(String key) {
    changed |= values.remove(key) != null;
  }

  /** Remembers a text. */
  public void put(String key, String value) {
    changed |= !value.equals(values.put(key, value));
  }

  /** Remembers a number. */
  public void put(String key, double value) {
    put(key, Double.toString(value));
  }

  /** Remembers yes or no. */
  public void put(String key, boolean value) {
    put(key, Boolean.toString(value));
  }

  /** Writes what has changed: beside the file, then moved into place. */
  public void save() {
    if (!changed || file.isEmpty()) {
      return;
    }
    try {
      write(file.get());
      changed = false;
    } catch (IOException e) {
      LOG.info("Settings are not remembered: {}", e.toString());
    }
  }

  private void read(Path source) {
    if (!Files.isRegularFile(source)) {
      return;
    }
    try {
      JsonObject object = JsonParser.parseString(Files.readString(source)).getAsJsonObject();
      object.asMap().forEach((key, value) -> values.put(key, value.getAsString()));
    } catch (IOException | JsonParseException | IllegalStateException e) {
      values.clear();
      LOG.info("Settings start afresh, {} cannot be read: {}", source, e.toString());
    } catch (UnsupportedOperationException e) {
      values.clear();
      LOG.info("Settings start afresh, {} holds more than words and numbers", source);
    }
  }

  private void write(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path beside = target.resolveSibling(target.getFileName() + ".new");
    Files.writeString(beside, GSON.toJson(values));
    try {
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
