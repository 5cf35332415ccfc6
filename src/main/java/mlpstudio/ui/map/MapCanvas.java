package mlpstudio.ui.map;

import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import mlpstudio.ui.support.Showing;
import org.jspecify.annotations.Nullable;

/**
 * The map on the screen: drawn at most once per pulse, only when something changed and only while
 * it can be seen.
 */
final class MapCanvas extends Region {
  private final MapViewModel model;
  private final Canvas canvas = new Canvas();
  private final MapTheme theme = new MapTheme(this::outdate);
  // Never seen itself: carries the size of the text.
  private final Label em = new Label();
  private final Runnable afterLayout = this::drawIfNeeded;
  private @Nullable MapScale chosenScale;
  private boolean outdated = true;
  private int drawings;

  MapCanvas(MapViewModel model) {
    this.model = model;
    setId("map-canvas");
    getStyleClass().add("map-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleRoleDescription(model.words().get("title"));
    setAccessibleHelp(model.words().get("help"));
    getChildren().addAll(em, theme, canvas);
    em.setVisible(false);
    em.setManaged(false);
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    model.shownProperty().subscribe(map -> outdate());
    model.errorsOnlyProperty().subscribe(only -> outdate());
    model.highlightedProperty().subscribe(label -> outdate());
    model.chosenProperty().subscribe(image -> outdate());
    em.fontProperty().subscribe(font -> outdate());
    sceneProperty().subscribe(this::sceneChanged);
    Showing.of(this).subscribe(seen -> outdate());
  }

  /** The scale of what is shown: all of it, or the part chosen by hand. */
  @Nullable MapScale scale() {
    ClassMap map = model.shownProperty().get();
    MapScale byHand = chosenScale;
    return map == null
        ? null
        : byHand == null ? MapScale.fit(map, getWidth(), getHeight()) : byHand;
  }

  /** Shows a part, or all again where it is null. */
  void setScale(@Nullable MapScale scale) {
    chosenScale = scale;
    outdate();
  }

  double em() {
    return em.getFont().getSize();
  }

  /** How often it was drawn. */
  int drawings() {
    return drawings;
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      chosenScale = null;
      outdate();
    }
  }

  private void outdate() {
    outdated = true;
    if (getScene() != null) {
      Platform.requestNextPulse();
    }
  }

  private void sceneChanged(@Nullable Scene former, @Nullable Scene scene) {
    if (former != null) {
      former.removePostLayoutPulseListener(afterLayout);
    }
    if (scene != null) {
      scene.addPostLayoutPulseListener(afterLayout);
    }
  }

  private void drawIfNeeded() {
    if (!outdated || canvas.getWidth() <= 0 || !Showing.of(this).getValue()) {
      return;
    }
    outdated = false;
    drawings++;
    canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    ClassMap map = model.shownProperty().get();
    MapScale scale = scale();
    if (map != null && scale != null) {
      new MapPainter(canvas.getGraphicsContext2D(), theme)
          .paint(
              map,
              scale,
              em(),
              model.errorsOnlyProperty().get(),
              model.highlightedProperty().get(),
              model.chosenIndex());
    }
  }
}
