package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import mlpstudio.model.Architecture;
import mlpstudio.model.ComputeSettings;
import org.junit.jupiter.api.Test;

/** Fifty runs in a row leave memory and threads as they were. */
class NativeMemoryTest {
  private static final Logger LOG = Logger.getLogger(NativeMemoryTest.class.getName());
  private static final long LIMIT_KILOBYTES = 60_000;
  private static final Path STATUS = Path.of("/proc/self/status");

  @Test
  void fiftyRunsLeaveMemoryAndThreadsFlat() throws Exception {
    assumeThat(STATUS).exists();
    // Two megabytes of weights and four of Adam's moments a run: a leak of one run's tensors would
    // show as 100 MB.
    RunInput small =
        SyntheticImages.input(TrainingPlan.of(1, 50, OptimizerChoice.Adam.standard(), 0.001), 0);
    RunInput input =
        new RunInput(
            small.dataset(),
            small.subset(),
            small.normalization(),
            Architecture.relu(700, 700),
            small.plan(),
            0);
    try (TrainingService service = new TrainingService()) {
      for (int i = 0; i < 15; i++) {
        train(service, input);
      }
      long threads = status("Threads");
      long growth = growthOfFiftyRuns(service, input);
      // The heap's own breathing can look like growth once; a leak grows every time.
      for (int round = 1; round < 3 && growth >= LIMIT_KILOBYTES; round++) {
        growth = Math.min(growth, growthOfFiftyRuns(service, input));
      }
      long threadsAfter = status("Threads");
      LOG.info(() -> "Threads: " + threads + " before, " + threadsAfter + " after");
      assertThat(growth).as("kilobytes more after 50 runs").isLessThan(LIMIT_KILOBYTES);
      assertThat(threadsAfter).isLessThanOrEqualTo(threads);
    }
  }

  private static long growthOfFiftyRuns(TrainingService service, RunInput input) throws Exception {
    System.gc();
    long memory = status("VmRSS");
    for (int i = 0; i < 50; i++) {
      train(service, input);
    }
    System.gc();
    long growth = status("VmRSS") - memory;
    LOG.info(() -> "50 runs: resident memory " + growth / 1024 + " MB more");
    return growth;
  }

  private static void train(TrainingService service, RunInput input) throws Exception {
    try (RunHandle run = service.start(input, ComputeSettings.defaults(), false, event -> {})) {
      assertThat(run.result().get(60, TimeUnit.SECONDS).state()).isEqualTo(RunState.FINISHED);
    }
  }

  private static long status(String figure) throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(figure))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
