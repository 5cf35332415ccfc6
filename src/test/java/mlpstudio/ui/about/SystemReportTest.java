package mlpstudio.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.DeviceCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemReportTest {
  @TempDir private Path home;

  private String report(Map<String, String> settings, Optional<ReportViewModel.LastError> error) {
    return new SystemReport(
            new SystemReport.Known(
                settings,
                new ComputeSettings(ComputeDevice.CPU, 3),
                "PyTorch 2.7.1",
                home.resolve("data"),
                error),
            Machine.here(),
            home.toString())
        .text(
            () ->
                List.of(
                    new DeviceCatalog.Entry(ComputeDevice.CPU, "CPU", 0, ""),
                    new DeviceCatalog.Entry(
                        ComputeDevice.parse("cuda:1"),
                        "NVIDIA H200",
                        1L << 37,
                        "Driver too old.")));
  }

  @Test
  void tellsOfProgramMachineDevicesAndSettings() {
    assertThat(report(Map.of("theme", "dark", "font.percent", "150"), Optional.empty()))
        .startsWith("MLP Studio ")
        .contains("Java: ", "25", "JavaFX: ", "DJL: 0.36.0", "Engine: PyTorch 2.7.1")
        .contains("System: " + System.getProperty("os.name"), "Processor: ", "Memory: ", " GiB")
        .contains("Computes on: cpu, 3 threads")
        .contains("  cuda:1: NVIDIA H200, 128.0 GiB, unusable: Driver too old.")
        .contains("Data folder: ~", "(not there yet, can be made)")
        .contains("  font.percent = 150\n  theme = dark\n")
        .contains("Last error: none since the start");
  }

  @Test
  void namesNoFilesOfTheUserAndWritesTheHomeFolderAsATilde() throws Exception {
    Files.createDirectories(home.resolve("data"));
    String stack = "java.io.IOException: " + home.resolve("secret/essay.json") + "\n\tat a.B.c(D)";
    String text =
        report(
            Map.of(
                "experiment.file",
                "/media/ada/essay.json",
                "experiment.edited",
                "{\"name\": \"Ada's\"}",
                "recent",
                home.resolve("a.json") + "\n" + home.resolve("b.json")),
            Optional.of(
                new ReportViewModel.LastError(
                    Instant.parse("2026-11-28T10:00:00.5Z"), "It could not be read.", stack)));
    assertThat(text)
        .doesNotContain(home.toString(), "/media/ada", "Ada's", "a.json")
        .contains("(writable)")
        .contains("Last error: 2026-11-28T10:00:00Z It could not be read.\n")
        .contains("java.io.IOException: ~", "at a.B.c(D)");
  }

  @Test
  void devicesThatCannotBeListedDoNotStopTheReport() {
    String text =
        new SystemReport(
                new SystemReport.Known(
                    Map.of(), ComputeSettings.defaults(), "none", home, Optional.empty()),
                Machine.here(),
                home.toString())
            .text(
                () -> {
                  throw new IllegalStateException("no engine");
                });
    assertThat(text).contains("could not be listed", "no engine");
  }
}
