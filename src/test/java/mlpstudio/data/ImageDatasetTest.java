package mlpstudio.data;

import static mlpstudio.data.TestFiles.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageDatasetTest {
  private static final ImageShape SHAPE = new ImageShape(2, 1, 2);
  private static final ImageSplit SPLIT = split(SHAPE, new int[] {1, 0}, 1, 2, 3, 4, 5, 6, 7, 255);

  @Test
  void splitsGiveOutTheirImages() {
    assertThat(SPLIT.image(1).toArray(ValueLayout.JAVA_BYTE)).containsExactly(5, 6, 7, -1);
    assertThat(SPLIT.pixel(1, 3)).isEqualTo(255);
    assertThat(SPLIT.classCounts(3)).containsExactly(1, 1, 0);
  }

  @Test
  void splitsCannotBeChanged() {
    assertThat(SPLIT.pixels().isReadOnly()).isTrue();
    assertThat(SPLIT.image(0).isReadOnly()).isTrue();
    SPLIT.labels()[0] = 7;
    assertThat(SPLIT.label(0)).isEqualTo(1);
  }

  @Test
  void splitsNeedExactlyTheirPixels() {
    MemorySegment seven = MemorySegment.ofArray(new byte[7]);

    assertThatThrownBy(() -> new ImageSplit(SHAPE, seven, new int[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 images of 1x2x2 take 8 bytes, not 7");
  }

  @Test
  void halvesMustFitTogether() {
    ImageSplit other = split(new ImageShape(1, 2, 2), new int[] {0}, 1, 2, 3, 4);
    List<String> names = List.of("a", "b");

    assertThat(new ImageDataset("id", "Title", names, SPLIT, SPLIT).classes()).isEqualTo(2);
    assertThatThrownBy(() -> new ImageDataset("id", "Title", names, SPLIT, other))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ImageDataset("id", "Title", List.of("a"), SPLIT, SPLIT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Image 0 has label 1, but there are 1 classes");
  }

  @Test
  void shapesCountTheirValues() {
    assertThat(new ImageShape(3, 32, 16).size()).isEqualTo(1536);
    assertThat(new ImageShape(3, 32, 16).area()).isEqualTo(512);
    assertThatThrownBy(() -> new ImageShape(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ImageShape(3, 1 << 15, 1 << 15))
        .isInstanceOf(ArithmeticException.class);
  }
}
