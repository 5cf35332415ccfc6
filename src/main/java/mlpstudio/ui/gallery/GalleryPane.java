package mlpstudio.ui.gallery;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mlpstudio.inspection.Outcome;
import mlpstudio.ui.support.images.ImageGrid;
import mlpstudio.ui.support.images.TileSource;
import org.jspecify.annotations.Nullable;

/** How many errors there are, which images are shown, and the images. */
final class GalleryPane extends VBox {
  /** Mean width of a letter of a caption, in em of the page's text. */
  private static final double LETTER_EM = 0.46;

  private final GalleryViewModel model;
  private final GalleryWords words;
  private final ImageGrid grid = new ImageGrid();
  private @Nullable ShownImages drawn;
  private boolean drawnInTwoLines;

  GalleryPane(GalleryViewModel model, GalleryExporter exporter, GalleryWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("gallery");
    setMinWidth(0);
    grid.setId("errorGrid");
    grid.setAccessibleText(words.get("page.name"));
    VBox.setVgrow(grid, Priority.ALWAYS);
    getChildren()
        .addAll(
            new ErrorFigures(model, words),
            new GalleryBar(model, exporter, words),
            new FilterChip(model, words),
            grid,
            new SelectedLine(model, words));
    model.shownProperty().subscribe(this::show);
    model.tileSizeProperty().subscribe(size -> resize(size.doubleValue()));
    model.positionProperty().subscribe(p -> select(p.intValue()));
    grid.selectedProperty().subscribe((before, now) -> model.choosePosition(now.intValue()));
  }

  private void show(@Nullable ShownImages images) {
    ShownImages before = drawn;
    drawn = images;
    grid.placeholderProperty().set(words.nothing(model.run(), images));
    if (images == null) {
      grid.sourceProperty().set(TileSource.EMPTY);
      return;
    }
    TileSource tiles = tiles(images);
    if (before != null && images.continues(before)) {
      grid.replace(tiles, model.wantedPosition());
    } else {
      grid.sourceProperty().set(tiles);
      grid.select(model.wantedPosition());
    }
  }

  private TileSource tiles(ShownImages images) {
    drawnInTwoLines = needsTwoLines(images);
    return new GalleryTiles(images, words, drawnInTwoLines);
  }

  private void resize(double em) {
    grid.tileSizeProperty().set(em);
    ShownImages images = drawn;
    if (images != null && needsTwoLines(images) != drawnInTwoLines) {
      grid.replace(tiles(images), grid.selectedProperty().get());
    }
  }

  private void select(int position) {
    if (model.shownProperty().get() == drawn && grid.selectedProperty().get() != position) {
      grid.select(position);
    }
  }

  private boolean needsTwoLines(ShownImages images) {
    int longest =
        images.scored().dataset().classNames().stream().mapToInt(String::length).max().orElse(0);
    int mark = images.filter().outcome() == Outcome.ALL ? 2 : 0;
    int letters = words.format("caption", "", "").length() + 2 * longest + mark;
    return letters * LETTER_EM > model.tileSizeProperty().get() + 0.3;
  }
}
