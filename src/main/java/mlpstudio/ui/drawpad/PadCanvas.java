package mlpstudio.ui.drawpad;

import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import mlpstudio.drawing.Picture;
import mlpstudio.drawing.Point;
import mlpstudio.ui.support.Pixels;
import mlpstudio.ui.support.strokes.InkLine;
import org.jspecify.annotations.Nullable;

/**
 * Where one draws: black paper and white ink, as in the files. Redrawn once a pulse, however fast
 * the pen moves. FX thread only.
 */
final class PadCanvas extends Region {
  private final DrawPadViewModel model;
  private final Canvas canvas = new Canvas();
  private final Label hint = new Label();
  private final Circle cursor = new Circle();
  private final WhyOverlay why;
  private final KeepNoticeView notice;
  private @Nullable Picture shownPicture;
  private @Nullable Image image;

  PadCanvas(DrawPadViewModel model, PadWords words) {
    this.model = model;
    why = new WhyOverlay(model, this::requestLayout);
    setId("pad");
    getStyleClass().add("pad-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleHelp(words.get("pad.help"));
    canvas.setId("padPaper");
    hint.setId("padHint");
    hint.getStyleClass().add("pad-hint");
    hint.setText(words.get("pad.hint.digits"));
    hint.setWrapText(true);
    cursor.getStyleClass().add("pad-cursor");
    cursor.setManaged(false);
    for (Node child : List.of(canvas, why.theme(), hint, cursor)) {
      child.setMouseTransparent(true);
      getChildren().add(child);
    }
    notice = new KeepNoticeView(model.collection(), words);
    getChildren().add(notice);
    notice.noticeProperty().subscribe(now -> requestLayout());
    model.pen().shownProperty().subscribe(now -> requestLayout());
    model.pen().cursorProperty().subscribe(now -> requestLayout());
    model.pen().drawingProperty().subscribe(now -> requestLayout());
    model.settings().penProperty().subscribe(now -> requestLayout());
    model.why().whyProperty().subscribe(now -> requestLayout());
    focusedProperty().subscribe(now -> requestLayout());
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
    setOnMouseReleased(event -> model.pen().up());
    PadKeys.install(this, model);
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    if (event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.SECONDARY) {
      model.pen().hideCursor();
      // The other button erases, as the other end of a pen does.
      PadTool tool =
          event.getButton() == MouseButton.SECONDARY
              ? PadTool.ERASER
              : model.settings().toolProperty().get();
      model.pen().down(unitsX(event.getX()), unitsY(event.getY()), tool);
      event.consume();
    }
  }

  private void dragged(MouseEvent event) {
    model.pen().move(unitsX(event.getX()), unitsY(event.getY()));
    event.consume();
  }

  private double scale() {
    Sheet sheet = model.pen().sheet();
    return Math.max(1e-3, Math.min(getWidth() / sheet.width(), getHeight() / sheet.height()));
  }

  private double unitsX(double x) {
    return (x - canvas.getLayoutX()) / scale();
  }

  private double unitsY(double y) {
    return (y - canvas.getLayoutY()) / scale();
  }

  @Override
  protected void layoutChildren() {
    Sheet sheet = model.pen().sheet();
    double scale = scale();
    double width = Math.floor(sheet.width() * scale);
    double height = Math.floor(sheet.height() * scale);
    double x = Math.floor((getWidth() - width) / 2);
    canvas.setLayoutX(x);
    canvas.setLayoutY(0);
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    }
    PadContent content = model.pen().shownProperty().get();
    draw(content, scale);
    hint.setVisible(content.isEmpty() && !cursorShows());
    double hintWidth = Math.min(width, hint.prefWidth(-1));
    double hintHeight = hint.prefHeight(hintWidth);
    hint.resizeRelocate(
        x + (width - hintWidth) / 2, (height - hintHeight) / 2, hintWidth, hintHeight);
    double noticeHeight = Math.min(height, notice.prefHeight(width));
    notice.resizeRelocate(x, height - noticeHeight, width, noticeHeight);
    placeCursor(scale, x);
  }

  private boolean cursorShows() {
    return isFocused() && model.pen().cursorProperty().get() != null;
  }

  private void placeCursor(double scale, double x) {
    Point at = model.pen().cursorProperty().get();
    cursor.setVisible(cursorShows());
    if (at != null) {
      cursor.setCenterX(x + at.x() * scale);
      cursor.setCenterY(at.y() * scale);
      cursor.setRadius(Math.max(4, model.settings().penProperty().get() * scale / 2));
      cursor.setStrokeWidth(model.pen().drawingProperty().get() ? 4 : 2);
    }
  }

  private void draw(PadContent content, double scale) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setFill(Color.BLACK);
    g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    drawPicture(g, content.picture());
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.setLineWidth(model.settings().penProperty().get() * scale);
    boolean colored = model.networks().shapeProperty().get().channels() == 3;
    for (PenStroke stroke : content.strokes()) {
      g.setStroke(colored ? color(stroke.color()) : Color.WHITE);
      InkLine.stroke(g, stroke.points(), scale);
    }
    why.draw(g, content, scale);
  }

  private void drawPicture(GraphicsContext g, Optional<Picture> picture) {
    Picture now = picture.orElse(null);
    if (now == null) {
      shownPicture = null;
      image = null;
      return;
    }
    Image pixels = image;
    if (pixels == null || !now.equals(shownPicture)) {
      pixels = Pixels.image(now.argb(), now.width(), now.height());
      shownPicture = now;
      image = pixels;
    }
    double fit = Math.min(canvas.getWidth() / now.width(), canvas.getHeight() / now.height());
    double width = now.width() * fit;
    double height = now.height() * fit;
    g.setImageSmoothing(fit < 1);
    g.drawImage(
        pixels, (canvas.getWidth() - width) / 2, (canvas.getHeight() - height) / 2, width, height);
  }

  private static Color color(int rgb) {
    return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }
}
