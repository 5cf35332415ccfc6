package mlpstudio.cli;

import java.util.Optional;
import mlpstudio.data.DataFolder;
import mlpstudio.data.DatasetCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the data sets. */
@Command(
    name = "datasets",
    description = "Lists the data sets, and whether they are at hand.",
    mixinStandardHelpOptions = true,
    subcommands = {ImportCommand.class})
final class DatasetsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    for (DatasetCatalog.Entry entry :
        new DatasetCatalog(Optional.empty(), DataFolder.ofUser()).entries()) {
      spec.commandLine()
          .getOut()
          .printf("%-28s %-24s %s%n", entry.id(), entry.title(), entry.available() ? "yes" : "no");
    }
  }
}
