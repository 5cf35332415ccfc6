package mlpstudio.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import mlpstudio.training.KeptWeights;
import mlpstudio.ui.documents.DocumentViewModel;
import mlpstudio.ui.keep.KeepViewModel;
import mlpstudio.ui.keytips.KeyTips;
import mlpstudio.ui.state.Appearance;
import mlpstudio.ui.training.TrainingViewModel;

/** Everything that the menus offer, with its keys: one list for menus and the page of shortcuts. */
final class ShellCommands {
  private static final ObservableValue<Boolean> ALWAYS = new SimpleBooleanProperty(true);

  private final ShellViewModel shell;
  private final Appearance appearance;
  private final TrainingViewModel training;
  private final KeepViewModel keep;
  private final WindowActions window;

  ShellCommands(
      ShellViewModel shell,
      Appearance appearance,
      TrainingViewModel training,
      KeepViewModel keep,
      WindowActions window) {
    this.shell = shell;
    this.appearance = appearance;
    this.training = training;
    this.keep = keep;
    this.window = window;
  }

  CommandGroup opening() {
    DocumentViewModel documents = shell.documents();
    return group(
        "file",
        command("new", "Shortcut+N", documents::openNew),
        command("open-file", "Shortcut+O", documents::chooseAndOpen));
  }

  CommandGroup saving() {
    DocumentViewModel documents = shell.documents();
    return group(
        "file",
        command("save", "Shortcut+S", documents::save),
        command("save-as", "Shortcut+Shift+S", documents::saveAs));
  }

  CommandGroup file() {
    return group(
        "file",
        command("close-document", "Shortcut+W", shell::closeDocument),
        command("quit", "Shortcut+Q", window::close));
  }

  CommandGroup edit() {
    return group(
        "edit",
        command("undo", "Shortcut+Z", shell::undo, shell.canUndoProperty()),
        command("redo", "Shortcut+Shift+Z", shell::redo, shell.canRedoProperty()),
        command("copy-epochs", "Shortcut+Shift+C", window::copyEpochs),
        new Command(
            "reset-experiment", Optional.empty(), shell::resetExperiment, shell.editedProperty()));
  }

  CommandGroup preferences() {
    return group("edit", command("preferences", "Shortcut+COMMA", window::showPreferences));
  }

  CommandGroup size() {
    return group(
        "view",
        command("larger", "Shortcut+PLUS", appearance::larger),
        command("smaller", "Shortcut+MINUS", appearance::smaller),
        command("normal", "Shortcut+0", appearance::normal));
  }

  CommandGroup screen() {
    return group(
        "view",
        command("present", "F5", window::present),
        command("key-tips", KeyTips.KEY.getName(), window::toggleKeyTips),
        command("full-screen", "F11", window::toggleFullScreen));
  }

  CommandGroup data() {
    return group(
        "data",
        command("datasets", "Shortcut+D", window::showDatasets),
        command("import-pictures", "Shortcut+I", window::importPictures),
        command("collection", "Shortcut+Shift+D", window::showCollection),
        command("read-again", "", window::readDataAgain));
  }

  CommandGroup network() {
    return group(
        "network",
        new Command("reset-network", Optional.empty(), shell::resetNetwork, shell.editedProperty()),
        new Command("reset-plan", Optional.empty(), shell::resetPlan, shell.editedProperty()));
  }

  /** Networks in files, and which weights are in hand. */
  CommandGroup networkFiles() {
    return group(
        "network",
        command("open-network", "Shortcut+Alt+O", keep::open),
        command("save-network", "Shortcut+Alt+S", keep::save, keep.canSaveProperty()),
        command("save-best", "", keep::saveBest, keep.canSaveBestProperty()),
        command("train-on", "", keep::trainOn, keep.canSaveProperty()),
        command("hold-last", "", () -> keep.choose(KeptWeights.LAST), keep.canChooseProperty()),
        command("hold-best", "", () -> keep.choose(KeptWeights.BEST), keep.canChooseProperty()));
  }

  CommandGroup train() {
    return group(
        "train",
        command("train", "Shortcut+ENTER", training::trainOrPause, training.canTrainProperty()),
        command("step-batch", "Shortcut+PERIOD", training::stepBatch, training.canStepProperty()),
        command(
            "step-epoch", "Shortcut+Shift+ENTER", training::stepEpoch, training.canStepProperty()),
        command("stop", "Shortcut+Shift+PERIOD", training::stop, training.canStopProperty()),
        new Command(
            "start-over", Optional.empty(), training::startOver, training.canStartOverProperty()));
  }

  CommandGroup help() {
    return group(
        "help",
        command("shortcuts", "F1", window::showShortcuts),
        command("report", "", window::showReport),
        command("guided-tour", "", window::showAround),
        command("about", "", window::showAbout));
  }

  private static CommandGroup group(String id, Command... commands) {
    return new CommandGroup(id, List.of(commands));
  }

  private static Command command(String id, String keys, Runnable action) {
    return command(id, keys, action, ALWAYS);
  }

  private static Command command(
      String id, String keys, Runnable action, ObservableValue<Boolean> enabled) {
    return new Command(
        id,
        keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys)),
        action,
        enabled);
  }
}
