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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window remembers between two starts: short words and numbers by dotted keys, in one
 * small JSON file of the user's. A file that cannot be read means defaults, and is kept beside; one
 * that cannot be written is let be: nothing here is worth stopping for. Several windows, and
 * programs, share the file: only what was changed here is written into what is there by then. FX
 * thread only, but for {@link #save}.
 */
public final class Preferences {
  private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  private final Optional<Path> file;
  private final Map<String, String> values = new TreeMap<>();

  /** What is still to be written, nothing for what was forgotten; guarded by itself. */
  private final Map<String, Optional<String>> unsaved = new HashMap<>();

  /** Held while the file is read and written, so that no older value follows a newer one. */
  private final Lock writing = new ReentrantLock();

  /** Whether it was told that nothing can be written: that does not change with every setting. */
  private final AtomicBoolean refused = new AtomicBoolean();

  private volatile Optional<Path> broken = Optional.empty();
  private Runnable onChange = () -> {};

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
    try {
      preferences.values.putAll(preferences.read(file));
    } catch (IOException e) {
      LOG.info("Settings start afresh, {} cannot be read: {}", file, e.toString());
    }
    return preferences;
  }

  /** Where a settings file is kept that was broken at the start; empty where it was sound. */
  public Optional<Path> broken() {
    return broken;
  }

  /** Where a further file of the same user lies; empty where nothing is remembered. */
  public Optional<Path> beside(String name) {
    return file.map(f -> f.resolveSibling(name));
  }

  /** A text, or what is given where nothing is remembered. */
  public String text(String key, String otherwise) {
    return values.getOrDefault(key, otherwise);
  }

  /** A finite number, or what is given where none is remembered. */
  public double number(String key, double otherwise) {
    try {
      double value = Double.parseDouble(values.getOrDefault(key, ""));
      return Double.isFinite(value) ? value : otherwise;
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
    if (values.remove(key) != null) {
      changed(key, Optional.empty());
    }
  }

  /** Remembers a text. */
  public void put(String key, String value) {
    if (!value.equals(values.put(key, value))) {
      changed(key, Optional.of(value));
    }
  }

  /** Remembers a number. */
  public void put(String key, double value) {
    put(key, Double.toString(value));
  }

  /** Remembers yes or no. */
  public void put(String key, boolean value) {
    put(key, Boolean.toString(value));
  }

  /** Is told of every change from now on, in place of who was told before. */
  public void setOnChange(Runnable action) {
    onChange = action;
  }

  /**
   * Writes what has changed here into the file as it is now: beside it, then moved into place. On
   * any thread; waits for the disk.
   */
  public void save() {
    if (file.isEmpty()) {
      return;
    }
    writing.lock();
    try {
      Map<String, Optional<String>> changes = taken();
      if (!changes.isEmpty()) {
        write(file.get(), changes);
      }
    } finally {
      writing.unlock();
    }
  }

  private void changed(String key, Optional<String> value) {
    synchronized (unsaved) {
      unsaved.put(key, value);
    }
    onChange.run();
  }

  private Map<String, Optional<String>> taken() {
    synchronized (unsaved) {
      Map<String, Optional<String>> changes = Map.copyOf(unsaved);
      unsaved.clear();
      return changes;
    }
  }

  private void write(Path target, Map<String, Optional<String>> changes) {
    try {
      Map<String, String> all = read(target);
      changes.forEach(
          (key, value) -> value.ifPresentOrElse(v -> all.put(key, v), () -> all.remove(key)));
      write(target, GSON.toJson(all));
    } catch (IOException e) {
      if (!refused.getAndSet(true)) {
        LOG.info("Settings are not remembered: {}", e.toString());
      }
      synchronized (unsaved) {
        // Tried again with the next change, unless that is newer.
        changes.forEach(unsaved::putIfAbsent);
      }
    }
  }

  /**
   * What a file holds; nothing where there is none, or where it is broken, which is kept beside
   * then.
   *
   * @throws IOException where it can be neither understood nor kept
   */
  private Map<String, String> read(Path source) throws IOException {
    if (!Files.isRegularFile(source)) {
      return new TreeMap<>();
    }
    try {
      Map<String, String> found = new TreeMap<>();
      JsonObject object = JsonParser.parseString(Files.readString(source)).getAsJsonObject();
      object.asMap().forEach((key, value) -> found.put(key, value.getAsString()));
      return found;
    } catch (IOException
        | JsonParseException
        | IllegalStateException
        | UnsupportedOperationException e) {
      if (Files.size(source) > 0) {
        keepBroken(source, e);
      }
      return new TreeMap<>();
    }
  }

  /** A copy of what somebody may have written by hand: the next change replaces the file. */
  private void keepBroken(Path source, Exception reason) throws IOException {
    Path beside = source.resolveSibling(source.getFileName() + ".broken");
    Files.copy(source, beside, StandardCopyOption.REPLACE_EXISTING);
    broken = Optional.of(beside);
    LOG.info(
        "Settings start afresh, {} is broken and kept as {}: {}",
        source,
        beside,
        reason.toString());
  }

  private static void write(Path target, String content) throws IOException {
    Path folder = target.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw new IOException(target + " is no file");
    }
    Files.createDirectories(folder);
    // A name of its own, for another program may be writing at the same time.
    Path beside = Files.createTempFile(folder, target.getFileName() + "-", ".new");
    try {
      Files.writeString(beside, content);
      try {
        Files.move(
            beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
