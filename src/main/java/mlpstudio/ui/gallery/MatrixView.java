package mlpstudio.ui.gallery;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import mlpstudio.inspection.GalleryFilter;
import mlpstudio.ui.gallery.MatrixGeometry.Box;
import mlpstudio.ui.gallery.MatrixGeometry.Place;
import org.jspecify.annotations.Nullable;

/**
 * The confusion matrix, drawn once after each change. A press on a cell, a name or an end shows its
 * images in the gallery; the arrow keys move a cursor, Enter presses. FX thread only.
 */
final class MatrixView extends Region {
  private static final Place NOWHERE = new Place(-1, -1);

  private final GalleryViewModel model;
  private final GalleryWords words;
  private final ObservableValue<@Nullable Scored> scored;
  private final Canvas canvas = new Canvas(1, 1);
  private final MatrixTheme theme = new MatrixTheme(this::requestLayout);
  private final MatrixPainter painter;
  private final Region open = new Region();
  private final Cursor cursor = new Cursor();
  private final Label hint = new Label();
  private MatrixGeometry geometry = new MatrixGeometry(1, 1, 1, 1, 1, 1);
  private Place at = new Place(0, 0);
  private Place pointed = NOWHERE;

  MatrixView(GalleryViewModel model, GalleryWords words) {
    this.model = model;
    this.words = words;
    this.scored = model.scoredProperty();
    this.painter = new MatrixPainter(theme, words, Locale.getDefault(Locale.Category.FORMAT));
    setId("confusionMatrix");
    getStyleClass().add("matrix");
    setAccessibleRole(AccessibleRole.TABLE_VIEW);
    setAccessibleText(words.get("matrix.name"));
    setFocusTraversable(true);
    setMinSize(0, 0);
    open.getStyleClass().add("matrix-open");
    cursor.getStyleClass().add("matrix-cursor");
    hint.getStyleClass().add("matrix-hint");
    hint.setId("matrixHint");
    getChildren().addAll(theme, canvas, open, cursor, hint);
    getChildren()
        .forEach(
            child -> {
              child.setManaged(false);
              child.setMouseTransparent(true);
            });
    scored.subscribe(changed -> requestLayout());
    model.unitProperty().subscribe(changed -> requestLayout());
    model.filterProperty().subscribe(changed -> placeFrames());
    focusedProperty().subscribe(changed -> placeFrames());
    setOnMouseMoved(e -> pointAt(geometry.at(e.getX(), e.getY())));
    setOnMouseExited(e -> pointAt(NOWHERE));
    setOnMousePressed(this::mousePressed);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /** Where the cells lie now. */
  MatrixGeometry geometry() {
    return geometry;
  }

  /** Words for the place under the pointer, or else under the cursor while that shows. */
  String hint() {
    return hint.isVisible() ? hint.getText() : "";
  }

  private void pointAt(Place place) {
    pointed = place;
    placeFrames();
  }

  private void mousePressed(MouseEvent event) {
    requestFocus();
    Place place = geometry.at(event.getX(), event.getY());
    if (event.getButton() == MouseButton.PRIMARY && !place.equals(NOWHERE)) {
      moveTo(place);
      press(place);
    }
    event.consume();
  }

  private void press(Place place) {
    int classes = geometry.classes();
    if (scored.getValue() == null) {
      return;
    }
    if (place.cell(classes)) {
      model.openCell(place.row(), place.column());
    } else if (place.wholeRow(classes)) {
      model.openTrueClass(place.row());
    } else {
      model.openPredicted(place.column());
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || scored.getValue() == null) {
      return;
    }
    KeyCode code = event.getCode();
    boolean known = true;
    switch (code) {
      case LEFT -> moveTo(geometry.moved(at, 0, -1));
      case RIGHT -> moveTo(geometry.moved(at, 0, 1));
      case UP -> moveTo(geometry.moved(at, -1, 0));
      case DOWN -> moveTo(geometry.moved(at, 1, 0));
      case HOME -> moveTo(new Place(0, 0));
      case END -> moveTo(new Place(geometry.classes() - 1, geometry.classes() - 1));
      case ENTER, SPACE -> press(at);
      default -> known = false;
    }
    if (known) {
      event.consume();
    }
  }

  private void moveTo(Place place) {
    at = place;
    pointed = NOWHERE;
    placeFrames();
    cursor.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
  }

  @Override
  protected void layoutChildren() {
    Scored value = scored.getValue();
    GraphicsContext g = canvas.getGraphicsContext2D();
    canvas.setWidth(Math.max(1, getWidth()));
    canvas.setHeight(Math.max(1, getHeight()));
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (value != null) {
      geometry = painter.geometry(value, getWidth(), getHeight());
      int last = geometry.classes() - 1;
      at = at.row() > last + 1 || at.column() > last + 1 ? new Place(0, 0) : at;
      painter.paint(g, value, model.unitProperty().get(), geometry);
    }
    placeFrames();
  }

  private void placeFrames() {
    boolean any = scored.getValue() != null;
    place(open, any ? opened() : NOWHERE);
    place(cursor, any && isFocused() ? at : NOWHERE);
    Place told = pointed.equals(NOWHERE) && isFocused() ? at : pointed;
    hint.setVisible(any && !told.equals(NOWHERE));
    if (hint.isVisible()) {
      hint.setText(describe(told));
      hint.autosize();
      Box box = geometry.box(told);
      double x = box.x() + (box.width() - hint.getWidth()) / 2;
      double below = box.y() + box.height() + 4;
      boolean fits = below + hint.getHeight() <= getHeight();
      hint.relocate(
          Math.clamp(x, 0, Math.max(0, getWidth() - hint.getWidth())),
          fits ? below : box.y() - hint.getHeight() - 4);
    }
  }

  /** The place whose images are shown: a cell, or the name of a row or column. */
  private Place opened() {
    GalleryFilter filter = model.filterProperty().get();
    return new Place(filter.trueClass().orElse(-1), filter.predicted().orElse(-1));
  }

  private void place(Region frame, Place place) {
    frame.setVisible(!place.equals(NOWHERE));
    if (frame.isVisible()) {
      Box box = geometry.box(place);
      frame.resizeRelocate(box.x() - 2, box.y() - 2, box.width() + 3, box.height() + 3);
    }
  }

  private String describe(Place place) {
    Scored value = scored.getValue();
    int classes = geometry.classes();
    if (value == null) {
      return "";
    }
    if (place.cell(classes)) {
      return words.cell(value, place.row(), place.column());
    }
    if (place.wholeRow(classes)) {
      return place.column() < 0
          ? words.format("matrix.trueHead", value.name(place.row()))
          : words.recall(value, place.row());
    }
    return place.row() < 0
        ? words.format("matrix.predHead", value.name(place.column()))
        : words.precision(value, place.column());
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ROW_COUNT, COLUMN_COUNT -> geometry.classes();
      case FOCUS_ITEM -> scored.getValue() == null ? null : cursor;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  /** The frame of the cursor, which screen readers take for a cell of a table. */
  private final class Cursor extends Region {
    Cursor() {
      setAccessibleRole(AccessibleRole.TABLE_CELL);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
        AccessibleAttribute attribute, Object... parameters) {
      return switch (attribute) {
        case TEXT -> scored.getValue() == null ? "" : describe(at);
        case ROW_INDEX -> at.row();
        case COLUMN_INDEX -> at.column();
        default -> super.queryAccessibleAttribute(attribute, parameters);
      };
    }
  }
}
