package mlpstudio.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.DatasetException;
import mlpstudio.data.fetch.ByteSizes;
import mlpstudio.data.fetch.Cancellation;
import mlpstudio.data.fetch.DatasetStore;
import mlpstudio.data.fetch.Mirror;
import mlpstudio.data.fetch.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches a data set, once that is agreed to. */
@Command(
    name = "fetch",
    description = "Fetches a data set. Says first what is fetched from where; --yes agrees to it.",
    mixinStandardHelpOptions = true)
final class DatasetsFetchCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "Which one (see the command datasets).")
  private String id = "";

  @Option(names = "--yes", description = "Agrees to the download.")
  private boolean yes;

  @Mixin private DataFolderOption data = new DataFolderOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws DatasetException {
    DatasetStore store = data.store();
    Publication publication = data.publication(store, id);
    PrintWriter out = spec.commandLine().getOut();
    if (!yes) {
      tell(publication, store, out);
      spec.commandLine().getErr().println("Nothing was fetched: agree with --yes.");
      return Commands.FAILURE;
    }
    FetchReport report = new FetchReport(spec.commandLine().getErr());
    store.fetch(publication, report, new Cancellation());
    report.end();
    out.println(publication.title() + " is at hand in " + store.directory() + ".");
    return 0;
  }

  private void tell(Publication publication, DatasetStore store, PrintWriter out) {
    String hosts =
        publication.mirrors().stream().map(Mirror::host).collect(Collectors.joining(", or "));
    long kept = store.kept(publication);
    out.printf(
        Locale.ROOT,
        "%s: %s to fetch from %s.%n",
        publication.title(),
        ByteSizes.text(Math.max(0, publication.fetchLength() - kept)),
        hosts);
    out.printf("It takes %s in %s.%n", ByteSizes.text(publication.length()), store.directory());
    data.catalog().entries().stream()
        .filter(e -> e.id().equals(publication.id()))
        .map(DatasetCatalog.Entry::description)
        .forEach(
            about ->
                out.printf(
                    "%s%nLicence: %s.%n", about.origin().source(), about.origin().licence()));
  }
}
