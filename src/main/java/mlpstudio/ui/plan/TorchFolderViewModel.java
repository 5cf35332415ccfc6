package mlpstudio.ui.plan;

import java.nio.file.Path;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mlpstudio.model.TorchBuild;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Messages;

/**
 * Which build of PyTorch the program uses from its next start: the one inside, or another one on
 * this disk, such as one for CUDA. FX thread only.
 */
public final class TorchFolderViewModel {
  /** Where the folder is remembered; empty or absent means the build inside. */
  public static final String PREFERENCE = "engine.pytorch";

  private final Preferences preferences;
  private final Background background;
  private final Function<Path, TorchBuild> looker;
  private final Messages messages;
  private final ReadOnlyStringWrapper folder;
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

  /** Begins with what is remembered. */
  public TorchFolderViewModel(Preferences preferences, Background background) {
    this(preferences, background, TorchBuild::tried, new Messages(TorchFolderViewModel.class));
  }

  /** With another look at folders and in one language. */
  TorchFolderViewModel(
      Preferences preferences,
      Background background,
      Function<Path, TorchBuild> looker,
      Messages messages) {
    this.looker = looker;
    this.preferences = preferences;
    this.background = background;
    this.messages = messages;
    folder = new ReadOnlyStringWrapper(preferences.text(PREFERENCE, ""));
    if (!folder.get().isEmpty()) {
      note.set(messages.format("torch.chosen", folder.get()));
    }
  }

  /** The folder of the other build, or empty. */
  ReadOnlyStringProperty folderProperty() {
    return folder.getReadOnlyProperty();
  }

  /** What was chosen, or why a folder was not taken; empty where there is nothing to say. */
  ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** Uses the build in a folder from the next start, where there is one that fits. */
  void choose(Path chosen) {
    note.set(messages.get("torch.trying"));
    background.run(
        () -> looker.apply(chosen),
        this::take,
        failure ->
            note.set(messages.format("torch.refused", String.valueOf(failure.getMessage()))));
  }

  /** Uses the build inside from the next start. */
  void forget() {
    remember("");
    note.set(messages.get("torch.inside"));
  }

  private void take(TorchBuild build) {
    remember(build.libraries().toString());
    note.set(
        messages.format(
            build.cuda() ? "torch.taken" : "torch.taken.cpu", build.version(), build.libraries()));
  }

  private void remember(String value) {
    preferences.put(PREFERENCE, value);
    // At once: the next start may follow a crash of this one.
    background.save(
        () -> {
          preferences.save();
          return true;
        },
        saved -> {},
        failure -> {});
    folder.set(value);
  }

  /** The texts of this package. */
  Messages messages() {
    return messages;
  }
}
