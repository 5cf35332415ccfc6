package mlpstudio.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import mlpstudio.data.DataFolder;
import mlpstudio.data.DataFolderChoice;
import mlpstudio.ui.state.ConfigFolder;
import mlpstudio.ui.state.Preferences;

/**
 * Where a window has what outlives it. All that distinguishes the user's own window from those that
 * are measured or toured.
 *
 * @param config the folder of the settings and of the networks that are kept while they train
 * @param data the folder of the user's data sets
 * @param given a folder with further data sets, only read
 * @param shower shows a folder on the desktop
 */
public record Home(
    Path config, DataFolderChoice data, Optional<Path> given, Consumer<Path> shower) {

  /**
   * The user's own.
   *
   * @param shower shows a folder on the desktop
   */
  static Home ofUser(Consumer<Path> shower) {
    return new Home(ConfigFolder.ofUser(), DataFolder.choiceOfUser(), Optional.empty(), shower);
  }

  /**
   * One that has all in a folder of its own, and nothing of the user's.
   *
   * @param folder that somebody else deletes
   * @param given a folder with further data sets, only read
   */
  public static Home in(Path folder, Optional<Path> given) {
    Path data = folder.resolve("datasets");
    return new Home(folder, new DataFolderChoice(data, Optional.of(data)), given, shown -> {});
  }

  /** What is remembered there. */
  public Preferences preferences() {
    return Preferences.at(config.resolve("settings.json"));
  }

  /** The folder of networks that are kept while they train. */
  Path kept() {
    return config.resolve("kept");
  }
}
