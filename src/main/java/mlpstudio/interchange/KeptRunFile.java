package mlpstudio.interchange;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mlpstudio.experiment.ExperimentFormatException;
import mlpstudio.experiment.ExperimentReader;
import mlpstudio.experiment.ExperimentWriter;
import mlpstudio.experiment.KeptRun;
import mlpstudio.experiment.KeptRun.LossPoint;
import mlpstudio.training.RunState;

/** A run that is kept for comparison, as a small JSON file; numbers come back to the last bit. */
public final class KeptRunFile {
  private static final String FORMAT = "mlp-studio-run";
  private static final int VERSION = 1;
  private static final long MAX_BYTES = 20_000_000;

  private KeptRunFile() {}

  /**
   * Reads a file.
   *
   * @throws IOException where it cannot be read or is no such file, in a sentence for people
   */
  public static KeptRun read(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException(file + " is too large for a run.");
    }
    return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
  }

  private static KeptRun parse(String file, String text) throws IOException {
    try {
      JsonObject run = JsonParser.parseString(text).getAsJsonObject();
      if (!run.get("format").getAsString().equals(FORMAT)
          || run.get("version").getAsInt() != VERSION) {
        throw new IOException(file + " was written by another program or a newer one.");
      }
      List<LossPoint> losses = new ArrayList<>();
      for (JsonElement point : run.getAsJsonArray("batchLosses")) {
        JsonArray pair = point.getAsJsonArray();
        losses.add(new LossPoint(pair.get(0).getAsDouble(), pair.get(1).getAsDouble()));
      }
      return new KeptRun(
          run.get("id").getAsString(),
          run.get("name").getAsString(),
          run.get("note").getAsString(),
          run.get("look").getAsInt(),
          Instant.parse(run.get("begun").getAsString()),
          ExperimentReader.parse(run.getAsJsonObject("experiment").toString()),
          RunState.valueOf(run.get("state").getAsString()),
          HistoryJson.read(file, run.getAsJsonArray("epochs").toString()),
          losses);
    } catch (JsonParseException
        | ExperimentFormatException
        | DateTimeException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException
        | ClassCastException
        | IndexOutOfBoundsException
        | NullPointerException e) {
      throw new IOException(file + " is broken.", e);
    }
  }

  /** The file's text: one line. */
  public static String text(KeptRun run) {
    return json(run) + "\n";
  }

  /** Several runs as one JSON array, one a line. */
  public static String text(List<KeptRun> runs) {
    StringBuilder text = new StringBuilder("[\n");
    for (int i = 0; i < runs.size(); i++) {
      text.append(json(runs.get(i))).append(i + 1 < runs.size() ? ",\n" : "\n");
    }
    return text.append("]\n").toString();
  }

  /**
   * Writes a file, whole or not at all; its folder is made where there is none.
   *
   * @throws IOException where it cannot be written
   */
  public static void write(Path file, KeptRun run) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    SafeFiles.write(file, text(run).getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject json(KeptRun run) {
    JsonObject object = new JsonObject();
    object.addProperty("format", FORMAT);
    object.addProperty("version", VERSION);
    object.addProperty("id", run.id());
    object.addProperty("name", run.name());
    object.addProperty("note", run.note());
    object.addProperty("look", run.look());
    object.addProperty("begun", run.begun().toString());
    object.addProperty("state", run.state().name());
    object.add("experiment", JsonParser.parseString(ExperimentWriter.line(run.experiment())));
    object.add("epochs", JsonParser.parseString(HistoryJson.write(run.history())));
    JsonArray losses = new JsonArray();
    for (LossPoint point : run.losses()) {
      JsonArray pair = new JsonArray();
      pair.add(point.epoch());
      pair.add(point.loss());
      losses.add(pair);
    }
    object.add("batchLosses", losses);
    return object;
  }
}
