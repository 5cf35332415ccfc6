package mlpstudio.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mlpstudio.data.DataFolder;
import mlpstudio.data.DatasetException;
import mlpstudio.data.OwnDataset;
import mlpstudio.data.OwnDatasets;
import mlpstudio.data.WorkProgress;
import mlpstudio.data.imports.DatasetImporter;
import mlpstudio.data.imports.ImportOptions;
import mlpstudio.data.imports.ImportPreview;
import mlpstudio.data.imports.ImportSource;
import mlpstudio.data.imports.PreviewMaker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a data set of the user's own files. */
@Command(
    name = "import",
    description =
        "Makes a data set of pictures in one folder for each class, of tables of pixels (CSV) or of"
            + " IDX files; each may lie in a zip archive.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ImportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "A folder, a zip archive, a table, or IDX files of images and labels.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the set is called (default: as its source).")
  private @Nullable String name;

  @Mixin private ImportWishes wishes = new ImportWishes();

  @Option(names = "--dry-run", description = "Only says what would come of it.")
  private boolean dryRun;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Another folder than the user's own to keep the set in.")
  private @Nullable Path data;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    ImportSource source = new ImportSource(paths);
    ImportOptions options = options(source);
    PrintWriter out = spec.commandLine().getOut();
    ImportReport report = new ImportReport(out);
    if (dryRun) {
      ImportPreview preview = PreviewMaker.of(source, options, true, WorkProgress.NONE);
      report.preview(preview);
      if (!preview.problem().isEmpty()) {
        throw new DatasetException(preview.problem());
      }
      return 0;
    }
    ImportPreview preview = PreviewMaker.of(source, options, false, WorkProgress.NONE);
    report.remarks(preview);
    OwnDatasets store = new OwnDatasets(Optional.ofNullable(data).orElseGet(DataFolder::ofUser));
    DatasetImporter.Imported imported =
        new DatasetImporter(store)
            .run(source, options, name == null ? source.name() : name, WorkProgress.NONE);
    OwnDataset set = imported.dataset();
    report.skipped(imported.skipped());
    report.imported(set);
    return 0;
  }

  private ImportOptions options(ImportSource source) throws IOException {
    if (name != null && name.isBlank()) {
      throw new ParameterException(spec.commandLine(), "A data set needs a name.");
    }
    try {
      return wishes.options(source);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }
}
