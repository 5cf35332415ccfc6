package mlpstudio.cli;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import mlpstudio.data.Subset;
import mlpstudio.experiment.ExperimentWriter;
import mlpstudio.health.Diagnosis;
import mlpstudio.health.HealthWatch;
import mlpstudio.health.Remedy;
import mlpstudio.training.RunInput;
import mlpstudio.training.TrainingEvent;

/** Says on standard error what is wrong with a run: one line for each diagnosis, once. */
final class HealthReport {
  private final PrintWriter err;
  private final HealthWatch watch;
  private final RunInput input;
  private final Set<Diagnosis.Kind> said = EnumSet.noneOf(Diagnosis.Kind.class);

  HealthReport(PrintWriter err, RunInput input) {
    this.err = err;
    this.input = input;
    this.watch = new HealthWatch(input);
  }

  void event(TrainingEvent event) {
    watch.accept(event);
    if (event instanceof TrainingEvent.BatchFinished) {
      return;
    }
    for (Diagnosis diagnosis : watch.diagnoses()) {
      if (!saidByTheFailure(diagnosis) && said.add(diagnosis.kind())) {
        err.println(seen(diagnosis) + " Try " + tries(diagnosis.remedy()) + ".");
      }
    }
  }

  /** A run that fails ends with a line of its own. */
  private static boolean saidByTheFailure(Diagnosis diagnosis) {
    return diagnosis instanceof Diagnosis.RateTooHigh high && high.diverged();
  }

  private String seen(Diagnosis diagnosis) {
    return switch (diagnosis) {
      case Diagnosis.RateTooHigh d ->
          String.format(
              Locale.ROOT,
              "Learning rate too high: at %s the loss rose from %.4f to %.4f.",
              number(d.rate()),
              d.start(),
              d.peak());
      case Diagnosis.RateTooLow d ->
          String.format(
              Locale.ROOT,
              "Learning rate too low: in %d steps of %s the loss went from %.4f to %.4f.",
              d.batches(),
              number(d.rate()),
              d.start(),
              d.now());
      case Diagnosis.DeadRelus d ->
          String.format(
              Locale.ROOT,
              "Dead ReLUs: %d of %d neurons of hidden layer %d are zero for every image.",
              d.dead(),
              d.units(),
              d.layer());
      case Diagnosis.SaturatedUnits d ->
          String.format(
              Locale.ROOT,
              "Saturated units: %.0f %% of the outputs of hidden layer %d lie where %s is flat.",
              100 * d.share(),
              d.layer(),
              ExperimentWriter.word(d.activation()));
      case Diagnosis.VanishingGradient d ->
          String.format(
              Locale.ROOT,
              "Vanishing gradient: %.1e in the first layer, %.1e in the last.",
              d.first(),
              d.last());
      case Diagnosis.ExplodingGradient d ->
          String.format(
              Locale.ROOT,
              "Exploding gradient: %.1e in layer %d before the first step.",
              d.norm(),
              d.layer());
      case Diagnosis.UnbalancedLabels d ->
          String.format(
              Locale.ROOT,
              "Labels out of balance: %d of %d training images (%.0f %%) are of class %s.",
              d.most(),
              d.total(),
              100 * d.share(),
              input.dataset().classNames().get(d.label()));
    };
  }

  private static String tries(Remedy remedy) {
    return switch (remedy) {
      case Remedy.LearningRate r -> "a learning rate of " + number(r.value());
      case Remedy.FirstWeights r -> "the first weights " + ExperimentWriter.word(r.value());
      case Remedy.OtherActivation r -> "the activation " + ExperimentWriter.word(r.value());
      case Remedy.HiddenLayers r ->
          r.sizes().isEmpty()
              ? "no hidden layer"
              : "fewer hidden layers: "
                  + r.sizes().stream().map(String::valueOf).collect(Collectors.joining(", "));
      case Remedy.ClippedGradient r -> "the gradient cut to norm " + number(r.norm());
      case Remedy.TrainingImages r ->
          switch (r.subset()) {
            case Subset.PerClass each -> each.count() + " images of every class";
            default -> "all training images";
          };
    };
  }

  private static String number(double value) {
    String plain = String.format(Locale.ROOT, "%.4g", value);
    return plain.contains("e") ? plain.replaceFirst("\\.?0+e", "e") : Double.toString(value);
  }
}
