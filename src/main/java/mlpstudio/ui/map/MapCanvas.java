package mlpstudio.ui.map;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import mlpstudio.ui.support.PulseCanvas;
import org.jspecify.annotations.Nullable;

/** The map on the screen. */
final class MapCanvas extends PulseCanvas<MapTheme> {
  private final MapViewModel model;
  // Never seen itself: carries the size of the text.
  private final Label em = new Label();
  private @Nullable MapScale chosenScale;

  MapCanvas(MapViewModel model) {
    super(MapTheme::new);
    this.model = model;
    setId("map-canvas");
    getStyleClass().add("map-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleRoleDescription(model.words().get("title"));
    setAccessibleHelp(model.words().get("help"));
    getChildren().addFirst(em);
    em.setVisible(false);
    em.setManaged(false);
    model.shownProperty().subscribe(map -> outdate());
    model.errorsOnlyProperty().subscribe(only -> outdate());
    model.highlightedProperty().subscribe(label -> outdate());
    model.chosenProperty().subscribe(image -> outdate());
    em.fontProperty().subscribe(font -> outdate());
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

  @Override
  protected void resized() {
    chosenScale = null;
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    g.clearRect(0, 0, width, height);
    ClassMap map = model.shownProperty().get();
    MapScale scale = scale();
    if (map != null && scale != null) {
      new MapPainter(g, theme())
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
