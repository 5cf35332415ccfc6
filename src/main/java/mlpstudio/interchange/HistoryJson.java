package mlpstudio.interchange;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.TrainingHistory;

/** The epochs of a run as JSON on one line; numbers come back to the last bit. */
final class HistoryJson {
  private HistoryJson() {}

  static String write(TrainingHistory history) {
    JsonArray epochs = new JsonArray();
    for (EpochRecord e : history.epochs()) {
      JsonObject object = new JsonObject();
      object.addProperty("epoch", e.epoch());
      object.addProperty("trainLoss", e.trainLoss());
      object.addProperty("trainAccuracy", e.trainAccuracy());
      object.addProperty("testLoss", e.testLoss());
      object.addProperty("testAccuracy", e.testAccuracy());
      object.addProperty("trainSeconds", e.trainSeconds());
      object.addProperty("testSeconds", e.testSeconds());
      object.addProperty("learningRate", e.learningRate());
      epochs.add(object);
    }
    return epochs.toString();
  }

  static TrainingHistory read(String file, String json) throws CheckpointException {
    try {
      List<EpochRecord> epochs = new ArrayList<>();
      for (JsonElement element : JsonParser.parseString(json).getAsJsonArray()) {
        JsonObject e = element.getAsJsonObject();
        epochs.add(
            new EpochRecord(
                e.get("epoch").getAsInt(),
                e.get("trainLoss").getAsDouble(),
                e.get("trainAccuracy").getAsDouble(),
                e.get("testLoss").getAsDouble(),
                e.get("testAccuracy").getAsDouble(),
                e.get("trainSeconds").getAsDouble(),
                e.get("testSeconds").getAsDouble(),
                e.get("learningRate").getAsDouble()));
      }
      return new TrainingHistory(epochs);
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | NumberFormatException
        | NullPointerException e) {
      throw CheckpointException.because(e, "history", file);
    }
  }
}
