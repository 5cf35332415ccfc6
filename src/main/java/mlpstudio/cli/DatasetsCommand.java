package mlpstudio.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.DatasetDescription;
import mlpstudio.data.fetch.ByteSizes;
import mlpstudio.data.fetch.DatasetStore;
import mlpstudio.data.fetch.Publication;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the data sets. */
@Command(
    name = "datasets",
    description = "Lists the data sets, and whether they are at hand.",
    mixinStandardHelpOptions = true,
    subcommands = {DatasetsFetchCommand.class, DatasetsAddCommand.class, ImportCommand.class})
final class DatasetsCommand implements Runnable {
  private static final Object[] HEAD = {"id", "title", "images", "at hand", "to fetch", "licence"};

  @Mixin private DataFolderOption data = new DataFolderOption();

  @Option(names = "--json", description = "One JSON object per data set and nothing else.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    DatasetStore store = data.store();
    if (!json) {
      out.printf("%-18s %-24s %15s  %-8s %10s  %s%n", HEAD);
    }
    for (DatasetCatalog.Entry entry : data.catalog().entries()) {
      Optional<Publication> publication = store.publication(entry.id());
      out.println(json ? object(entry, publication) : line(entry, publication));
    }
  }

  private static String line(DatasetCatalog.Entry entry, Optional<Publication> publication) {
    DatasetDescription.Contents contents = entry.description().contents();
    return String.format(
        "%-18s %-24s %15s  %-8s %10s  %s",
        entry.id(),
        entry.title(),
        contents.trainImages() + " / " + contents.testImages(),
        entry.available() ? "yes" : "no",
        entry.available()
            ? "-"
            : publication.map(Publication::fetchLength).map(ByteSizes::text).orElse("-"),
        entry.description().origin().licence() + skipped(entry.unreadable()));
  }

  /** What a power cut left of a line is worth a word, not more. */
  private static String skipped(int lines) {
    return lines == 0
        ? ""
        : lines == 1 ? " (1 unreadable line skipped)" : " (" + lines + " unreadable lines skipped)";
  }

  private static JsonObject object(DatasetCatalog.Entry entry, Optional<Publication> publication) {
    DatasetDescription about = entry.description();
    JsonObject object = new JsonObject();
    object.addProperty("id", entry.id());
    object.addProperty("title", entry.title());
    object.addProperty("trainImages", about.contents().trainImages());
    object.addProperty("testImages", about.contents().testImages());
    object.addProperty("available", entry.available());
    object.add("folder", text(entry.folder().map(Path::toString).orElse(null)));
    object.addProperty("licence", about.origin().licence());
    object.addProperty("source", about.origin().source());
    object.addProperty("unreadableLines", entry.unreadable());
    object.addProperty("fetchBytes", publication.map(Publication::fetchLength).orElse(0L));
    return object;
  }

  private static JsonElement text(@Nullable String value) {
    return value == null ? JsonNull.INSTANCE : new JsonPrimitive(value);
  }
}
