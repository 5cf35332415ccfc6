package mlpstudio.interchange;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mlpstudio.experiment.TutorialRun;
import mlpstudio.training.TrainingHistory;
import mlpstudio.words.Words;

/** The finished runs of the tutorial's rows as a JSON file that people can read. */
public final class TutorialRunsFile {
  private static final String FORMAT = "mlp-studio-runs";
  private static final int VERSION = 1;
  private static final long MAX_BYTES = 50_000_000;

  private TutorialRunsFile() {}

  /**
   * Reads a file.
   *
   * @throws IOException where it cannot be read or is no such file, in a sentence for people
   */
  public static List<TutorialRun> read(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException(say("runs.large", file));
    }
    try {
      JsonObject root =
          JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8)).getAsJsonObject();
      if (!root.get("format").getAsString().equals(FORMAT)
          || root.get("version").getAsInt() != VERSION) {
        throw new IOException(say("runs.other", file));
      }
      List<TutorialRun> runs = new ArrayList<>();
      for (JsonElement element : root.getAsJsonArray("runs")) {
        JsonObject run = element.getAsJsonObject();
        TrainingHistory history =
            HistoryJson.read(file.toString(), run.getAsJsonArray("epochs").toString());
        runs.add(
            new TutorialRun(
                run.get("experiment").getAsString(), run.get("seed").getAsLong(), history));
      }
      return List.copyOf(runs);
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | ClassCastException
        | NumberFormatException
        | NullPointerException e) {
      throw new IOException(say("runs.broken", file), e);
    }
  }

  /**
   * Writes a file, whole or not at all; its folder is made where there is none.
   *
   * @throws IOException where it cannot be written
   */
  public static void write(Path file, List<TutorialRun> runs) throws IOException {
    JsonArray array = new JsonArray();
    for (TutorialRun run : runs) {
      JsonObject object = new JsonObject();
      object.addProperty("experiment", run.experiment());
      object.addProperty("seed", run.seed());
      object.add("epochs", JsonParser.parseString(HistoryJson.write(run.history())));
      array.add(object);
    }
    JsonObject root = new JsonObject();
    root.addProperty("format", FORMAT);
    root.addProperty("version", VERSION);
    root.add("runs", array);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    String text = new GsonBuilder().setPrettyPrinting().create().toJson(root) + "\n";
    SafeFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String say(String key, Object... arguments) {
    return Words.say(TutorialRunsFile.class, key, arguments);
  }
}
