package mlpstudio.lesson;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Map;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.ExperimentFormatException;
import mlpstudio.experiment.ExperimentReader;
import mlpstudio.experiment.ExperimentWriter;
import mlpstudio.words.Words;

/**
 * An experiment as a lesson spells it: that of the program which it is like, and what differs. One
 * that is like none is spelt in full.
 */
final class ExperimentDifference {
  private static final String LIKE = "like";
  private static final String KIND = "kind";

  private ExperimentDifference() {}

  /**
   * Reads it.
   *
   * @throws ExperimentFormatException in a sentence that names the field
   */
  static Experiment read(String json) throws ExperimentFormatException {
    JsonElement root;
    try {
      root = JsonParser.parseString(json);
    } catch (JsonParseException e) {
      // Says it in its own words, with the place.
      return ExperimentReader.parse(json);
    }
    if (!root.isJsonObject() || !root.getAsJsonObject().has(LIKE)) {
      return ExperimentReader.parse(json);
    }
    JsonObject difference = root.getAsJsonObject();
    JsonElement name = difference.remove(LIKE);
    String id = name.isJsonPrimitive() ? name.getAsString() : "";
    Experiment base =
        BuiltInExperiments.byId(id)
            .orElseThrow(() -> new ExperimentFormatException(Words.say(Lesson.class, "like")));
    return ExperimentReader.parse(merged(object(base), difference).toString());
  }

  /** Spells it, as short as comes back the same. */
  static String write(Experiment experiment) {
    JsonObject whole = object(experiment);
    return BuiltInExperiments.byId(experiment.id())
        .map(base -> like(base, whole))
        .filter(spelt -> comesBack(spelt, experiment))
        .orElseGet(() -> pretty(whole));
  }

  private static String like(Experiment base, JsonObject whole) {
    JsonObject spelt = new JsonObject();
    spelt.addProperty(LIKE, base.id());
    difference(object(base), whole).entrySet().forEach(e -> spelt.add(e.getKey(), e.getValue()));
    return pretty(spelt);
  }

  private static boolean comesBack(String spelt, Experiment experiment) {
    try {
      return read(spelt).equals(experiment);
    } catch (ExperimentFormatException e) {
      return false;
    }
  }

  private static String pretty(JsonObject object) {
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(object);
  }

  private static JsonObject object(Experiment experiment) {
    return JsonParser.parseString(ExperimentWriter.line(experiment)).getAsJsonObject();
  }

  private static JsonObject merged(JsonObject base, JsonObject difference) {
    JsonObject merged = base.deepCopy();
    for (Map.Entry<String, JsonElement> entry : difference.entrySet()) {
      JsonElement former = merged.get(entry.getKey());
      merged.add(
          entry.getKey(),
          former != null && sameKind(former, entry.getValue())
              ? merged(former.getAsJsonObject(), entry.getValue().getAsJsonObject())
              : entry.getValue());
    }
    return merged;
  }

  /** What {@link #merged} has to be given to make the second of the first, where that can be. */
  private static JsonObject difference(JsonObject base, JsonObject whole) {
    JsonObject difference = new JsonObject();
    for (Map.Entry<String, JsonElement> entry : whole.entrySet()) {
      JsonElement former = base.get(entry.getKey());
      JsonElement now = entry.getValue();
      if (now.equals(former)) {
        continue;
      }
      difference.add(
          entry.getKey(),
          former != null && sameKind(former, now)
              ? difference(former.getAsJsonObject(), now.getAsJsonObject())
              : now);
    }
    return difference;
  }

  /** Whether both are objects of which one only changes the other. */
  private static boolean sameKind(JsonElement former, JsonElement now) {
    if (!former.isJsonObject() || !now.isJsonObject()) {
      return false;
    }
    JsonElement kind = now.getAsJsonObject().get(KIND);
    return kind == null || kind.equals(former.getAsJsonObject().get(KIND));
  }
}
