package mlpstudio.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collections counted again after they have grown or changed. */
class CollectionCountTest {
  @TempDir private Path folder;

  private static String line(String label) {
    return DrawingFile.text(List.of(DrawingSetsTest.drawing(label, 1)));
  }

  private Path append(String text) throws Exception {
    return Files.writeString(
        folder.resolve("d.jsonl"),
        text,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  @Test
  void whatIsAddedIsCountedOnTopOfWhatIsKnown() throws Exception {
    Path file = append(line("1") + line("1") + "broken\n" + line("é"));
    CollectionCount first = CollectionCount.of(file, CollectionCount.NOTHING);
    assertThat(first.all().labels()).isEqualTo(Map.of("1", 2, "é", 1));
    assertThat(first.all().unreadable()).isEqualTo(1);
    // Counts that are wrong show that nothing but the rest is read.
    CollectionCount marked =
        new CollectionCount(
            first.all(),
            new CollectionCount.Tally(Map.of("1", 100), 50),
            first.length(),
            first.checksum());
    append(line("2") + "no\n\n" + line("1"));
    CollectionCount grown = CollectionCount.of(file, marked);
    assertThat(grown.all().labels()).isEqualTo(Map.of("1", 101, "2", 1));
    assertThat(grown.all().unreadable()).isEqualTo(51);
    assertThat(CollectionCount.of(file, first))
        .isEqualTo(CollectionCount.of(file, CollectionCount.NOTHING));
  }

  @Test
  void aFileThatWasChangedIsCountedAfresh() throws Exception {
    Path file = append(line("1") + line("2"));
    CollectionCount first = CollectionCount.of(file, CollectionCount.NOTHING);
    Files.writeString(file, line("3") + line("2") + line("2"));
    assertThat(CollectionCount.of(file, first).all().labels()).isEqualTo(Map.of("3", 1, "2", 2));
    Files.writeString(file, line("1"));
    assertThat(CollectionCount.of(file, first).all().labels()).isEqualTo(Map.of("1", 1));
    Files.writeString(file, "");
    assertThat(CollectionCount.of(file, first).all().labels()).isEmpty();
  }

  @Test
  void aLastLineWithoutEndCountsAsWhatItIsByThen() throws Exception {
    String last = line("5").strip();
    Path file = append(line("1") + last.substring(0, 12));
    CollectionCount half = CollectionCount.of(file, CollectionCount.NOTHING);
    assertThat(half.all().labels()).isEqualTo(Map.of("1", 1));
    assertThat(half.all().unreadable()).isEqualTo(1);
    append(last.substring(12));
    CollectionCount whole = CollectionCount.of(file, half);
    // What is built upon ends before it, but it is among what is told.
    assertThat(whole.all().labels()).isEqualTo(Map.of("1", 1, "5", 1));
    append("\n" + line("6"));
    assertThat(CollectionCount.of(file, whole).all().labels())
        .isEqualTo(Map.of("1", 1, "5", 1, "6", 1));
  }
}
