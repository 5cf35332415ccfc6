package mlpstudio.ui.support.images;

import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A scrolling grid of any number of equal images, one of which may be selected, or several where
 * that is wanted: with Shift up to there, with Ctrl one more or less, all with Ctrl+A. Only the
 * visible ones are drawn, once per pulse and only after a change. The arrow keys, Page up, Page
 * down, Home and End move the selection; Enter and a double click open it. Tile sizes are in em, so
 * the grid follows the size of the text. FX thread only.
 */
public final class ImageGrid extends Region {
  private static final double CAPTION_LINE = 1.5;
  private static final double FURTHER_CAPTION_LINE = 1.1;
  private static final double GAP = 0.3;

  /** Of the scroll bar's length, however many images there are. */
  private static final double SMALLEST_THUMB = 0.06;

  private final ObjectProperty<TileSource> source =
      new SimpleObjectProperty<>(this, "source", TileSource.EMPTY);
  private final DoubleProperty tileSize = new SimpleDoubleProperty(this, "tileSize", 4);
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", -1);
  private final ReadOnlyObjectWrapper<GridSelection> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen", GridSelection.NONE);
  private boolean multiple;
  private final GridSurface surface = new GridSurface(this);
  private final ScrollBar scrollBar = new ScrollBar();
  private final Label placeholder = new Label();
  private IntConsumer onOpen = position -> {};
  private GridGeometry geometry = new GridGeometry(0, new GridGeometry.Tile(1, 1, 0, 1), 1, 1);

  /** An empty grid. */
  public ImageGrid() {
    getStyleClass().add("image-grid");
    getStylesheets()
        .add(Objects.requireNonNull(ImageGrid.class.getResource("images.css")).toExternalForm());
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setFocusTraversable(true);
    setMinSize(0, 0);
    scrollBar.setOrientation(Orientation.VERTICAL);
    scrollBar.setId("imageGridScrollBar");
    placeholder.getStyleClass().add("placeholder");
    placeholder.setWrapText(true);
    getChildren().addAll(surface, scrollBar, placeholder);
    scrollBar.valueProperty().subscribe(changed -> surface.requestLayout());
    source.subscribe(changed -> sourceChanged());
    tileSize.subscribe((before, now) -> relayoutAround());
    surface.fontProperty().subscribe(changed -> requestLayout());
    selected.subscribe(changed -> selectionChanged());
    chosen.subscribe(changed -> surface.requestLayout());
    focusedProperty().subscribe(changed -> surface.requestLayout());
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    surface.setOnMousePressed(this::mousePressed);
  }

  /** What is shown. A new source clears the selection and scrolls to the top. */
  public ObjectProperty<TileSource> sourceProperty() {
    return source;
  }

  /** Width of a tile in em. */
  public DoubleProperty tileSizeProperty() {
    return tileSize;
  }

  /** Position of the selected image, or -1. */
  public ReadOnlyIntegerProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** All that are selected, the selected one leading; only that where not several may be. */
  public ReadOnlyObjectProperty<GridSelection> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Lets several be selected. */
  public void setMultiple(boolean several) {
    multiple = several;
  }

  /** What stands in place of images while there are none. */
  public StringProperty placeholderProperty() {
    return placeholder.textProperty();
  }

  /** How far the grid is scrolled, in pixels. */
  public ReadOnlyDoubleProperty scrollProperty() {
    return scrollBar.valueProperty();
  }

  /** Called with the position when an image is opened by Enter or a double click. */
  public void setOnOpen(IntConsumer action) {
    onOpen = action;
  }

  /** Selects an image and brings it into view; -1 for none. */
  public void select(int position) {
    choose(GridSelection.of(Math.clamp(position, -1, source.get().size() - 1)));
  }

  /** Selects several and brings the one that leads into view. */
  public void choose(GridSelection selection) {
    selected.set(selection.lead());
    chosen.set(selection);
    scrollTo(selected.get());
  }

  /**
   * Shows other images in the place of the present ones, such as the same list a moment later: the
   * scroll stays as it is, unless the selected image was in view and is now elsewhere.
   *
   * @param position of the image selected from now on, or -1
   */
  public void replace(TileSource next, int position) {
    replace(next, GridSelection.of(Math.clamp(position, -1, next.size() - 1)));
  }

  /** The same with several selected from now on. */
  public void replace(TileSource next, GridSelection selection) {
    double scroll = scrollBar.getValue();
    boolean inView = selected.get() >= 0 && geometry.shows(selected.get(), scroll);
    source.set(next);
    scrollToPixel(scroll);
    selected.set(selection.lead());
    chosen.set(selection);
    if (inView) {
      scrollTo(selected.get());
    }
  }

  /** Scrolls as little as needed to show a whole image. */
  public void scrollTo(int position) {
    if (position >= 0 && position < geometry.items()) {
      scrollBar.setValue(geometry.reveal(position, scrollBar.getValue()));
    }
  }

  /** Scrolls to a height of the content in pixels, as far as there is content. */
  public void scrollToPixel(double y) {
    scrollBar.setValue(geometry.clamp(y));
  }

  /** Draws the images anew in the next pulse: for a source whose images have other colours now. */
  public void redraw() {
    surface.requestLayout();
  }

  GridGeometry geometry() {
    return geometry;
  }

  private void sourceChanged() {
    selected.set(-1);
    chosen.set(GridSelection.NONE);
    scrollBar.setValue(0);
    placeholder.setVisible(source.get().size() == 0);
    requestLayout();
    // Before the next layout, so that a selection made at once is scrolled to.
    measure();
    notifyAccessibleAttributeChanged(AccessibleAttribute.ITEM_COUNT);
  }

  private void selectionChanged() {
    surface.requestLayout();
    surface.selectedItem().notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
  }

  /** Keeps what is looked at in view: the selected image, or else the first visible one. */
  private void relayoutAround() {
    double scroll = scrollBar.getValue();
    boolean selectionShows = selected.get() >= 0 && geometry.shows(selected.get(), scroll);
    int anchor = selectionShows ? selected.get() : geometry.first(scroll);
    double offset = anchor < geometry.items() ? geometry.y(anchor) - scroll : 0;
    measure();
    if (anchor < geometry.items()) {
      scrollBar.setValue(geometry.clamp(geometry.y(anchor) - offset));
    }
    surface.requestLayout();
  }

  private GridGeometry measured() {
    TileSource tiles = source.get();
    double em = surface.em();
    double width = Math.max(1, Math.rint(tileSize.get() * em));
    double ratio = (double) tiles.shape().height() / tiles.shape().width();
    double caption = tiles.captioned() ? Math.rint(captionEm(tiles) * em) : 0;
    GridGeometry.Tile tile =
        new GridGeometry.Tile(width, Math.rint(width * ratio), caption, Math.rint(GAP * em));
    double bar = snapSizeX(scrollBar.prefWidth(-1));
    return new GridGeometry(
        tiles.size(), tile, Math.max(1, getWidth() - bar), Math.max(1, getHeight()));
  }

  /** Lines of one caption stand closer than those of two tiles. */
  private static double captionEm(TileSource tiles) {
    return CAPTION_LINE + (tiles.captionLines() - 1) * FURTHER_CAPTION_LINE;
  }

  private void measure() {
    geometry = measured();
    scrollBar.setMax(geometry.maxScroll());
    double shown = geometry.height() / Math.max(1, geometry.contentHeight());
    scrollBar.setVisibleAmount(geometry.maxScroll() * Math.max(SMALLEST_THUMB, shown));
    scrollBar.setUnitIncrement(geometry.rowHeight());
    scrollBar.setBlockIncrement(Math.max(1, geometry.height() - geometry.rowHeight()));
    scrollBar.setValue(geometry.clamp(scrollBar.getValue()));
    scrollBar.setVisible(geometry.maxScroll() > 0);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** High enough for all images. */
  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? geometry.width() : width - scrollBar.prefWidth(-1);
    return new GridGeometry(geometry.items(), geometry.tile(), room, 1).contentHeight();
  }

  @Override
  protected void layoutChildren() {
    if (!geometry.equals(measured())) {
      relayoutAround();
    }
    double bar = snapSizeX(scrollBar.prefWidth(-1));
    scrollBar.resizeRelocate(getWidth() - bar, 0, bar, getHeight());
    surface.resizeRelocate(0, 0, geometry.width(), geometry.height());
    placeholder.resizeRelocate(0, 0, getWidth(), getHeight());
    surface.requestLayout();
  }

  private void mousePressed(MouseEvent event) {
    requestFocus();
    int item = geometry.itemAt(event.getX(), event.getY(), scrollBar.getValue());
    if (item >= 0 && event.getButton() == MouseButton.PRIMARY) {
      GridSelection now = chosen.get();
      if (multiple && event.isShiftDown()) {
        choose(now.to(item));
      } else if (multiple && event.isShortcutDown()) {
        choose(now.toggled(item));
      } else {
        select(item);
      }
      if (event.getClickCount() == 2) {
        onOpen.accept(item);
      }
    }
    event.consume();
  }

  private void scrolled(ScrollEvent event) {
    double before = scrollBar.getValue();
    scrollToPixel(before - event.getDeltaY());
    if (scrollBar.getValue() != before) {
      event.consume();
    }
  }

  private void keyPressed(KeyEvent event) {
    if (multiple && event.isShortcutDown() && severalByKey(event.getCode())) {
      event.consume();
      return;
    }
    if (event.isShortcutDown() || event.isAltDown() || geometry.items() == 0) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER && selected.get() >= 0) {
      onOpen.accept(selected.get());
      event.consume();
    }
    int target = target(event.getCode(), Math.max(0, selected.get()));
    if (target >= 0) {
      if (multiple && event.isShiftDown()) {
        choose(chosen.get().to(target));
      } else {
        select(selected.get() < 0 ? 0 : target);
      }
      event.consume();
    }
  }

  private boolean severalByKey(KeyCode code) {
    if (code == KeyCode.A) {
      choose(chosen.get().all(geometry.items()));
    } else if (code == KeyCode.SPACE && selected.get() >= 0) {
      choose(chosen.get().toggled(selected.get()));
    } else {
      return false;
    }
    return true;
  }

  private int target(KeyCode code, int from) {
    int last = geometry.items() - 1;
    return switch (code) {
      case LEFT -> Math.max(0, from - 1);
      case RIGHT -> Math.min(last, from + 1);
      case UP -> geometry.moveRows(from, -1);
      case DOWN -> geometry.moveRows(from, 1);
      case PAGE_UP -> geometry.moveRows(from, -geometry.pageRows());
      case PAGE_DOWN -> geometry.moveRows(from, geometry.pageRows());
      case HOME -> 0;
      case END -> last;
      default -> -1;
    };
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ITEM_COUNT -> source.get().size();
      case FOCUS_ITEM -> selected.get() < 0 ? null : surface.selectedItem();
      case MULTIPLE_SELECTION -> multiple;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
