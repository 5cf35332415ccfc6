package mlpstudio.ui;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.drawing.DrawingSets;
import mlpstudio.interchange.BuiltInModels;
import mlpstudio.interchange.Checkpoint;
import mlpstudio.interchange.TrainedModel;
import mlpstudio.ui.gallery.NamedModel;
import mlpstudio.ui.gallery.TestSet;
import mlpstudio.ui.gallery.TestSets;
import org.jspecify.annotations.Nullable;

/**
 * Collections of drawings as images to test networks on; and MNIST's test images for networks that
 * were trained on drawings.
 *
 * @param drawings the collections
 * @param catalog where MNIST is
 */
record HandwritingTests(DrawingSets drawings, DatasetCatalog catalog) implements TestSets {
  private static final String MNIST = "mnist";

  @Override
  public List<TestSet> list(@Nullable ImageDataset trained) {
    List<TestSet> sets =
        new ArrayList<>(drawings.collections().stream().map(c -> testSet(c, trained)).toList());
    if (trained != null && DrawingSets.isDrawn(trained.id())) {
      sets.add(new TestSet(MNIST, "MNIST", 10_000, 10_000));
    }
    return sets;
  }

  private TestSet testSet(DrawingSets.Collection c, @Nullable ImageDataset trained) {
    boolean learnt = trained != null && hasLearnt(trained, c.id());
    return new TestSet(c.id(), c.title(), c.images(), learnt ? c.heldOut() : c.images());
  }

  @Override
  public boolean hasLearnt(ImageDataset trained, String id) {
    return DrawingSets.sharesDrawings(id, trained.id());
  }

  @Override
  public ImageDataset load(
      String id, boolean unlearntOnly, ImageShape shape, List<String> classNames)
      throws IOException {
    if (!id.equals(MNIST)) {
      return unlearntOnly
          ? drawings.heldOut(id, shape, classNames)
          : drawings.whole(id, shape, classNames);
    }
    ImageDataset mnist = catalog.load(MNIST);
    ImageSplit none = new ImageSplit(shape, MemorySegment.ofArray(new byte[0]), new int[0]);
    return new ImageDataset(MNIST, mnist.title(), classNames, none, mnist.test());
  }

  @Override
  public boolean isCurrent(ImageDataset images) {
    return !DrawingSets.isDrawn(images.id()) || drawings.isCurrent(images);
  }

  @Override
  public Optional<NamedModel> builtIn() throws IOException {
    String name = BuiltInModels.names().getFirst();
    Optional<Checkpoint> checkpoint = BuiltInModels.byName(name);
    return checkpoint.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new NamedModel(name, TrainedModel.of(Path.of(name), checkpoint.get(), catalog)));
  }
}
