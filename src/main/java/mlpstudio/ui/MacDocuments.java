package mlpstudio.ui;

import com.sun.glass.ui.Application;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Files that are double-clicked on macOS. They come as an event, not as words after the program's
 * name, and JavaFX tells it only to the handler of its window toolkit, whose package the launcher
 * exports for this: touched on macOS only, since elsewhere nobody needs that. Everything else is
 * handed on to the handler that was there. FX thread only.
 */
final class MacDocuments extends Application.EventHandler {
  private final Application.EventHandler former;
  private final Consumer<List<Path>> open;
  private final List<Path> named;

  /** A handler before another one; the files named are not opened again. */
  MacDocuments(Application.EventHandler former, Consumer<List<Path>> open, List<Path> named) {
    this.former = former;
    this.open = open;
    this.named = new ArrayList<>(named.stream().map(Path::toAbsolutePath).toList());
  }

  /**
   * Opens files from now on, and at once those that the program was started with.
   *
   * @param open opens files
   * @param named what was opened already since it was named at the start: macOS tells it again
   */
  static void listen(Consumer<List<Path>> open, List<Path> named) {
    Application toolkit = Application.GetApplication();
    MacDocuments here = new MacDocuments(toolkit.getEventHandler(), open, named);
    // This tells again what the program was started with, and returns when all of it was told.
    toolkit.setEventHandler(here);
    // From now on those files are opened whenever somebody asks for them.
    here.named.clear();
  }

  @Override
  public void handleOpenFilesAction(Application app, long time, String[] files) {
    List<Path> fresh =
        Arrays.stream(files)
            .map(file -> Path.of(file).toAbsolutePath())
            .filter(file -> !named.contains(file))
            .toList();
    if (!fresh.isEmpty()) {
      open.accept(fresh);
    }
  }

  @Override
  public void handleQuitAction(Application app, long time) {
    former.handleQuitAction(app, time);
  }

  @Override
  public void handlePreferencesChanged(Map<String, Object> preferences) {
    former.handlePreferencesChanged(preferences);
  }

  @Override
  public void handleWillFinishLaunchingAction(Application app, long time) {
    former.handleWillFinishLaunchingAction(app, time);
  }

  @Override
  public void handleDidFinishLaunchingAction(Application app, long time) {
    former.handleDidFinishLaunchingAction(app, time);
  }

  @Override
  public void handleWillBecomeActiveAction(Application app, long time) {
    former.handleWillBecomeActiveAction(app, time);
  }

  @Override
  public void handleDidBecomeActiveAction(Application app, long time) {
    former.handleDidBecomeActiveAction(app, time);
  }

  @Override
  public void handleWillResignActiveAction(Application app, long time) {
    former.handleWillResignActiveAction(app, time);
  }

  @Override
  public void handleDidResignActiveAction(Application app, long time) {
    former.handleDidResignActiveAction(app, time);
  }

  @Override
  public void handleDidReceiveMemoryWarning(Application app, long time) {
    former.handleDidReceiveMemoryWarning(app, time);
  }

  @Override
  public void handleWillHideAction(Application app, long time) {
    former.handleWillHideAction(app, time);
  }

  @Override
  public void handleDidHideAction(Application app, long time) {
    former.handleDidHideAction(app, time);
  }

  @Override
  public void handleWillUnhideAction(Application app, long time) {
    former.handleWillUnhideAction(app, time);
  }

  @Override
  public void handleDidUnhideAction(Application app, long time) {
    former.handleDidUnhideAction(app, time);
  }
}
