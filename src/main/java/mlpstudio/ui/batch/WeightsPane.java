package mlpstudio.ui.batch;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Segments;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.images.ImageGrid;
import mlpstudio.ui.support.images.PictureView;
import org.jspecify.annotations.Nullable;

/**
 * The weights of the chosen layer: all units as tiles, and the chosen one large, before the step,
 * what was added, and after it. A press on a weight has the formulas tell of it.
 */
final class WeightsPane extends VBox {
  private final BatchViewModel model;
  private final BatchWords words;
  private final ObjectProperty<Moment> moment = new SimpleObjectProperty<>(Moment.CHANGE);
  private final ImageGrid tiles = new ImageGrid();
  private final Map<Moment, PictureView> pictures = new EnumMap<>(Moment.class);
  private final Map<Moment, Label> scales = new EnumMap<>(Moment.class);
  private final Label reading = new Label();
  private @Nullable WeightPictures shown;
  private @Nullable WorkedStep step;
  private @Nullable Place place;
  private boolean dark;
  private boolean following;

  WeightsPane(BatchViewModel model, BatchWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("batch-weights");
    FlowPane row = new FlowPane();
    row.getStyleClass().add("batch-pictures");
    for (Moment each : Moment.values()) {
      row.getChildren().add(picture(each));
    }
    tiles.setId("batch-units");
    tiles.getStyleClass().addAll("inset-grid", "batch-units");
    tiles.setAccessibleText(words.get("units.name"));
    tiles.tileSizeProperty().set(3);
    tiles.selectedProperty().subscribe(unit -> chooseUnit(unit.intValue()));
    reading.setId("batch-reading");
    reading.getStyleClass().add(StyleClass.CAPTION);
    reading.setWrapText(true);
    reading.setMinHeight(Region.USE_PREF_SIZE);
    Label all = new Label(words.get("units.title"));
    all.getStyleClass().add(StyleClass.CAPTION);
    HBox head = new HBox(all, new Segments<>(moment, choices()));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("batch-place-group");
    getChildren().addAll(row, reading, head, tiles);
    moment.subscribe((before, now) -> showTiles());
  }

  private List<Segments.Choice<Moment>> choices() {
    return List.of(Moment.values()).stream()
        .map(
            m ->
                new Segments.Choice<>(
                    m,
                    "batch-tiles-" + key(m),
                    words.get("moment." + key(m)),
                    words.get("moment." + key(m) + ".tooltip")))
        .toList();
  }

  private static String key(Moment moment) {
    return moment.name().toLowerCase(Locale.ROOT);
  }

  private Node picture(Moment each) {
    PictureView view = new PictureView();
    view.setId("batch-picture-" + key(each));
    view.setAccessibleText(words.get("moment." + key(each) + ".tooltip"));
    view.pixelProperty().subscribe(pixel -> read(pixel.intValue()));
    view.setOnMouseClicked(e -> chooseInput(view.pixelProperty().get()));
    view.setOnKeyReleased(
        e -> {
          if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
            chooseInput(view.pixelProperty().get());
          }
        });
    Label title = new Label(words.get("moment." + key(each)));
    Label scale = new Label();
    scale.setId("batch-scale-" + key(each));
    scale.getStyleClass().add(StyleClass.CAPTION);
    pictures.put(each, view);
    scales.put(each, scale);
    VBox box = new VBox(title, view, scale);
    box.setAlignment(Pos.TOP_CENTER);
    return box;
  }

  /** Draws for a light or a dark ground from now on. */
  void setDark(boolean now) {
    dark = now;
    WorkedStep worked = step;
    Place at = place;
    if (worked != null && at != null) {
      step = null;
      show(worked, at);
    }
  }

  void show(WorkedStep now, Place at) {
    Place before = place;
    boolean fresh = !now.equals(step) || before == null || before.layer() != at.layer();
    step = now;
    place = at;
    if (fresh) {
      shown = new WeightPictures(now, at.layer(), dark);
      showTiles();
    }
    showUnit();
  }

  private void showTiles() {
    WeightPictures weights = shown;
    WorkedStep worked = step;
    Place at = place;
    if (weights == null || worked == null || at == null) {
      return;
    }
    following = true;
    UnitTiles source = new UnitTiles(weights.tiles(moment.get()), worked, at.layer(), words);
    if (tiles.sourceProperty().get().size() == source.size()) {
      tiles.replace(source, at.unit());
    } else {
      tiles.sourceProperty().set(source);
      tiles.select(at.unit());
    }
    following = false;
  }

  private void showUnit() {
    WeightPictures weights = shown;
    Place at = place;
    if (weights == null || at == null) {
      return;
    }
    following = true;
    if (tiles.selectedProperty().get() != at.unit()) {
      tiles.select(at.unit());
    }
    following = false;
    pictures.forEach(
        (each, view) -> {
          view.cellSizeProperty().set(11.0 / weights.shape().width());
          view.pictureProperty().set(weights.picture(each, at.unit()));
        });
    scales.forEach(
        (each, label) -> label.setText("± " + words.number(weights.limit(each, at.unit()))));
    read(at.input() % weights.shape().area());
  }

  private void read(int pixel) {
    WeightPictures weights = shown;
    WorkedStep worked = step;
    Place at = place;
    if (weights == null || worked == null || at == null || pixel < 0) {
      return;
    }
    Place there = at.withInput(pixel);
    reading.setText(
        words.format(
            "reading",
            words.input(worked, there),
            words.exact(weights.value(Moment.BEFORE, at.unit(), pixel)),
            words.exact(weights.value(Moment.CHANGE, at.unit(), pixel)),
            words.exact(weights.value(Moment.AFTER, at.unit(), pixel))));
  }

  private void chooseUnit(int unit) {
    WorkedStep worked = step;
    if (!following && unit >= 0 && worked != null) {
      model.go(at -> at.withUnit(worked, unit));
    }
  }

  private void chooseInput(int pixel) {
    if (pixel >= 0) {
      model.go(at -> at.withInput(pixel));
    }
  }
}
