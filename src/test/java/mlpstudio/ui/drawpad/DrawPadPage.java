package mlpstudio.ui.drawpad;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import mlpstudio.drawing.Point;
import mlpstudio.interchange.collection.CollectionFile;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.Screenshots;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.shell.SceneStyler;
import mlpstudio.ui.state.Appearance;
import mlpstudio.ui.state.OwnDrawings;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Theme;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.FxBackground;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The pad in a window of its own, with everything that it needs. */
final class DrawPadPage implements AutoCloseable {
  final Workspace workspace = new Workspace(TestBench.experiment());
  final FxBackground background = new FxBackground();
  final FakeDialogs dialogs = new FakeDialogs();
  final Appearance appearance;
  final DrawPadViewModel model;
  final DrawPadView view;

  DrawPadPage(Stage stage, Path folder, double width, double height) {
    Locale.setDefault(Locale.ENGLISH);
    for (String weight : java.util.List.of("Regular", "Bold")) {
      Font.loadFont(
          DrawPadPage.class.getResourceAsStream(
              "/com/formdev/flatlaf/fonts/inter/Inter-" + weight + ".otf"),
          13);
    }
    Preferences preferences = Preferences.inMemory();
    preferences.put("theme", "light");
    appearance = new Appearance(preferences);
    model =
        new DrawPadViewModel(
            workspace,
            new DrawPadViewModel.Tools(
                preferences,
                background,
                dialogs,
                PadBench::builtIn,
                new OwnDrawings(new CollectionFile(folder.resolve("drawings.jsonl"))),
                System::nanoTime));
    view = new DrawPadView(model);
    Scene scene = new Scene(view, width, height);
    new SceneStyler(scene, appearance);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.sizeToScene();
    stage.show();
  }

  /** Draws by mouse, as fast as the robot is. */
  void draw(FxRobot robot, java.util.List<Point> points) {
    robot.moveTo(place(points.getFirst())).press(MouseButton.PRIMARY);
    for (int i = 0; i < points.size(); i += points.size() > 12 ? 2 : 1) {
      Point point = points.get(i);
      robot.moveTo(place(point), org.testfx.robot.Motion.DIRECT);
    }
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Point2D place(Point point) {
    return onFx(
        () -> {
          Node pad = node("pad");
          double side = pad.getLayoutBounds().getWidth() / 280;
          return pad.localToScreen(point.x() * side, point.y() * side);
        });
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
