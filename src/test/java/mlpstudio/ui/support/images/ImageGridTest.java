package mlpstudio.ui.support.images;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mlpstudio.data.ImageShape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ImageGridTest {
  private static final int TILES = 60_000;

  private final List<Integer> opened = new ArrayList<>();
  private ImageGrid grid;
  private StackPane root;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    grid = new ImageGrid();
    grid.setOnOpen(opened::add);
    root = new StackPane(grid);
    root.setStyle("-fx-font-size: 12px");
    stage.setScene(new Scene(root, 640, 480));
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @BeforeEach
  void fill() {
    onFx(
        () -> {
          grid.sourceProperty().set(new NumberedTiles(TILES, false));
          grid.tileSizeProperty().set(4);
          grid.requestFocus();
        });
  }

  @Test
  void everyVisibleTileIsItsImageAtTheTop() {
    assertTilesAreRight();
  }

  @Test
  void everyVisibleTileIsItsImageAtTheEndAndBetween() {
    onFx(() -> grid.scrollToPixel(12_345));
    assertTilesAreRight();
    onFx(() -> grid.scrollTo(TILES - 1));
    assertThat(grid.geometry().end(grid.scrollProperty().get())).isEqualTo(TILES);
    assertTilesAreRight();
  }

  @Test
  void everyVisibleTileIsItsImageAtAnySize() {
    for (double size : new double[] {1, 2.6, 7.3, 20}) {
      onFx(() -> grid.tileSizeProperty().set(size));
      assertTilesAreRight();
    }
  }

  @Test
  void tilesWithCaptionsAreRightToo() {
    onFx(() -> grid.sourceProperty().set(new NumberedTiles(TILES, true)));
    onFx(() -> grid.scrollToPixel(777));

    assertTilesAreRight();
    assertThat(inkUnder(grid.geometry().first(777) + grid.geometry().columns())).isTrue();
  }

  @Test
  void theKeyboardMovesTheSelectionAndBringsItIntoView(FxRobot robot) {
    robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    assertThat(selected()).as("the first key selects the first").isZero();
    robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
    int columns = grid.geometry().columns();
    assertThat(selected()).isEqualTo(1 + columns);
    robot.press(KeyCode.END).release(KeyCode.END);
    assertThat(selected()).isEqualTo(TILES - 1);
    assertThat(grid.geometry().shows(TILES - 1, grid.scrollProperty().get())).isTrue();
    robot.press(KeyCode.PAGE_UP).release(KeyCode.PAGE_UP);
    int page = columns * grid.geometry().pageRows();
    assertThat(selected()).isEqualTo(TILES - 1 - page);
    robot.press(KeyCode.HOME).release(KeyCode.HOME);
    assertThat(selected()).isZero();
    assertThat(grid.scrollProperty().get()).isZero();
  }

  @Test
  void enterAndDoubleClickOpen(FxRobot robot) {
    onFx(() -> grid.select(3));
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertThat(opened).containsExactly(3);

    robot.doubleClickOn(pointOf(12));
    assertThat(opened).containsExactly(3, 12);
    assertThat(selected()).isEqualTo(12);
  }

  @Test
  void thePointedAtTileIsDescribed(FxRobot robot) {
    robot.moveTo(pointOf(5));

    Label text = (Label) grid.lookup(".image-grid-pointed-text");
    assertThat(text.isVisible()).isTrue();
    assertThat(text.getText()).isEqualTo("Tile 5");
  }

  @Test
  void theWheelScrolls(FxRobot robot) {
    robot.moveTo(grid).scroll(5, VerticalDirection.DOWN);

    assertThat(grid.scrollProperty().get()).isPositive();
  }

  @Test
  void screenReadersAreToldTheSelectedTile() {
    onFx(() -> grid.select(42));

    Object item = grid.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
    assertThat(((Node) item).queryAccessibleAttribute(AccessibleAttribute.TEXT))
        .isEqualTo("Tile 42");
    assertThat(grid.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT)).isEqualTo(TILES);
  }

  @Test
  void resizingTilesKeepsTheSelectedOneInView() {
    onFx(() -> grid.select(31_000));
    onFx(() -> grid.tileSizeProperty().set(11));
    assertThat(grid.geometry().shows(31_000, grid.scrollProperty().get())).isTrue();
    onFx(() -> grid.tileSizeProperty().set(1.5));
    assertThat(grid.geometry().shows(31_000, grid.scrollProperty().get())).isTrue();
  }

  @Test
  void aNewSourceStartsAtItsTop() {
    onFx(() -> grid.select(31_000));
    onFx(() -> grid.sourceProperty().set(new NumberedTiles(17, false)));

    assertThat(selected()).isEqualTo(-1);
    assertThat(grid.scrollProperty().get()).isZero();
    assertTilesAreRight();
  }

  @Test
  void withoutImagesThePlaceholderSpeaks() {
    onFx(
        () -> {
          grid.placeholderProperty().set("Nothing here");
          grid.sourceProperty().set(TileSource.EMPTY);
        });

    assertThat(grid.lookup(".placeholder").isVisible()).isTrue();
  }

  @Test
  void nothingIsDrawnWhileNothingChanges() {
    CountingTiles tiles = new CountingTiles();
    onFx(() -> grid.sourceProperty().set(tiles));
    pulses(3);
    int painted = tiles.painted;
    assertThat(painted).as("only what shows").isBetween(1, 300);

    pulses(10);

    assertThat(tiles.painted).isEqualTo(painted);
  }

  /** Looks into the middle of every pixel of every whole visible tile. */
  private void assertTilesAreRight() {
    pulses(2);
    GridGeometry geometry = grid.geometry();
    double scroll = grid.scrollProperty().get();
    WritableImage image =
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> root.getScene().snapshot(null));
    double cellX = geometry.tile().width() / 4;
    double cellY = geometry.tile().imageHeight() / 3;
    int checked = 0;
    for (int item = geometry.first(scroll); item < geometry.end(scroll); item++) {
      for (int pixel = 0; pixel < 12; pixel++) {
        int row = pixel / 4;
        int x = (int) (geometry.x(item) + (pixel % 4 + 0.5) * cellX);
        int y = (int) Math.floor(geometry.y(item) - scroll + (row + 0.5) * cellY);
        if (y >= 0 && y < image.getHeight() && x < image.getWidth()) {
          assertThat(image.getPixelReader().getArgb(x, y))
              .as("tile %d, pixel %d", item, pixel)
              .isEqualTo(NumberedTiles.colour(item, pixel));
          checked++;
        }
      }
    }
    assertThat(checked).isPositive();
  }

  /** Whether anything is written under a tile. */
  private boolean inkUnder(int item) {
    GridGeometry geometry = grid.geometry();
    WritableImage image =
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> root.getScene().snapshot(null));
    int top =
        (int) (geometry.y(item) - grid.scrollProperty().get() + geometry.tile().imageHeight() + 1);
    int left = (int) geometry.x(item);
    int paper = image.getPixelReader().getArgb(left, top);
    for (int y = 0; y < geometry.tile().captionHeight() - 2; y++) {
      for (int x = 0; x < geometry.tile().width(); x++) {
        if (image.getPixelReader().getArgb(left + x, top + y) != paper) {
          return true;
        }
      }
    }
    return false;
  }

  private Point2D pointOf(int item) {
    GridGeometry geometry = grid.geometry();
    return grid.localToScreen(
        geometry.x(item) + 5, geometry.y(item) - grid.scrollProperty().get() + 5);
  }

  private int selected() {
    WaitForAsyncUtils.waitForFxEvents();
    return grid.selectedProperty().get();
  }

  private static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          action.run();
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void pulses(int count) {
    for (int i = 0; i < count; i++) {
      onFx(Platform::requestNextPulse);
    }
  }

  /** Counts how often a tile is asked for. */
  private static final class CountingTiles implements TileSource {
    private int painted;

    @Override
    public int size() {
      return TILES;
    }

    @Override
    public ImageShape shape() {
      return new ImageShape(1, 28, 28);
    }

    @Override
    public void paint(int position, int[] argb) {
      painted++;
    }

    @Override
    public String describe(int position) {
      return "";
    }
  }
}
