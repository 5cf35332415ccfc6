package mlpstudio.cli;

import java.nio.file.Path;
import java.util.Optional;
import mlpstudio.data.DataFolder;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.drawing.DrawingSets;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command computes and where it finds data. */
final class ComputeOptions {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of the engine on the CPU (default: half the cores, 8 at most).")
  private @Nullable Integer threads;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      description = "cpu, cuda, cuda:1 or mps (default: cpu).")
  private @Nullable String device;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder with mnist/, fashion-mnist/ or cifar-10-batches-bin/.")
  private @Nullable Path data;

  /** Refuses what cannot be meant, in a sentence. */
  ComputeSettings settings() {
    if (data != null && !java.nio.file.Files.isDirectory(data)) {
      throw new IllegalArgumentException("There is no folder " + data + ".");
    }
    int processors = Runtime.getRuntime().availableProcessors();
    if (threads != null && threads > processors) {
      // The engine makes them all at once, and falls where the system refuses one.
      throw new IllegalArgumentException(
          "--threads: at most " + processors + ", the processors of this computer.");
    }
    ComputeSettings standard = ComputeSettings.defaults();
    return new ComputeSettings(
        device == null ? ComputeDevice.CPU : ComputeDevice.parse(device),
        threads == null ? standard.threads() : threads);
  }

  DatasetCatalog catalog() {
    return DrawingSets.catalog(Optional.ofNullable(data), DataFolder.ofUser());
  }
}
