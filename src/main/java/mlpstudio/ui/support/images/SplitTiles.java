package mlpstudio.ui.support.images;

import java.util.function.IntFunction;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.ui.support.Pixels;
import org.jspecify.annotations.Nullable;

/** Some images of a split, in a given order. */
public final class SplitTiles implements TileSource {
  private final ImageSplit split;
  private final int[] indices;
  private final IntFunction<String> description;
  private final @Nullable IntFunction<String> caption;

  /**
   * Copies the indices.
   *
   * @param indices which images of the split, in the order shown
   * @param description words for an image, by its index in the split
   * @param caption a short text for an image, by its index in the split, or null for none
   */
  public SplitTiles(
      ImageSplit split,
      int[] indices,
      IntFunction<String> description,
      @Nullable IntFunction<String> caption) {
    this.split = split;
    this.indices = indices.clone();
    this.description = description;
    this.caption = caption;
  }

  /** The image's index in the split. */
  public int index(int position) {
    return indices[position];
  }

  @Override
  public int size() {
    return indices.length;
  }

  @Override
  public ImageShape shape() {
    return split.shape();
  }

  @Override
  public void paint(int position, int[] argb) {
    Pixels.argb(split.image(indices[position]), split.shape(), argb);
  }

  @Override
  public String describe(int position) {
    return description.apply(indices[position]);
  }

  @Override
  public boolean captioned() {
    return caption != null;
  }

  @Override
  public String caption(int position) {
    return caption == null ? "" : caption.apply(indices[position]);
  }
}
