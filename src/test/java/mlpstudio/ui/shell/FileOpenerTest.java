package mlpstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.support.FileHandler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FileOpenerTest {
  private final FakeDialogs dialogs = new FakeDialogs();
  private final Taking json = new Taking(".json");
  private final Taking csv = new Taking(".csv");
  private final FileOpener opener = new FileOpener(List.of(json, csv), dialogs);

  @BeforeAll
  static void inEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  private static List<Path> paths(String... names) {
    return List.of(names).stream().map(Path::of).toList();
  }

  @Test
  void filesOfOneKindGoToWhoTakesThem() {
    opener.open(paths("a.csv", "b.csv"));
    assertThat(csv.opened).containsExactlyElementsOf(paths("a.csv", "b.csv"));
    assertThat(json.opened).isEmpty();
    opener.open(List.of());
    assertThat(dialogs.errors()).isEmpty();
  }

  @Test
  void mixedFilesAreRefusedInOneSentence() {
    opener.open(paths("a.csv", "b.json"));
    assertThat(csv.opened).isEmpty();
    assertThat(json.opened).isEmpty();
    assertThat(dialogs.errors())
        .containsExactly(
            "These are files of different kinds: a.csv, b.json. Drop one kind at a time.");
  }

  @Test
  void unknownFilesAreNamedWithWhatCouldBeOpened() {
    opener.open(paths("a.csv", "b.mp3"));
    assertThat(csv.opened).isEmpty();
    assertThat(dialogs.errors())
        .containsExactly("MLP Studio cannot open b.mp3. What it opens: files .json, files .csv.");
  }

  @Test
  void aNameThatIsNoNameOfAFileIsToldAndTheWindowStays() {
    assertThat(opener.openNamed(List.of("a.csv", "b\0.csv"))).isEmpty();
    assertThat(csv.opened).isEmpty();
    assertThat(dialogs.errors())
        .containsExactly(
            "The system gave a name that cannot be read: b\0.csv. Open the file here, with File,"
                + " Open.");
    assertThat(opener.openNamed(List.of("a.csv"))).containsExactlyElementsOf(paths("a.csv"));
    assertThat(csv.opened).containsExactlyElementsOf(paths("a.csv"));
  }

  private static final class Taking implements FileHandler {
    private final String ending;
    private final List<Path> opened = new ArrayList<>();

    private Taking(String ending) {
      this.ending = ending;
    }

    @Override
    public String kind() {
      return "files " + ending;
    }

    @Override
    public boolean takes(Path file) {
      return file.toString().endsWith(ending);
    }

    @Override
    public void open(List<Path> files) {
      opened.addAll(files);
    }
  }
}
