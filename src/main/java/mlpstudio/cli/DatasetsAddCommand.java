package mlpstudio.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mlpstudio.data.DatasetException;
import mlpstudio.data.fetch.Cancellation;
import mlpstudio.data.fetch.DatasetStore;
import mlpstudio.data.fetch.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a data set from files. */
@Command(
    name = "add",
    description =
        "Takes a data set from files on disk: its own files or the published archive, gzipped or"
            + " not, or a folder with them. Needs no network.",
    mixinStandardHelpOptions = true)
final class DatasetsAddCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "ID", description = "Which one.")
  private String id = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE|DIR", description = "Its files.")
  private List<Path> files = new ArrayList<>();

  @Mixin private DataFolderOption data = new DataFolderOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws DatasetException {
    DatasetStore store = data.store();
    Publication publication = data.publication(store, id);
    FetchReport report = new FetchReport(spec.commandLine().getErr());
    store.add(publication, files, report, new Cancellation());
    report.end();
    spec.commandLine()
        .getOut()
        .println(publication.title() + " is at hand in " + store.directory() + ".");
    return 0;
  }
}
