package mlpstudio.cli;

import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import mlpstudio.experiment.Experiment;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.EpochTable;
import mlpstudio.training.RunFailure;
import mlpstudio.training.RunResult;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingHistory;

/** What the command line says of a run: the tutorial's table, or one JSON object per epoch. */
final class TrainReport {
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean json;
  private final Experiment experiment;

  TrainReport(PrintWriter out, PrintWriter err, boolean json, Experiment experiment) {
    this.out = out;
    this.err = err;
    this.json = json;
    this.experiment = experiment;
  }

  void event(TrainingEvent event) {
    switch (event) {
      case TrainingEvent.EpochFinished epoch when json -> out.println(object(epoch.record()));
      case TrainingEvent.EpochFinished epoch ->
          out.println(EpochTable.epoch(epoch.record(), experiment.plan().epochs()));
      case TrainingEvent.DeviceFallback fallback ->
          err.println(fallback.reason() + " Training on " + fallback.used().id() + " instead.");
      default -> {}
    }
  }

  /** The closing words; returns the exit code. */
  int end(RunResult result) {
    if (result.failure().isPresent()) {
      err.println(sentence(result.failure().get()));
      return Commands.FAILURE;
    }
    if (!json && result.history().epochs().isEmpty()) {
      out.println("Stopped before the end of the first epoch.");
    } else if (!json) {
      out.println(EpochTable.summary(result.history()));
      result
          .trainingSet()
          .ifPresent(
              score ->
                  out.printf(
                      Locale.ROOT,
                      "Training set score of the best weights: %.2f%%%n",
                      100 * score.accuracy()));
      stoppedEarly(result.history()).ifPresent(out::println);
      if (result.history().stillImproving(experiment.plan().epochs(), 1e-4)) {
        out.println("The training loss was still falling: more epochs may help.");
      }
    }
    return 0;
  }

  private Optional<String> stoppedEarly(TrainingHistory history) {
    return experiment
        .plan()
        .earlyStopping()
        .flatMap(
            rule ->
                rule.endedAfter(history, experiment.plan().epochs())
                    .map(
                        last ->
                            String.format(
                                Locale.ROOT,
                                "Stopped early after epoch %d: the test loss had not improved for"
                                    + " %d epoch%s; best epoch %d",
                                last.epoch(),
                                rule.patience(),
                                rule.patience() == 1 ? "" : "s",
                                history.best().orElseThrow().epoch())));
  }

  private static JsonObject object(EpochRecord record) {
    JsonObject object = new JsonObject();
    object.addProperty("epoch", record.epoch());
    object.addProperty("trainLoss", record.trainLoss());
    object.addProperty("trainAccuracy", record.trainAccuracy());
    object.addProperty("testLoss", record.testLoss());
    object.addProperty("testAccuracy", record.testAccuracy());
    object.addProperty("trainSeconds", record.trainSeconds());
    object.addProperty("testSeconds", record.testSeconds());
    return object;
  }

  private String sentence(RunFailure failure) {
    return switch (failure.kind()) {
      case DIVERGED ->
          "The loss became infinite in epoch "
              + failure.epoch()
              + ", batch "
              + failure.batch()
              + ": try a learning rate below "
              + experiment.plan().learningRate()
              + ", or clip the gradient.";
      case OUT_OF_MEMORY ->
          "Memory ran out: try a smaller batch or smaller layers. (" + failure.details() + ")";
      case DATA -> failure.details();
      case ENGINE -> "The engine failed: " + failure.details();
    };
  }
}
