package mlpstudio.ui.dataset;

import mlpstudio.data.ImageShape;
import mlpstudio.ui.support.Pixels;
import mlpstudio.ui.support.images.ImageGrid;
import mlpstudio.ui.support.images.TileSource;

/** The mean image of each class; choosing one shows it large. */
final class MeansCard extends DataCard {
  private final DatasetViewModel model;
  private final ImageGrid grid = new ImageGrid();

  MeansCard(DatasetViewModel model, DatasetWords words) {
    super("meansCard", words);
    this.model = model;
    setTitle("means.title");
    explainTitle("means.tooltip");
    grid.setId("meansGrid");
    grid.getStyleClass().add("inset-grid");
    grid.setAccessibleText(words.get("means.title"));
    getChildren().add(grid);
    model.shownFacts().subscribe(facts -> fill());
    grid.selectedProperty().subscribe(changed -> chosen());
    model.chosenProperty().subscribe(changed -> follow());
  }

  private void fill() {
    ShownFacts facts = model.shownFacts().getValue();
    if (facts == null) {
      grid.sourceProperty().set(TileSource.EMPTY);
    } else {
      grid.tileSizeProperty().set(4.3);
      grid.sourceProperty().set(new Means(facts, words()));
    }
  }

  private void chosen() {
    if (grid.selectedProperty().get() >= 0) {
      model.chooseMean(grid.selectedProperty().get());
    }
  }

  private void follow() {
    if (!(model.chosenProperty().get() instanceof Chosen.Mean)) {
      grid.select(-1);
    }
  }

  /** The means as tiles. */
  private record Means(ShownFacts facts, DatasetWords words) implements TileSource {
    @Override
    public int size() {
      return facts.dataset().classes();
    }

    @Override
    public ImageShape shape() {
      return facts.dataset().shape();
    }

    @Override
    public void paint(int position, int[] argb) {
      Pixels.argb(facts.facts().meanImage(position), shape(), 0, 255, argb);
    }

    @Override
    public String describe(int position) {
      return words.mean(caption(position), facts.facts().classCounts()[position]);
    }

    @Override
    public boolean captioned() {
      return true;
    }

    @Override
    public String caption(int position) {
      return facts.dataset().classNames().get(position);
    }
  }
}
