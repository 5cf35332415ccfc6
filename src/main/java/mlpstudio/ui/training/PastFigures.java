package mlpstudio.ui.training;

import java.util.Optional;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.Evaluation;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunMoment;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.state.BatchSeries;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;

/**
 * The figures of a run as they stood at an earlier moment of it: the test figures of the network
 * that is shown, and of training what was known by then. FX thread only.
 */
final class PastFigures {
  private final RunModel run;
  private final Messages texts;
  private final Figures figures;

  PastFigures(RunModel run, Messages texts) {
    this.run = run;
    this.texts = texts;
    this.figures = new Figures(texts.locale());
  }

  /** Which moment it is, in words, as the slider tells it. */
  String name(RunMoment moment) {
    RunHandle handle = run.handleProperty().get();
    if (moment.position() == 0 || handle == null) {
      return texts.get("past.first");
    }
    int epochs = handle.input().plan().epochs();
    return moment.endsEpoch()
        ? texts.format("past.epoch", figures.whole(moment.epoch()), figures.whole(epochs), epochs)
        : texts.format(
            "past.batch",
            figures.whole(moment.epoch()),
            figures.whole(moment.batch()),
            figures.whole(moment.batches()));
  }

  /** The epochs that were complete by then. */
  TrainingHistory history(RunMoment moment) {
    return new TrainingHistory(
        run.epochs().stream().filter(epoch -> epoch.epoch() < moment.epoch()).toList());
  }

  /** How the network that is shown does on the test set. */
  Optional<Evaluation> evaluation() {
    return Optional.ofNullable(run.evaluationProperty().get());
  }

  /**
   * Mean loss of the batches that the epoch had learnt by then, or of the whole epoch at its end;
   * NaN where that is not known.
   */
  double trainLoss(RunMoment moment) {
    return moment.batch() == 0
        ? history(moment)
            .last()
            .filter(last -> last.epoch() == moment.epoch() - 1)
            .map(EpochRecord::trainLoss)
            .orElse(Double.NaN)
        : runningLoss(moment);
  }

  /** An epoch's batches are all of one size but the last, which no such moment has reached. */
  private double runningLoss(RunMoment moment) {
    BatchSeries batches = run.batches();
    // Half a batch of room on both sides, whatever was rounded.
    double half = 0.5 / moment.batches();
    double sum = 0;
    int counted = 0;
    for (int i = 0; i < batches.size(); i++) {
      double end = batches.epoch(i);
      if (end > moment.epoch() + half && end < moment.position() + half) {
        sum += batches.loss(i);
        counted++;
      }
    }
    return counted == moment.batch() ? sum / counted : Double.NaN;
  }
}
