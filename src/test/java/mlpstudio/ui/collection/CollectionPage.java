package mlpstudio.ui.collection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import mlpstudio.interchange.collection.CollectionFile;
import mlpstudio.ui.Screenshots;
import mlpstudio.ui.shell.SceneStyler;
import mlpstudio.ui.state.Appearance;
import mlpstudio.ui.state.OwnDrawings;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Theme;
import mlpstudio.ui.support.FxBackground;
import mlpstudio.ui.support.images.ImageGrid;
import org.testfx.util.WaitForAsyncUtils;

/** The card of the drawings in a window of its own, with everything that it needs. */
final class CollectionPage implements AutoCloseable {
  final FxBackground background = new FxBackground();
  final FakeCollectionFiles files = new FakeCollectionFiles();
  final List<Path> used = new ArrayList<>();
  final Appearance appearance;
  final OwnDrawings own;
  final CollectionViewModel model;
  final CollectionView view;

  CollectionPage(Stage stage, Path own, Locale locale) {
    Locale.setDefault(locale);
    for (String weight : List.of("Regular", "Bold")) {
      Font.loadFont(
          CollectionPage.class.getResourceAsStream(
              "/com/formdev/flatlaf/fonts/inter/Inter-" + weight + ".otf"),
          13);
    }
    Preferences preferences = Preferences.inMemory();
    preferences.put("theme", "light");
    appearance = new Appearance(preferences);
    this.own = new OwnDrawings(new CollectionFile(own));
    Consumer<Path> use = used::add;
    model =
        new CollectionViewModel(
            this.own, new CollectionViewModel.Tools(background, files, Optional.of(use)));
    view = new CollectionView(model, () -> {});
    Scene scene = new Scene(new StackPane(view), 1000, 700);
    new SceneStyler(scene, appearance);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.sizeToScene();
    stage.show();
  }

  ImageGrid grid() {
    return (ImageGrid) node("collection-grid");
  }

  Node node(String id) {
    return view.lookup("#" + id);
  }

  String text(String id) {
    return ((Labeled) node(id)).getText();
  }

  void shoot(String name, Theme theme) {
    onFx(
        () -> {
          appearance.themeProperty().set(theme);
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
    Screenshots.take(view.getScene(), name);
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
