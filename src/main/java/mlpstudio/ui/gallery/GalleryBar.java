package mlpstudio.ui.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import mlpstudio.data.ImageDataset;
import mlpstudio.inspection.GalleryFilter;
import mlpstudio.inspection.GalleryOrder;
import mlpstudio.inspection.Outcome;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Segments;
import mlpstudio.ui.support.fields.Choice;
import org.jspecify.annotations.Nullable;

/** Above the gallery: which images, in which order, how large, and their way out. */
final class GalleryBar extends FlowPane {
  private static final int ANY = -1;

  private final GalleryViewModel model;
  private final GalleryWords words;
  private final ObservableList<Integer> classes = FXCollections.observableArrayList(ANY);
  private List<String> names = List.of();

  GalleryBar(GalleryViewModel model, GalleryExporter exporter, GalleryWords words) {
    this.model = model;
    this.words = words;
    setId("galleryBar");
    getStyleClass().add("gallery-bar");
    model.scoredProperty().map(Scored::dataset).subscribe(this::showClasses);
    getChildren()
        .addAll(
            outcomes(),
            classChoice("true", GalleryFilter::trueClass, model::chooseTrueClass),
            classChoice("pred", GalleryFilter::predicted, model::choosePredicted),
            orders(),
            size(),
            export(exporter));
  }

  private void showClasses(@Nullable ImageDataset dataset) {
    names = dataset == null ? List.of() : dataset.classNames();
    classes.setAll(IntStream.range(ANY, names.size()).boxed().toList());
  }

  private Node outcomes() {
    Segments<Outcome> segments =
        new Segments<>(
            model.outcomeProperty(),
            Arrays.stream(Outcome.values())
                .map(value -> choice(value, "outcome." + value.name().toLowerCase(Locale.ROOT)))
                .toList());
    segments.setAlignment(Pos.CENTER_LEFT);
    return segments;
  }

  private Segments.Choice<Outcome> choice(Outcome outcome, String key) {
    return new Segments.Choice<>(
        outcome, key.replace('.', '-'), words.get(key), words.get(key + ".tooltip"));
  }

  private Node classChoice(
      String key, Function<GalleryFilter, OptionalInt> part, Consumer<OptionalInt> choose) {
    Choice<Integer> choice =
        new Choice<>(key + "Class", classes, label -> name(key, label), label -> "");
    ObservableValue<Integer> chosen = model.filterProperty().map(f -> part.apply(f).orElse(ANY));
    choice.follow(
        chosen, label -> choose.accept(label < 0 ? OptionalInt.empty() : OptionalInt.of(label)));
    explain(choice, key);
    return choice;
  }

  private String name(String key, int label) {
    return label < 0 || label >= names.size()
        ? words.get(key + ".any")
        : words.format(key + ".one", names.get(label));
  }

  private Node orders() {
    Choice<GalleryOrder> choice =
        Choice.of(
            "galleryOrder",
            List.of(GalleryOrder.values()),
            order -> words.get("order." + order.name().toLowerCase(Locale.ROOT)),
            model.orderProperty(),
            model.orderProperty()::set);
    explain(choice, "order");
    return choice;
  }

  private void explain(Choice<?> choice, String key) {
    choice.setTooltip(new Tooltip(words.get(key + ".tooltip")));
    choice.setAccessibleText(words.get(key + ".name"));
  }

  private Node size() {
    Slider slider =
        new Slider(
            GalleryViewModel.MIN_TILE, GalleryViewModel.MAX_TILE, model.tileSizeProperty().get());
    slider.setId("tileSize");
    slider.setBlockIncrement(0.5);
    slider.setAccessibleText(words.get("size.name"));
    slider.setTooltip(new Tooltip(words.get("size.tooltip")));
    slider.valueProperty().bindBidirectional(model.tileSizeProperty());
    HBox box = new HBox(Icons.SMALL_IMAGES.node(), slider, Icons.LARGE_IMAGES.node());
    box.getStyleClass().add("tile-size");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private Node export(GalleryExporter exporter) {
    MenuButton button =
        new MenuButton(
            words.get("export"),
            Icons.EXPORT.node(),
            item("export.sheet", () -> exporter.saveSheet(window())),
            item("export.table", () -> exporter.saveTable(window())),
            item("export.copy", exporter::copySheet));
    button.setId("export");
    button.getStyleClass().addAll("flat", "small");
    button.setTooltip(new Tooltip(words.get("export.tooltip")));
    button.setAccessibleText(words.get("export.tooltip"));
    model.shownProperty().subscribe(shown -> button.setDisable(shown == null || shown.size() == 0));
    return button;
  }

  private @Nullable Window window() {
    return getScene() == null ? null : getScene().getWindow();
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(words.get(key));
    item.setId(key.replace('.', '-'));
    item.setOnAction(event -> action.run());
    return item;
  }
}
