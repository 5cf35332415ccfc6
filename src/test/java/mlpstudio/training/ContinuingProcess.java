package mlpstudio.training;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import mlpstudio.interchange.Checkpoint;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;

/**
 * A process of its own that trains every checkpoint of a folder to its end, for {@link
 * ContinuationInAnotherProcessTest}.
 */
final class ContinuingProcess {
  private ContinuingProcess() {}

  /** The folder is the only argument; what comes of {@code N.safetensors} is in its sub-folder. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Path done = Files.createDirectories(folder.resolve("done"));
    try (TrainingService service = new TrainingService();
        DirectoryStream<Path> files = Files.newDirectoryStream(folder, "run-??.safetensors")) {
      for (Path file : files) {
        Checkpoint checkpoint = CheckpointFile.load(file);
        RunInput input =
            checkpoint
                .experiment()
                .orElseThrow()
                .runInput(SyntheticImages.dataset(200, 60))
                .withStart(new RunStart.FromSnapshot(checkpoint.resume().orElseThrow()));
        try (RunHandle run =
            service.start(input, new ComputeSettings(ComputeDevice.CPU, 1), false, e -> {})) {
          run.result().join();
          CheckpointFile.save(
              done.resolve(file.getFileName()),
              Checkpoint.of(checkpoint.experiment().orElseThrow(), run.snapshot().join()));
        }
      }
    }
  }
}
