package mlpstudio.ui.support.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.training.MappedImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is drawn of a data set whose files were cut short. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows keeps a mapped file as it is")
class LostPicturesTest {
  private static final ImageShape SHAPE = new ImageShape(1, 16, 16);

  @TempDir Path folder;

  @Test
  void whatIsLostIsPlainGreyAndTheRestAsItWas() throws Exception {
    MappedImages images = new MappedImages(folder, SHAPE, 800);
    ImageSplit split = images.dataset().train();
    SplitTiles tiles = new SplitTiles(split, new int[] {0, 799}, Integer::toString, null);
    int[] before = new int[SHAPE.area()];
    tiles.paint(0, before);
    images.cutShort();

    int[] kept = new int[SHAPE.area()];
    tiles.paint(0, kept);
    int[] lost = new int[SHAPE.area()];
    tiles.paint(1, lost);
    assertThat(kept).isEqualTo(before);
    assertThat(Arrays.stream(lost).distinct()).containsExactly(0xFF808080);
    assertThat(Picture.of(split, 799).argb()).isEqualTo(lost);
  }
}
