package mlpstudio.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
  @TempDir Path folder;

  @Test
  void comeBackAtTheNextStart() {
    Path file = folder.resolve("deep/er/settings.json");
    Preferences first = Preferences.at(file);
    first.put("theme", "dark");
    first.put("font.percent", 125);
    first.put("lab.network.folded", true);
    first.save();
    Preferences second = Preferences.at(file);
    assertThat(second.text("theme", "system")).isEqualTo("dark");
    assertThat(second.number("font.percent", 100)).isEqualTo(125);
    assertThat(second.flag("lab.network.folded", false)).isTrue();
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void twoWindowsLoseNothingOfEachOther() {
    Path file = folder.resolve("settings.json");
    Preferences before = Preferences.at(file);
    before.put("language", "en");
    before.put("recent", "a");
    before.save();
    Preferences one = Preferences.at(file);
    Preferences other = Preferences.at(file);
    one.put("theme", "dark");
    one.forget("recent");
    other.put("language", "fr");
    one.save();
    other.save();
    one.put("font.percent", 125);
    one.save();
    assertThat(Preferences.at(file).values())
        .isEqualTo(Map.of("theme", "dark", "language", "fr", "font.percent", "125.0"));
    assertThat(folder.toFile().list()).as("nothing beside it").containsExactly("settings.json");
  }

  @Test
  void whatCouldNotBeWrittenIsTriedAgain() throws IOException {
    Path blocked = Files.writeString(folder.resolve("later"), "not a folder yet");
    Preferences preferences = Preferences.at(blocked.resolve("settings.json"));
    preferences.put("theme", "dark");
    preferences.save();
    Files.delete(blocked);
    preferences.save();
    assertThat(Preferences.at(blocked.resolve("settings.json")).values())
        .isEqualTo(Map.of("theme", "dark"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1]", "{\"theme\": {\"a\": 1}}", "{\"theme\": null}", "\u0000"})
  void aBrokenFileMeansDefaults(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("settings.json"), content);
    Preferences preferences = Preferences.at(file);
    assertThat(preferences.text("theme", "system")).isEqualTo("system");
    preferences.put("theme", "light");
    preferences.save();
    assertThat(Preferences.at(file).text("theme", "system")).isEqualTo("light");
    Path broken = folder.resolve("settings.json.broken");
    if (content.isEmpty()) {
      assertThat(preferences.broken()).isEmpty();
      assertThat(broken).doesNotExist();
    } else {
      assertThat(preferences.broken()).contains(broken);
      assertThat(broken).hasContent(content);
      assertThat(Preferences.at(file).broken()).as("said once").isEmpty();
    }
  }

  @Test
  void aBrokenFileThatCannotBeKeptIsNotReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("settings.json"), "{ by hand");
    Path inTheWay = Files.createDirectory(folder.resolve("settings.json.broken"));
    Files.writeString(inTheWay.resolve("file"), "keeps the folder");
    Preferences preferences = Preferences.at(file);
    preferences.put("theme", "dark");
    preferences.save();
    assertThat(file).hasContent("{ by hand");
    assertThat(preferences.broken()).isEmpty();
  }

  @Test
  void valuesOfTheWrongKindMeanDefaults() {
    Preferences preferences = Preferences.inMemory();
    preferences.put("width", "wide");
    preferences.put("height", "NaN");
    preferences.put("folded", "perhaps");
    preferences.put("x", "Infinity");
    preferences.put("y", "-1e999");
    assertThat(preferences.number("x", 5)).isEqualTo(5);
    assertThat(preferences.number("y", 6)).isEqualTo(6);
    assertThat(preferences.number("width", 3)).isEqualTo(3);
    assertThat(preferences.number("height", 4)).isEqualTo(4);
    assertThat(preferences.flag("folded", true)).isTrue();
  }

  @Test
  void aFolderThatCannotBeWrittenIsLetBe() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "not a folder");
    Preferences preferences = Preferences.at(blocked.resolve("settings.json"));
    preferences.put("theme", "dark");
    preferences.save();
    assertThat(preferences.text("theme", "system")).isEqualTo("dark");
    assertThat(blocked).hasContent("not a folder");
  }

  @Test
  void liveWhereTheSystemKeepsThem() {
    assertThat(ConfigFolder.of("Linux", "/home/a", Map.of()))
        .isEqualTo(Path.of("/home/a/.config/mlp-studio"));
    assertThat(ConfigFolder.of("Linux", "/home/a", Map.of("XDG_CONFIG_HOME", "/cfg")))
        .isEqualTo(Path.of("/cfg/mlp-studio"));
    assertThat(ConfigFolder.of("Linux", "/home/a", Map.of("XDG_CONFIG_HOME", "relative")))
        .isEqualTo(Path.of("/home/a/.config/mlp-studio"));
    assertThat(ConfigFolder.of("Mac OS X", "/Users/a", Map.of()))
        .isEqualTo(Path.of("/Users/a/Library/Application Support/MLP Studio"));
    assertThat(ConfigFolder.of("Windows 11", "/Users/a", Map.of()))
        .isEqualTo(Path.of("/Users/a/AppData/Roaming/MLP Studio"));
  }
}
