package mlpstudio.ui.support.strokes;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import mlpstudio.drawing.InkBox;
import mlpstudio.drawing.Stroke;
import mlpstudio.drawing.StrokeReplay;

/**
 * One drawing as large as there is room, white ink on black paper as on the pad, and once more as
 * it was drawn. FX thread only.
 */
public final class StrokeView extends Region {
  /** Of the paper's side: the ink without its pen. */
  private static final double INK = 0.74;

  /** Of the paper's side, as on the pad. */
  private static final double PEN = 22.0 / 280;

  private static final double NANOS = 1e9;

  private final ObjectProperty<List<Stroke>> strokes =
      new SimpleObjectProperty<>(this, "strokes", List.of());
  private final ReadOnlyBooleanWrapper replaying = new ReadOnlyBooleanWrapper();
  private final Canvas canvas = new Canvas();
  private List<Stroke> drawn = List.of();
  private StrokeReplay replay = new StrokeReplay(List.of());
  private long began = -1;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          replayAt(now);
        }
      };

  /** Empty paper. */
  public StrokeView() {
    getStyleClass().add("stroke-view");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(0, 0);
    getChildren().add(canvas);
    strokes.subscribe(now -> end());
    // Nobody watches the replay of what is hidden.
    sceneProperty().subscribe(scene -> end());
  }

  /** What is drawn. */
  public ObjectProperty<List<Stroke>> strokesProperty() {
    return strokes;
  }

  /** Whether it is played again. */
  public ReadOnlyBooleanProperty replayingProperty() {
    return replaying.getReadOnlyProperty();
  }

  /** Plays it again. */
  public void replay() {
    if (!strokes.get().isEmpty() && getScene() != null) {
      replay = new StrokeReplay(strokes.get());
      began = -1;
      replaying.set(true);
      timer.start();
    }
  }

  private void replayAt(long now) {
    began = began < 0 ? now : began;
    double seconds = (now - began) / NANOS;
    if (seconds >= replay.duration()) {
      end();
    } else {
      draw(replay.until(seconds));
    }
  }

  private void end() {
    timer.stop();
    replaying.set(false);
    draw(strokes.get());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** Square. */
  @Override
  protected double computePrefHeight(double width) {
    return Math.max(0, width);
  }

  @Override
  protected void layoutChildren() {
    double side = Math.floor(Math.min(getWidth(), getHeight()));
    if (canvas.getWidth() != side) {
      canvas.setWidth(side);
      canvas.setHeight(side);
      draw(drawn);
    }
    canvas.relocate(Math.floor((getWidth() - side) / 2), Math.floor((getHeight() - side) / 2));
  }

  private void draw(List<Stroke> lines) {
    drawn = lines;
    double side = canvas.getWidth();
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setFill(Color.BLACK);
    g.fillRect(0, 0, side, side);
    List<Stroke> whole = strokes.get();
    if (whole.isEmpty() || side <= 0) {
      return;
    }
    // The whole drawing's box also while it is played: nothing moves but the pen.
    InkBox box = InkBox.of(whole);
    double scale = box.longerSide() > 0 ? INK * side / box.longerSide() : 1;
    g.save();
    g.translate(side / 2 - box.middleX() * scale, side / 2 - box.middleY() * scale);
    g.setStroke(Color.WHITE);
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.setLineWidth(PEN * side);
    lines.forEach(stroke -> InkLine.stroke(g, stroke.points(), scale));
    g.restore();
  }
}
