package mlpstudio.ui.support.images;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The drawn part of an {@link ImageGrid}: one image of all visible tiles, their captions, and the
 * frames of the selected and the pointed-at tile. Unmanaged, so that a redraw lays out nothing else
 * of the window.
 */
final class GridSurface extends Region {
  private static final double FRAME = 3;

  private final ImageGrid grid;
  // In turns, for the screen may still be reading the one drawn last.
  private TileRaster next = new TileRaster();
  private TileRaster shown = new TileRaster();
  private final ImageView tiles = new ImageView();
  private final Canvas captions = new Canvas(1, 1);
  // Never seen itself: carries the captions' font and colour from the style sheet.
  private final Label captionStyle = new Label();
  // Likewise the colour of the frames of several selected tiles.
  private final Label chosenStyle = new Label();
  private final Item selection = new Item();
  private final Region pointed = new Region();
  private final Label pointedText = new Label();
  private double pointerX = -1;
  private double pointerY = -1;

  GridSurface(ImageGrid grid) {
    this.grid = grid;
    setManaged(false);
    tiles.setSmooth(false);
    captionStyle.getStyleClass().add("image-grid-caption");
    captionStyle.setVisible(false);
    chosenStyle.getStyleClass().add("image-grid-chosen");
    chosenStyle.setVisible(false);
    selection.getStyleClass().add("image-grid-selection");
    pointed.getStyleClass().add("image-grid-pointed");
    pointedText.getStyleClass().add("image-grid-pointed-text");
    getChildren()
        .addAll(tiles, captions, captionStyle, chosenStyle, pointed, selection, pointedText);
    for (Node child : getChildren()) {
      child.setManaged(false);
      child.setMouseTransparent(true);
    }
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    captionStyle.textFillProperty().subscribe(changed -> requestLayout());
    chosenStyle.textFillProperty().subscribe(changed -> requestLayout());
    renderScale().subscribe(changed -> requestLayout());
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> pointAt(e.getX(), e.getY()));
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> pointAt(-1, -1));
  }

  /** The font of captions, from the style sheet. */
  ObservableValue<Font> fontProperty() {
    return captionStyle.fontProperty();
  }

  /** One em of the grid's text in pixels. */
  double em() {
    return pointedText.getFont().getSize();
  }

  /** What screen readers are told of the selected tile. */
  Node selectedItem() {
    return selection;
  }

  private ObservableValue<Double> renderScale() {
    return sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::renderScaleXProperty)
        .map(Number::doubleValue)
        .orElse(1.0);
  }

  private void pointAt(double x, double y) {
    pointerX = x;
    pointerY = y;
    placePointed();
  }

  @Override
  protected void layoutChildren() {
    GridGeometry geometry = grid.geometry();
    double scroll = grid.scrollProperty().get();
    double scale = renderScale().getValue();
    TileRaster raster = next;
    next = shown;
    shown = raster;
    WritableImage image = raster.draw(grid.sourceProperty().get(), geometry, scroll, scale);
    tiles.setImage(image);
    tiles.setFitWidth(image.getWidth() / scale);
    tiles.setFitHeight(image.getHeight() / scale);
    drawCaptions(geometry, scroll);
    placeSelection(geometry, scroll);
    placePointed();
  }

  private void drawCaptions(GridGeometry geometry, double scroll) {
    TileSource source = grid.sourceProperty().get();
    boolean several = grid.chosenProperty().get().size() > 1;
    captions.setVisible(source.captioned() || several);
    if (!captions.isVisible()) {
      return;
    }
    if (captions.getWidth() != getWidth() || captions.getHeight() != getHeight()) {
      captions.setWidth(getWidth());
      captions.setHeight(getHeight());
    }
    GraphicsContext g = captions.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    if (several) {
      frameChosen(g, geometry, scroll);
    }
    if (source.captioned()) {
      drawCaptions(g, source, geometry, scroll);
    }
  }

  private void frameChosen(GraphicsContext g, GridGeometry geometry, double scroll) {
    g.setStroke(chosenStyle.getTextFill());
    g.setLineWidth(FRAME);
    GridSelection chosen = grid.chosenProperty().get();
    for (int item = geometry.first(scroll); item < geometry.end(scroll); item++) {
      if (chosen.contains(item)) {
        g.strokeRect(
            geometry.x(item) - FRAME / 2,
            geometry.y(item) - scroll - FRAME / 2,
            geometry.tile().width() + FRAME,
            geometry.tile().imageHeight() + FRAME);
      }
    }
  }

  private void drawCaptions(
      GraphicsContext g, TileSource source, GridGeometry geometry, double scroll) {
    g.setFont(captionStyle.getFont());
    g.setFill(captionStyle.getTextFill());
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    GridGeometry.Tile tile = geometry.tile();
    double line = tile.captionHeight() / source.captionLines();
    double middle = tile.imageHeight() + line / 2 - scroll;
    for (int item = geometry.first(scroll); item < geometry.end(scroll); item++) {
      double x = geometry.x(item) + tile.width() / 2;
      double y = geometry.y(item) + middle;
      for (String text : source.caption(item).split("\n", -1)) {
        g.fillText(text, x, y, tile.width() + tile.gap());
        y += line;
      }
    }
  }

  private void placeSelection(GridGeometry geometry, double scroll) {
    int item = grid.selectedProperty().get();
    selection.pseudoClassStateChanged(Item.FOCUSED, grid.isFocused());
    place(selection, item >= 0 && geometry.shows(item, scroll) ? item : -1);
  }

  private void placePointed() {
    GridGeometry geometry = grid.geometry();
    double scroll = grid.scrollProperty().get();
    int item = pointerX < 0 ? -1 : geometry.itemAt(pointerX, pointerY, scroll);
    place(pointed, item);
    pointedText.setVisible(item >= 0);
    if (item >= 0) {
      pointedText.setText(grid.sourceProperty().get().describe(item));
      pointedText.autosize();
      double centre = geometry.x(item) + (geometry.tile().width() - pointedText.getWidth()) / 2;
      double below = geometry.y(item) - scroll + geometry.tile().height() + FRAME;
      boolean fits = below + pointedText.getHeight() <= getHeight();
      double above = geometry.y(item) - scroll - pointedText.getHeight() - FRAME;
      pointedText.relocate(
          Math.max(0, Math.min(centre, getWidth() - pointedText.getWidth())), fits ? below : above);
    }
  }

  private void place(Region frame, int item) {
    frame.setVisible(item >= 0);
    if (item >= 0) {
      GridGeometry geometry = grid.geometry();
      frame.resizeRelocate(
          geometry.x(item) - FRAME,
          geometry.y(item) - grid.scrollProperty().get() - FRAME,
          geometry.tile().width() + 2 * FRAME,
          geometry.tile().imageHeight() + 2 * FRAME);
    }
  }

  /** The frame of the selected tile, which screen readers take for an item of a list. */
  private final class Item extends Region {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("grid-focused");

    Item() {
      setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
        AccessibleAttribute attribute, Object... parameters) {
      int position = grid.selectedProperty().get();
      return switch (attribute) {
        case TEXT -> position < 0 ? "" : grid.sourceProperty().get().describe(position);
        case INDEX -> position;
        case SELECTED -> position >= 0;
        default -> super.queryAccessibleAttribute(attribute, parameters);
      };
    }
  }
}
