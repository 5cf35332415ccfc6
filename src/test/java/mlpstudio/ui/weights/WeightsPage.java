package mlpstudio.ui.weights;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.stage.Window;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.DatasetException;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.Screenshots;
import mlpstudio.ui.shell.SceneStyler;
import mlpstudio.ui.state.Appearance;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Theme;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.FxBackground;
import mlpstudio.ui.support.images.ImageGrid;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/** The Weights page in a window of its own, with everything that it needs. */
final class WeightsPage implements WeightsFiles, AutoCloseable {
  final Workspace workspace;
  final Preferences preferences = Preferences.inMemory();
  final Appearance appearance;
  final FxBackground background = new FxBackground();
  final WeightsViewModel model;
  final WeightsView view;
  final WeightsWords words = new WeightsWords();
  Optional<Path> place = Optional.empty();
  @Nullable Image copied;

  WeightsPage(Stage stage, Experiment experiment) {
    Locale.setDefault(Locale.ENGLISH);
    for (String weight : List.of("Regular", "Bold")) {
      Font.loadFont(
          WeightsPage.class.getResourceAsStream(
              "/com/formdev/flatlaf/fonts/inter/Inter-" + weight + ".otf"),
          13);
    }
    workspace = new Workspace(experiment);
    preferences.put("theme", "light");
    appearance = new Appearance(preferences);
    model = new WeightsViewModel(workspace, preferences, background);
    view = new WeightsView(model, background, this);
    Scene scene = new Scene(view, 1000, 640);
    new SceneStyler(scene, appearance);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @Override
  public Optional<Path> choose(@Nullable Window owner, String name) {
    return place;
  }

  @Override
  public void copy(Image picture) {
    copied = picture;
  }

  static ImageDataset mnist() throws DatasetException {
    return new DatasetCatalog(Optional.empty()).load("mnist");
  }

  ImageGrid grid() {
    return (ImageGrid) node("weightsGrid");
  }

  Node node(String id) {
    return view.lookup("#" + id);
  }

  /** How many nodes there are in the page, large and small. */
  int nodes() {
    return onFx(() -> view.lookupAll("*").size());
  }

  String text(String id) {
    return ((Labeled) node(id)).getText();
  }

  void theme(Theme theme) {
    onFx(() -> appearance.themeProperty().set(theme));
  }

  /** A picture to look at, once what is shown has the theme's colours. */
  void shoot(String name) throws TimeoutException {
    boolean dark = appearance.themeProperty().get() == Theme.DARK;
    waitFor(
        () -> {
          Shown shown = model.shownProperty().get();
          return shown == null || shown.subject().dark() == dark;
        });
    Screenshots.take(view.getScene(), name);
  }

  void onFx(Runnable action) {
    onFx(
        () -> {
          action.run();
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  <T> T onFx(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
  }

  void waitFor(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(condition::getAsBoolean));
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Override
  public void close() {
    background.close();
  }
}
