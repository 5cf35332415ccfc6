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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        .contains("java.io.IOException: …\n\tat a.B.c(D)")
        .doesNotContain("essay");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/media/ada/my essay.json: Permission denied|…: Permission denied",
        "“/media/ada/l’essai.json” cannot be read.|“…” cannot be read.",
        "“essay.json” cannot be read.|“…” cannot be read.",
        "« essai.json » ne peut pas être lu.|«… » ne peut pas être lu.",
        "«\u00a0essai.json\u00a0» ne peut pas être lu.|«…\u00a0» ne peut pas être lu.",
        "/media/ada/mon essai.json\u00a0: accès refusé|…: accès refusé",
        "java.nio.file.NoSuchFileException: D:\\ada\\essay.csv|java.nio.file.NoSuchFileException:"
            + " …",
        "X: \\\\server\\ada\\a.csv -> C:/b.csv: in use|X: …: in use",
        "a.B: /media/ada/x.json (No such file)|a.B: … (No such file)",
        "jar:file:/media/ada/a.jar: broken|…: broken",
        "at java.base/java.io.File.x(File.java:1)|at java.base/java.io.File.x(File.java:1)",
        "see https://pytorch.org/get and/or 1/2|see https://pytorch.org/get and/or 1/2",
      })
  void wordsOfErrorsNameNoPlaces(String told, String written) {
    String text =
        report(
            Map.of(),
            Optional.of(
                new ReportViewModel.LastError(
                    Instant.parse("2026-11-28T10:00:00Z"), told, told + "\n\tat a.B.c(D.java:7)")));
    assertThat(text).endsWith("10:00:00Z " + written + "\n" + written + "\n\tat a.B.c(D.java:7)\n");
  }

  @Test
  void reasonsOfDevicesNameNoPlaces() {
    String text =
        new SystemReport(
                new SystemReport.Known(
                    Map.of(),
                    ComputeSettings.defaults(),
                    "none: /media/ada",
                    home,
                    Optional.empty()),
                Machine.here(),
                home.toString())
            .text(
                () ->
                    List.of(
                        new DeviceCatalog.Entry(
                            ComputeDevice.parse("cuda"),
                            "GPU",
                            0,
                            "The PyTorch in /media/ada/torch cannot be loaded: no room")));
    assertThat(text)
        .contains("Engine: none: …", "unusable: The PyTorch in …: no room")
        .doesNotContain("/media/ada");
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
