package mlpstudio.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderChoiceTest {
  @TempDir private Path home;

  private DataFolderChoice choice(Optional<Path> fixed) {
    return new DataFolderChoice(home.resolve("share/mlp-studio/datasets"), fixed);
  }

  @Test
  void isTheUsualFolderUntilAnotherIsChosenForEveryLaterStart() throws IOException {
    DataFolderChoice first = choice(Optional.empty());
    assertThat(first.folder()).isEqualTo(first.usual());
    Path other = home.resolve("Données de la classe");
    first.choose(other);
    assertThat(choice(Optional.empty()).folder()).isEqualTo(other);
    assertThat(other).isEmptyDirectory();
    choice(Optional.empty()).chooseUsual();
    assertThat(first.folder()).isEqualTo(first.usual());
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefusedAndChangesNothing() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "in the way");
    DataFolderChoice choice = choice(Optional.empty());
    assertThatThrownBy(() -> choice.choose(file.resolve("below"))).isInstanceOf(IOException.class);
    assertThat(choice.folder()).isEqualTo(choice.usual());
  }

  @Test
  void whoeverSetUpTheMachineHasTheLastWord() throws IOException {
    choice(Optional.empty()).choose(home.resolve("mine"));
    DataFolderChoice fixed = choice(Optional.of(home.resolve("class")));
    assertThat(fixed.fixed()).isTrue();
    assertThat(fixed.folder()).isEqualTo(home.resolve("class"));
  }

  @Test
  void aNoteThatIsNoPathIsLetBe() throws IOException {
    DataFolderChoice choice = choice(Optional.empty());
    choice.choose(home.resolve("mine"));
    Files.writeString(home.resolve("share/mlp-studio/data-folder"), "not/absolute\n");
    assertThat(choice.folder()).isEqualTo(choice.usual());
  }
}
