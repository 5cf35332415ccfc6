package mlpstudio.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.keep.KeepViewModel;
import mlpstudio.ui.keytips.KeyTips;
import mlpstudio.ui.state.Appearance;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.training.ProgressViewModel;
import mlpstudio.ui.training.RunControlsView;
import mlpstudio.ui.training.RunProgressView;
import mlpstudio.ui.training.TrainingViewModel;
import org.jspecify.annotations.Nullable;

/** Puts the window together around its pages. */
public final class Frame implements WindowActions {
  private final Stage stage;
  private final FrameModels models;
  private final WindowLayers layers;
  private final List<Page> pages;
  private final ShellCommands commands;
  private final Actions actions;
  private final KeyTips keyTips;
  private @Nullable ShellMenu menu;
  private @Nullable Presenting presenting;
  private final Messages texts = new Messages(Frame.class);

  /**
   * The view-models that the frame shows.
   *
   * @param shell pages and experiments
   * @param appearance theme and size
   * @param training the run's commands
   * @param progress the run's progress
   * @param keep networks saved and opened
   * @param status what is always true
   */
  public record FrameModels(
      ShellViewModel shell,
      Appearance appearance,
      TrainingViewModel training,
      ProgressViewModel progress,
      KeepViewModel keep,
      StatusViewModel status) {}

  /**
   * What commands do outside the frame.
   *
   * @param copyEpochs puts the epoch table on the clipboard
   * @param readDataAgain reads the experiment's data set again
   * @param showDatasets opens the list of data sets
   * @param importPictures opens the card on which own pictures become a data set
   * @param showCollection opens the card with the kept drawings
   * @param help the cards of preferences and of help
   * @param showAround begins the guided tour
   * @param close closes the window for good
   */
  public record Actions(
      Runnable copyEpochs,
      Runnable readDataAgain,
      Runnable showDatasets,
      Runnable importPictures,
      Runnable showCollection,
      HelpCards help,
      Runnable showAround,
      Runnable close) {}

  /**
   * Cards that tell of the program, and set it.
   *
   * @param preferences opens the panel of preferences
   * @param about says what this is
   * @param report shows the system report
   */
  public record HelpCards(Runnable preferences, Runnable about, Runnable report) {}

  /** A frame in this window; {@link #scene} makes its scene. */
  public Frame(
      Stage stage, FrameModels models, WindowLayers layers, List<Page> pages, Actions actions) {
    this.stage = stage;
    this.models = models;
    this.layers = layers;
    this.pages = List.copyOf(pages);
    this.actions = actions;
    this.keyTips = new KeyTips(layers);
    this.commands =
        new ShellCommands(
            models.shell(), models.appearance(), models.training(), models.keep(), this);
  }

  /** The scene with everything in it, styled. */
  public Scene scene(
      List<Experiment> experiments, RunControlsView runControls, RunProgressView runProgress) {
    menu = new ShellMenu(models.shell(), commands, models.appearance(), pages, experiments);
    RunBar runBar =
        new RunBar(
            new ExperimentChooser(models.shell().documents(), experiments),
            runControls,
            runProgress);
    ShellView shell =
        new ShellView(
            models.shell(),
            pages,
            menu,
            runBar,
            new StatusBarView(models.status(), models.progress()));
    layers.setContent(shell);
    presenting = new Presenting(stage, layers, models.appearance(), models.shell(), shell);
    // One that takes the place of what a shown window has must be told the size: it would take that
    // of its content when a picture is made of it.
    Scene before = stage.isShowing() ? stage.getScene() : null;
    Scene scene =
        before == null
            ? new Scene(layers)
            : new Scene(layers, before.getWidth(), before.getHeight());
    new SceneStyler(scene, models.appearance());
    furtherKeys(scene);
    AreaKeys.install(scene, layers, shell);
    return scene;
  }

  /** A presentation ends first: what is asked before the window closes has to be seen. */
  @Override
  public void close() {
    presenting().leave();
    models.shell().requestClose(models.keep(), actions.close());
  }

  @Override
  public void toggleFullScreen() {
    stage.setFullScreen(!stage.isFullScreen());
  }

  /** The presenter mode; there once the scene was made. */
  public Presenting presenting() {
    return Objects.requireNonNull(presenting, "The scene comes first");
  }

  @Override
  public void present() {
    presenting().toggle();
  }

  @Override
  public void toggleKeyTips() {
    keyTips.toggle();
  }

  @Override
  public void showShortcuts() {
    if (layers.overlay().shows("shortcuts")) {
      layers.overlay().dismiss();
    } else if (menu != null) {
      show("shortcuts", texts.get("shortcuts.title"), ShortcutsView.of(menu));
    }
  }

  @Override
  public void showAbout() {
    actions.help().about().run();
  }

  @Override
  public void showReport() {
    actions.help().report().run();
  }

  @Override
  public void showPreferences() {
    actions.help().preferences().run();
  }

  @Override
  public void showAround() {
    actions.showAround().run();
  }

  @Override
  public void copyEpochs() {
    actions.copyEpochs().run();
  }

  @Override
  public void importPictures() {
    actions.importPictures().run();
  }

  @Override
  public void showCollection() {
    actions.showCollection().run();
  }

  @Override
  public void readDataAgain() {
    actions.readDataAgain().run();
  }

  @Override
  public void showDatasets() {
    actions.showDatasets().run();
  }

  /**
   * Opens a card over the window, with a button to close it, in place of any other.
   *
   * @param id its name, for tests
   */
  public void showCard(String id, String title, Node content) {
    show(id, title, content);
  }

  private void show(String id, String title, Node content) {
    layers.overlay().show(id, DialogCard.of(title, content, layers.overlay()), () -> {});
  }

  /** The same keys elsewhere: the number block, and plus where it is a shifted equals sign. */
  private void furtherKeys(Scene scene) {
    Map<KeyCode, Runnable> further =
        Map.of(
            KeyCode.EQUALS, models.appearance()::larger,
            KeyCode.ADD, models.appearance()::larger,
            KeyCode.SUBTRACT, models.appearance()::smaller,
            KeyCode.NUMPAD0, models.appearance()::normal,
            KeyCode.DECIMAL, models.training()::stepBatch);
    further.forEach(
        (code, action) ->
            scene
                .getAccelerators()
                .put(
                    new KeyCodeCombination(
                        code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY),
                    action));
  }
}
