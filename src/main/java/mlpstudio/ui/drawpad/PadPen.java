package mlpstudio.ui.drawpad;

import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import mlpstudio.data.ImageShape;
import mlpstudio.drawing.Point;
import org.jspecify.annotations.Nullable;

/**
 * Draws and erases: every movement from touching to leaving the paper is one change that can be
 * undone. Also plays a drawing again as it was drawn. FX thread only.
 */
final class PadPen {
  /** The eraser reaches farther than the ink is wide. */
  private static final double ERASER_REACH = 8;

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final PadSettings settings;
  private final ObservableValue<ImageShape> shape;
  private final LongSupplier nanos;
  private final PadHistory history = new PadHistory();
  private final ReadOnlyObjectWrapper<PadContent> shown =
      new ReadOnlyObjectWrapper<>(PadContent.EMPTY);
  private final ReadOnlyBooleanWrapper drawing = new ReadOnlyBooleanWrapper();
  private final BooleanProperty replaying = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable Point> cursor = new ReadOnlyObjectWrapper<>();
  private boolean erasing;
  private long replayBegan;

  PadPen(PadSettings settings, ObservableValue<ImageShape> shape, LongSupplier nanos) {
    this.settings = settings;
    this.shape = shape;
    this.nanos = nanos;
    history.contentProperty().subscribe(now -> shown.set(now));
    replaying.subscribe(
        (was, now) -> {
          if (!now) {
            shown.set(history.contentProperty().get());
          }
        });
  }

  /** What lies on the pad once the pen has left it. */
  PadHistory history() {
    return history;
  }

  /** What is seen: with the line being drawn, or as far as it is played again. */
  ReadOnlyObjectProperty<PadContent> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether the pen or the eraser touches the paper. */
  ReadOnlyBooleanProperty drawingProperty() {
    return drawing.getReadOnlyProperty();
  }

  /** Whether the drawing is played again. */
  BooleanProperty replayingProperty() {
    return replaying;
  }

  /** Where the keyboard's pen is, or null before it was moved. */
  ReadOnlyObjectProperty<@Nullable Point> cursorProperty() {
    return cursor.getReadOnlyProperty();
  }

  /** What is drawn on. */
  Sheet sheet() {
    return Sheet.of(shape.getValue());
  }

  /** The pen touches the paper, or the eraser does. */
  void down(double x, double y, PadTool tool) {
    up();
    replaying.set(false);
    erasing = tool == PadTool.ERASER;
    drawing.set(true);
    Point place = sheet().place(x, y);
    if (erasing) {
      erase(place);
    } else {
      shown.set(
          shown.get().with(PenStroke.dot(place, millis(), settings.colorProperty().get().rgb())));
    }
  }

  /** It moves on. */
  void move(double x, double y) {
    if (!drawing.get()) {
      return;
    }
    Point place = sheet().place(x, y);
    if (erasing) {
      erase(place);
      return;
    }
    PadContent now = shown.get();
    PenStroke stroke = now.strokes().getLast();
    if (!stroke.last().equals(place)) {
      shown.set(now.withLast(stroke.with(place, millis())));
    }
  }

  /** It leaves the paper. */
  void up() {
    if (drawing.get()) {
      drawing.set(false);
      history.change(shown.get(), Consequence.NONE);
    }
  }

  private void erase(Point place) {
    shown.set(shown.get().without(place, settings.penProperty().get() / 2 + ERASER_REACH));
  }

  /** Moves the keyboard's pen by so much; it draws where it is down. */
  void moveCursor(double dx, double dy) {
    Point from = cursor.get();
    Point at = from == null ? sheet().middle() : sheet().place(from.x() + dx, from.y() + dy);
    cursor.set(at);
    move(at.x(), at.y());
  }

  /** Sets the keyboard's pen down, or lifts it. */
  void toggleCursor() {
    if (drawing.get()) {
      up();
      return;
    }
    Point at = cursor.get();
    if (at == null) {
      moveCursor(0, 0);
      return;
    }
    down(at.x(), at.y(), settings.toolProperty().get());
  }

  /** Hides the keyboard's pen: the pointer draws. */
  void hideCursor() {
    cursor.set(null);
  }

  /** Nothing is left; can be undone. */
  void clear() {
    clear(Consequence.NONE);
  }

  /** Nothing is left; can be undone, with what goes with that. */
  void clear(Consequence consequence) {
    put(PadContent.EMPTY, consequence);
  }

  /** Something else lies there; can be undone. */
  void put(PadContent content) {
    put(content, Consequence.NONE);
  }

  private void put(PadContent content, Consequence consequence) {
    up();
    replaying.set(false);
    history.change(content, consequence);
  }

  /** Puts back what was taken away, unless something new lies there. */
  void bringBack(PadContent content, Consequence consequence) {
    if (shown.get().isEmpty()) {
      put(content, consequence);
    }
  }

  /** Goes back by one stroke. */
  void undo() {
    up();
    replaying.set(false);
    history.undo();
  }

  /** Takes the last undoing back. */
  void redo() {
    up();
    replaying.set(false);
    history.redo();
  }

  /** Begins to play the drawing again; {@link #replayOn} goes on. */
  void replay() {
    up();
    if (!history.contentProperty().get().strokes().isEmpty()) {
      replayBegan = nanos.getAsLong();
      replaying.set(true);
      replayOn();
    }
  }

  /** Shows as much of the drawing as there was by now; called once a pulse. */
  void replayOn() {
    if (!replaying.get()) {
      return;
    }
    long passed = (nanos.getAsLong() - replayBegan) / NANOS_PER_MILLI;
    PadContent whole = history.contentProperty().get();
    if (passed >= whole.duration()) {
      replaying.set(false);
    } else {
      shown.set(whole.until(passed));
    }
  }

  private long millis() {
    return nanos.getAsLong() / NANOS_PER_MILLI;
  }
}
