package mlpstudio.ui.preferences;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import mlpstudio.data.DataFolderChoice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.ui.state.Appearance;
import mlpstudio.ui.state.AutosaveTime;
import mlpstudio.ui.state.Confirmation;
import mlpstudio.ui.state.Language;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What can be set once and for all. Every change holds at once and is remembered; the language and
 * the data folder wait for the next start. FX thread only.
 */
public final class PreferencesViewModel {
  private final Tools tools;
  private final Preferences preferences;
  private final Messages texts = new Messages(PreferencesViewModel.class);
  private final Language spoken;
  private final ObjectProperty<Language> language = new SimpleObjectProperty<>();
  private final ObjectProperty<Boolean> autosave = new SimpleObjectProperty<>();
  private final ObjectProperty<Integer> seconds = new SimpleObjectProperty<>();
  private final Map<Confirmation, ObjectProperty<Boolean>> asked =
      new EnumMap<>(Confirmation.class);
  private final ReadOnlyObjectWrapper<@Nullable Path> kept = new ReadOnlyObjectWrapper<>();
  private final DeviceChoice device;
  private final DataFolderModel dataFolder;
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private @Nullable Choices before;

  /**
   * What it works with.
   *
   * @param preferences where everything is remembered
   * @param appearance theme and size
   * @param compute device and threads as chosen
   * @param lesson whether a lesson is played, whose runs compute on what it says
   * @param devices lists the devices, in the background
   * @param dataFolder where data sets lie
   * @param kept where networks are kept while they train, if anywhere
   * @param background looks at disks and devices
   */
  public record Tools(
      Preferences preferences,
      Appearance appearance,
      ObjectProperty<ComputeSettings> compute,
      ObservableBooleanValue lesson,
      DeviceCatalog devices,
      DataFolderChoice dataFolder,
      Optional<Path> kept,
      Background background) {}

  /** The settings as they are. */
  public PreferencesViewModel(Tools tools) {
    this.tools = tools;
    preferences = tools.preferences();
    kept.set(tools.kept().orElse(null));
    spoken = Language.of(preferences);
    language.set(spoken);
    autosave.set(AutosaveTime.on(preferences));
    seconds.set(AutosaveTime.seconds(preferences));
    for (Confirmation question : Confirmation.values()) {
      asked.put(question, new SimpleObjectProperty<>());
    }
    device = new DeviceChoice(tools.compute(), tools.devices(), tools.background(), texts);
    dataFolder = new DataFolderModel(tools.dataFolder(), tools.background(), texts);
    refresh();
  }

  /** Looks at what may have been changed elsewhere, such as questions that were switched off. */
  public void refresh() {
    asked.forEach((question, property) -> property.set(question.asked(preferences)));
    tools.kept().ifPresent(this::lookAt);
    forgetUndo();
  }

  /** Theme and size. */
  Appearance appearance() {
    return tools.appearance();
  }

  /** The language from the next start on. */
  ObjectProperty<Language> languageProperty() {
    return language;
  }

  /** Whether the window still speaks another language than the one chosen. */
  boolean speaksAnother() {
    return language.get() != spoken;
  }

  void speak(Language wanted) {
    language.set(wanted);
    wanted.keep(preferences);
    forgetUndo();
  }

  /** Whether what is chosen to compute on holds only after the lesson that is played. */
  ObservableBooleanValue lessonProperty() {
    return tools.lesson();
  }

  /** Device and threads. */
  DeviceChoice device() {
    return device;
  }

  /** Where data sets lie. */
  DataFolderModel dataFolder() {
    return dataFolder;
  }

  /** Whether networks are kept while they train. */
  ObjectProperty<Boolean> autosaveProperty() {
    return autosave;
  }

  void keep(boolean on) {
    autosave.set(on);
    AutosaveTime.turn(preferences, on);
    forgetUndo();
  }

  /** The least number of seconds between two times that they are kept. */
  ObjectProperty<Integer> secondsProperty() {
    return seconds;
  }

  void keepEvery(int wanted) {
    seconds.set(wanted);
    AutosaveTime.every(preferences, wanted);
    forgetUndo();
  }

  /** Where they are kept; null where nothing can be. */
  ReadOnlyObjectProperty<@Nullable Path> keptProperty() {
    return kept.getReadOnlyProperty();
  }

  private void lookAt(Path folder) {
    tools
        .background()
        .run(
            () -> canBeWritten(folder),
            can -> kept.set(can ? folder : null),
            failure -> kept.set(null));
  }

  /** Whether there is such a folder, or can be one, in which files can be made. Reads the disk. */
  private static boolean canBeWritten(Path folder) {
    Path existing = folder.toAbsolutePath();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing != null && Files.isDirectory(existing) && Files.isWritable(existing);
  }

  /** Whether a question is asked. */
  ObjectProperty<Boolean> askedProperty(Confirmation question) {
    return asked.getOrDefault(question, new SimpleObjectProperty<>(true));
  }

  void ask(Confirmation question, boolean on) {
    askedProperty(question).set(on);
    question.ask(preferences, on);
    forgetUndo();
  }

  /** Whether the defaults were restored just now, so that it can be taken back. */
  ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  /**
   * All that is set here as at the first start, but for the data folder; what is not set here, such
   * as another build of PyTorch and the window's layout, stays too.
   */
  void restoreDefaults() {
    Choices former = choices();
    apply(Choices.defaults());
    before = former;
    canUndo.set(true);
  }

  /** Takes that back. */
  void undo() {
    Choices former = before;
    if (former != null) {
      apply(former);
    }
  }

  Messages texts() {
    return texts;
  }

  /** Another change came after the defaults: they are no longer the last thing done. */
  private void forgetUndo() {
    before = null;
    canUndo.set(false);
  }

  private Choices choices() {
    Map<Confirmation, Boolean> questions = new EnumMap<>(Confirmation.class);
    asked.forEach((question, property) -> questions.put(question, property.get()));
    return new Choices(
        appearance().themeProperty().get(),
        appearance().percentProperty().get(),
        language.get(),
        tools.compute().get(),
        autosave.get(),
        seconds.get(),
        questions);
  }

  private void apply(Choices choices) {
    appearance().themeProperty().set(choices.theme());
    appearance().resize(choices.percent());
    speak(choices.language());
    device.revert();
    tools.compute().set(choices.compute());
    keep(choices.autosave());
    keepEvery(choices.seconds());
    choices.asked().forEach(this::ask);
  }
}
