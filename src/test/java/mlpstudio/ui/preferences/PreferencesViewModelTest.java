package mlpstudio.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mlpstudio.data.DataFolderChoice;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.state.Appearance;
import mlpstudio.ui.state.AutosaveTime;
import mlpstudio.ui.state.Confirmation;
import mlpstudio.ui.state.Language;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Theme;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesViewModelTest {
  private static final DeviceCatalog.Entry CPU =
      new DeviceCatalog.Entry(ComputeDevice.CPU, "CPU", 0, "");
  private static final DeviceCatalog.Entry GPU =
      new DeviceCatalog.Entry(ComputeDevice.parse("cuda"), "GPU", 0, "");
  private static final DeviceCatalog.Entry NO_MPS =
      new DeviceCatalog.Entry(ComputeDevice.parse("mps"), "MPS", 0, "Not a Mac.");

  @TempDir private Path folder;
  private final ObjectProperty<ComputeSettings> compute =
      new SimpleObjectProperty<>(ComputeSettings.defaults());
  private final SimpleBooleanProperty lesson = new SimpleBooleanProperty();

  @BeforeEach
  void english() {
    Locale.setDefault(Locale.ENGLISH);
  }

  private PreferencesViewModel model(Preferences preferences, DataFolderChoice data) {
    return new PreferencesViewModel(
        new PreferencesViewModel.Tools(
            preferences,
            new Appearance(preferences),
            compute,
            lesson,
            () -> List.of(CPU, GPU, NO_MPS),
            data,
            Optional.of(folder.resolve("kept")),
            new InPlace()));
  }

  private DataFolderChoice usualData() {
    return new DataFolderChoice(folder.resolve("share/datasets"), Optional.empty());
  }

  @Test
  void everythingIsRememberedFromOneStartToTheNext() {
    Path file = folder.resolve("settings.json");
    Preferences preferences = Preferences.at(file);
    PreferencesViewModel model = model(preferences, usualData());
    model.appearance().themeProperty().set(Theme.DARK);
    model.appearance().resize(150);
    model.speak(Language.FRENCH);
    model.keep(false);
    model.keepEvery(60);
    model.ask(Confirmation.CLOSE_WHILE_TRAINING, false);
    preferences.save();

    Preferences next = Preferences.at(file);
    PreferencesViewModel again = model(next, usualData());
    assertThat(again.appearance().themeProperty().get()).isEqualTo(Theme.DARK);
    assertThat(again.appearance().percentProperty().get()).isEqualTo(150);
    assertThat(again.languageProperty().get()).isEqualTo(Language.FRENCH);
    assertThat(Language.of(next).locale(Locale.GERMANY)).isEqualTo(Locale.FRENCH);
    assertThat(again.autosaveProperty().get()).isFalse();
    assertThat(AutosaveTime.on(next)).isFalse();
    assertThat(AutosaveTime.seconds(next)).isEqualTo(60);
    assertThat(Confirmation.CLOSE_WHILE_TRAINING.asked(next)).isFalse();
    assertThat(Confirmation.RECOVER_AFTER_CRASH.asked(next)).isTrue();
  }

  @Test
  void theLanguageWaitsForTheNextStartAndKeepsTheRegionOfItsOwn() {
    PreferencesViewModel model = model(Preferences.inMemory(), usualData());
    assertThat(model.speaksAnother()).isFalse();
    model.speak(Language.FRENCH);
    assertThat(model.speaksAnother()).isTrue();
    model.speak(Language.SYSTEM);
    assertThat(model.speaksAnother()).isFalse();
    assertThat(Language.FRENCH.locale(Locale.CANADA_FRENCH)).isEqualTo(Locale.CANADA_FRENCH);
    assertThat(Language.SYSTEM.locale(Locale.CANADA)).isEqualTo(Locale.CANADA);
    assertThat(Language.ENGLISH.locale(Locale.FRANCE)).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void deviceAndThreadsAreThoseOfTheNextRun() {
    PreferencesViewModel model = model(Preferences.inMemory(), usualData());
    DeviceChoice device = model.device();
    device.look();
    assertThat(device.devices()).containsExactly(CPU, GPU, NO_MPS);
    device.choose(NO_MPS);
    assertThat(compute.get().device()).isEqualTo(ComputeDevice.CPU);
    device.choose(GPU);
    assertThat(compute.get().device()).isEqualTo(GPU.device());
    assertThat(device.deviceProperty().get()).isEqualTo(GPU);
    compute.set(new ComputeSettings(ComputeDevice.CPU, 1));
    assertThat(device.deviceProperty().get()).isEqualTo(CPU);
    assertThat(device.threads().valueProperty().getValue()).isEqualTo(1);
  }

  @Test
  void anotherDataFolderIsUsedFromTheNextStartOnAndTheFormerOneIsNamed() {
    DataFolderChoice choice = usualData();
    DataFolderModel data = model(Preferences.inMemory(), choice).dataFolder();
    assertThat(data.noteProperty().get()).contains("Nothing is moved");
    Path other = folder.resolve("other");
    data.choose(other);
    assertThat(data.folderProperty().get()).isEqualTo(other);
    assertThat(choice.folder()).isEqualTo(other);
    assertThat(data.noteProperty().get())
        .contains("next start", "stays there", choice.usual().toString());
    data.choose(data.usual());
    assertThat(choice.folder()).isEqualTo(choice.usual());
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefusedWithASentence() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    DataFolderChoice choice = usualData();
    DataFolderModel data = model(Preferences.inMemory(), choice).dataFolder();
    data.choose(file.resolve("below"));
    assertThat(data.folderProperty().get()).isEqualTo(choice.usual());
    assertThat(data.noteProperty().get()).contains("below cannot be used");
    DataFolderModel fixed =
        model(
                Preferences.inMemory(),
                new DataFolderChoice(folder.resolve("a"), Optional.of(folder.resolve("b"))))
            .dataFolder();
    assertThat(fixed.choosable()).isFalse();
    assertThat(fixed.noteProperty().get()).contains("MLP_STUDIO_DATA");
  }

  @Test
  void defaultsAreRestoredAndThatIsUndoneUntilSomethingElseIsChanged() {
    Preferences preferences = Preferences.inMemory();
    PreferencesViewModel model = model(preferences, usualData());
    model.appearance().themeProperty().set(Theme.DARK);
    model.appearance().resize(200);
    model.keep(false);
    model.ask(Confirmation.RECOVER_AFTER_CRASH, false);
    compute.set(new ComputeSettings(GPU.device(), 1));
    model.restoreDefaults();
    assertThat(model.appearance().themeProperty().get()).isEqualTo(Theme.SYSTEM);
    assertThat(preferences.number("font.percent", 0)).isEqualTo(100);
    assertThat(AutosaveTime.on(preferences)).isTrue();
    assertThat(Confirmation.RECOVER_AFTER_CRASH.asked(preferences)).isTrue();
    assertThat(compute.get()).isEqualTo(ComputeSettings.defaults());
    assertThat(model.canUndoProperty().get()).isTrue();
    model.undo();
    assertThat(model.canUndoProperty().get()).isFalse();
    assertThat(model.appearance().percentProperty().get()).isEqualTo(200);
    assertThat(AutosaveTime.on(preferences)).isFalse();
    assertThat(Confirmation.RECOVER_AFTER_CRASH.asked(preferences)).isFalse();
    assertThat(compute.get().device()).isEqualTo(GPU.device());
    model.restoreDefaults();
    model.keepEvery(30);
    assertThat(model.canUndoProperty().get()).isFalse();
  }

  @Test
  void whereNetworksAreKeptIsOnlyNamedWhereTheyCanBe() throws Exception {
    PreferencesViewModel model = model(Preferences.inMemory(), usualData());
    assertThat(model.keptProperty().get()).isEqualTo(folder.resolve("kept"));
    Files.writeString(folder.resolve("kept"), "in the way");
    model.refresh();
    assertThat(model.keptProperty().get()).isNull();
  }

  @Test
  void whatIsRestoredIsNamedAndTheRestStays() {
    Preferences preferences = Preferences.inMemory();
    preferences.put("engine.pytorch", "/opt/libtorch");
    PreferencesViewModel model = model(preferences, usualData());
    model.restoreDefaults();
    assertThat(preferences.text("engine.pytorch", "")).isEqualTo("/opt/libtorch");
    for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      Messages texts = new Messages(PreferencesViewModel.class, language);
      assertThat(texts.get("defaults.done"))
          .doesNotStartWith("Everything")
          .doesNotStartWith("Tout");
      assertThat(texts.get("defaults.tip")).contains("PyTorch");
    }
  }

  @Test
  void aQuestionSwitchedOffElsewhereIsSeenWhenThePanelIsOpenedAgain() {
    Preferences preferences = Preferences.inMemory();
    PreferencesViewModel model = model(preferences, usualData());
    Confirmation.CLOSE_WHILE_TRAINING.ask(preferences, false);
    model.refresh();
    assertThat(model.askedProperty(Confirmation.CLOSE_WHILE_TRAINING).get()).isFalse();
    model.ask(Confirmation.CLOSE_WHILE_TRAINING, true);
    assertThat(Confirmation.CLOSE_WHILE_TRAINING.asked(preferences)).isTrue();
  }
}
