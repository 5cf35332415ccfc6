package mlpstudio.ui.support.fields;

import atlantafx.base.theme.PrimerLight;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A narrow window with one editor in it, as a column of the Lab is, and hands to use it with. */
public final class EditorStage {
  private static final double WIDTH = 320;
  private static final double HEIGHT = 940;
  private final FxRobot robot = new FxRobot();
  private VBox root = new VBox();

  /** Shows a view, made on the FX thread, in a window of its own at the screen's corner. */
  public void show(Supplier<? extends Parent> view) throws TimeoutException {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          root = new VBox(view.get());
          // What the window's theme says of icons.
          root.getStylesheets().add("data:text/css,.ikonli-font-icon%7B-fx-icon-size:16px%7D");
          stage.setScene(new Scene(root, WIDTH, HEIGHT));
          // An earlier test may have left the window another size.
          stage.sizeToScene();
          stage.setX(0);
          stage.setY(0);
          stage.show();
          stage.toFront();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Moves the view so that its lower end is in the window, as scrolling would. */
  public void scrollToEnd() {
    robot.interact(
        () -> {
          root.applyCss();
          root.layout();
          double end =
              root.getChildren().stream()
                  .mapToDouble(child -> child.getBoundsInParent().getMaxY())
                  .max()
                  .orElse(0);
          root.setTranslateY(Math.min(0, root.getScene().getHeight() - end));
        });
  }

  /** Mouse and keyboard. */
  public FxRobot robot() {
    return robot;
  }

  /** A node by its id. */
  public <T extends Node> T node(String id, Class<T> type) {
    return robot.lookup("#" + id).queryAs(type);
  }

  /**
   * Clicks on a node, also if it has just appeared or lies below the window's edge, as it does with
   * one typeface and does not with another.
   */
  public void click(String id) {
    robot.interact(
        () -> {
          root.applyCss();
          root.layout();
          Bounds at = root.sceneToLocal(bounds(node(id, Node.class)));
          double below = at.getMaxY() + root.getTranslateY() - root.getScene().getHeight();
          double above = at.getMinY() + root.getTranslateY();
          if (below > 0) {
            root.setTranslateY(root.getTranslateY() - below);
          } else if (above < 0) {
            root.setTranslateY(root.getTranslateY() - above);
          }
        });
    Node target = node(id, Node.class);
    // Words that wrap are laid out twice: where it was a moment ago may be another control's place.
    for (int tries = 0; tries < 50 && !pointedAt(target); tries++) {
      robot.moveTo("#" + id);
      WaitForAsyncUtils.waitForFxEvents();
    }
    robot.clickOn(MouseButton.PRIMARY);
  }

  /** Whether the mouse stands on it, and it has its place for good. */
  private static boolean pointedAt(Node node) {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          Bounds before = bounds(node);
          node.getScene().getRoot().layout();
          return node.isHover() && bounds(node).equals(before);
        });
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }

  /** Types over what a field holds. */
  public void typeOver(String id, String text) {
    click(id);
    robot.interact(() -> node(id, TextField.class).selectAll());
    robot.write(text);
  }

  /** Waits until something holds, for ten seconds at most. */
  public static void await(BooleanSupplier holds) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
