package mlpstudio.cli;

import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the built-in experiments. */
@Command(
    name = "experiments",
    description = "Lists the built-in experiments: id and title.",
    mixinStandardHelpOptions = true)
final class ExperimentsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    BuiltInExperiments.all().forEach(this::print);
    spec.commandLine().getOut().println("Broken on purpose:");
    BuiltInExperiments.brokenOnPurpose().forEach(this::print);
  }

  private void print(Experiment experiment) {
    spec.commandLine().getOut().printf("%-28s %s%n", experiment.id(), experiment.title());
  }
}
