package mlpstudio.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.state.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
  private final Preferences preferences = Preferences.inMemory();
  private final RecentFiles recent = new RecentFiles(preferences, new InPlace());
  @TempDir private Path folder;

  private RecentFiles again() {
    return new RecentFiles(preferences, new InPlace());
  }

  @Test
  void theLatestIsFirstEachIsThereOnceAndTenAtMost() {
    for (int i = 0; i < 12; i++) {
      recent.add(folder.resolve(i + ".json"));
    }
    recent.add(folder.resolve("5.json"));
    assertThat(recent.files()).hasSize(RecentFiles.MOST).doesNotHaveDuplicates();
    assertThat(recent.files().getFirst()).isEqualTo(folder.resolve("5.json"));
    assertThat(recent.files().getLast()).isEqualTo(folder.resolve("2.json"));
    assertThat(again().files()).isEqualTo(recent.files());
  }

  @Test
  void missingOnesAreDroppedForGood() throws IOException {
    Path there = Files.writeString(folder.resolve("there.json"), "{}");
    recent.add(there);
    recent.add(folder.resolve("gone.json"));
    recent.dropMissing();
    assertThat(recent.files()).containsExactly(there);
    assertThat(again().files()).containsExactly(there);
  }

  @Test
  void clearedItIsEmptyAtTheNextStartToo() {
    recent.add(folder.resolve("a.json"));
    recent.clear();
    assertThat(recent.files()).isEmpty();
    assertThat(again().files()).isEmpty();
  }
}
