package mlpstudio.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourFolderTest {
  @Test
  void aFolderThatCannotBeWrittenIsToldBeforeAWindowOpens(@TempDir Path folder) throws Exception {
    Path out = Files.writeString(folder.resolve("file"), "in the way").resolve("pictures");
    TourOptions options =
        new TourOptions(
            out, 1000, 700, 100, Locale.ENGLISH, List.of("light"), Set.of(), Optional.empty());
    List<String> told = new ArrayList<>();
    assertThatThrownBy(() -> Tour.take(options, Stops.all(), told::add))
        .isInstanceOf(TourException.class)
        .hasMessage("Pictures cannot be written into " + out + ": name another folder with --out.");
    assertThat(told).isEmpty();
  }
}
