package mlpstudio.experiment;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mlpstudio.words.Words;

/**
 * The fields of one JSON object, read strictly: a missing field, one of another type and one that
 * nobody asked for are all refused with their place.
 */
final class JsonFields {
  private final JsonObject object;
  private final String place;
  private final Set<String> unread;

  JsonFields(JsonObject object, String place) {
    this.object = object;
    this.place = place;
    this.unread = new LinkedHashSet<>(object.keySet());
  }

  boolean has(String name) {
    return object.has(name);
  }

  String text(String name) throws ExperimentFormatException {
    JsonElement value = value(name);
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      throw wrong(name, say("should.text"));
    }
    return value.getAsString();
  }

  boolean truth(String name) throws ExperimentFormatException {
    JsonElement value = value(name);
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
      throw wrong(name, say("should.truth"));
    }
    return value.getAsBoolean();
  }

  double number(String name) throws ExperimentFormatException {
    return number(value(name), name);
  }

  long whole(String name) throws ExperimentFormatException {
    JsonElement value = value(name);
    try {
      if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
        return value.getAsBigDecimal().longValueExact();
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw wrong(name, say("should.whole"));
    }
    throw wrong(name, say("should.whole"));
  }

  int integer(String name) throws ExperimentFormatException {
    long value = whole(name);
    if (value != (int) value) {
      throw wrong(name, say("should.smaller"));
    }
    return (int) value;
  }

  List<Double> numbers(String name) throws ExperimentFormatException {
    JsonElement value = value(name);
    if (!value.isJsonArray()) {
      throw wrong(name, say("should.numbers"));
    }
    List<Double> numbers = new ArrayList<>();
    for (JsonElement element : value.getAsJsonArray()) {
      numbers.add(number(element, name));
    }
    return numbers;
  }

  JsonFields object(String name) throws ExperimentFormatException {
    JsonElement value = value(name);
    if (!value.isJsonObject()) {
      throw wrong(name, say("should.object"));
    }
    return new JsonFields(value.getAsJsonObject(), place + name + ".");
  }

  /** Refuses fields that nobody asked for: most are slips of the pen. */
  void end() throws ExperimentFormatException {
    if (!unread.isEmpty()) {
      throw ExperimentFormatException.of("unknown", place + unread.iterator().next());
    }
  }

  ExperimentFormatException wrong(String name, String expected) {
    return ExperimentFormatException.of("wrong", place + name, expected);
  }

  private double number(JsonElement value, String name) throws ExperimentFormatException {
    try {
      if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
        return value.getAsDouble();
      }
    } catch (NumberFormatException e) {
      throw wrong(name, say("should.number"));
    }
    throw wrong(name, say("should.number"));
  }

  private JsonElement value(String name) throws ExperimentFormatException {
    unread.remove(name);
    JsonElement value = object.get(name);
    if (value == null || value.isJsonNull()) {
      throw ExperimentFormatException.of("missing", place + name);
    }
    return value;
  }

  private static String say(String key, Object... arguments) {
    return Words.say(JsonFields.class, key, arguments);
  }
}
