package mlpstudio.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import mlpstudio.interchange.TrainedModel;
import mlpstudio.model.PredictionTable;

/** What the command line says of what a network reads: a line an item, then how many were right. */
final class PredictReport {
  private final PrintWriter out;
  private final boolean json;
  private final TrainedModel model;
  private int labelled;
  private int correct;
  private int strange;

  /** Writes to a writer that may flush after every line: thousands of them are gathered first. */
  PredictReport(PrintWriter out, boolean json, TrainedModel model) {
    this.out = new PrintWriter(new BufferedWriter(out, 1 << 16));
    this.json = json;
    this.model = model;
  }

  /**
   * Tells one item.
   *
   * @param label what it shows, if that is known
   * @param file where it came from, if it has a file of its own
   * @param predictions where its probabilities are
   * @param index which of them
   */
  void item(Optional<String> label, Optional<String> file, PredictionTable predictions, int index) {
    int winner = predictions.predicted(index);
    String predicted = model.classNames().get(winner);
    if (label.isPresent() && model.classNames().contains(label.get())) {
      labelled++;
      correct += label.get().equals(predicted) ? 1 : 0;
    } else if (label.isPresent()) {
      strange++;
    }
    float probability = predictions.probability(index, winner);
    if (json) {
      out.println(object(label, file, predicted, probability, predictions.row(index)));
    } else {
      out.println(
          label.orElse("-")
              + "\t"
              + predicted
              + "\t"
              + String.format(Locale.ROOT, "%.4f", probability)
              + file.map(f -> "\t" + f).orElse(""));
    }
  }

  private static JsonObject object(
      Optional<String> label,
      Optional<String> file,
      String predicted,
      float probability,
      float[] probabilities) {
    JsonObject object = new JsonObject();
    file.ifPresent(f -> object.addProperty("file", f));
    object.add("label", label.isPresent() ? new JsonPrimitive(label.get()) : JsonNull.INSTANCE);
    object.addProperty("predicted", predicted);
    object.addProperty("probability", probability);
    JsonArray all = new JsonArray();
    for (float each : probabilities) {
      all.add(each);
    }
    object.add("probabilities", all);
    return object;
  }

  /** Tells the accuracy, where there are labels to judge by. */
  void end(double seconds) {
    if (labelled + strange > 0 && json) {
      JsonObject object = new JsonObject();
      object.add(
          "accuracy",
          labelled == 0 ? JsonNull.INSTANCE : new JsonPrimitive((double) correct / labelled));
      object.addProperty("correct", correct);
      object.addProperty("labelled", labelled);
      object.addProperty("unknownLabels", strange);
      object.addProperty("seconds", seconds);
      out.println(object);
    } else if (labelled > 0) {
      out.printf(
          Locale.ROOT,
          "Accuracy: %.2f%% (%d of %d) in %.1f s%n",
          100.0 * correct / labelled,
          correct,
          labelled,
          seconds);
    }
    if (strange > 0 && !json) {
      out.printf(
          Locale.ROOT, "%d labels are no class of this model and were not judged.%n", strange);
    }
  }

  /** What was told so far is out, whatever happens then. */
  void flush() {
    out.flush();
  }
}
