package mlpstudio.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import mlpstudio.data.ImageShape;
import org.junit.jupiter.api.Test;

class PixelsTest {
  private final int[] argb = new int[2];

  @Test
  void greyIsWhiteInkOnBlack() {
    byte[] image = {0, (byte) 200};

    Pixels.argb(MemorySegment.ofArray(image), new ImageShape(1, 1, 2), argb);

    assertThat(argb).containsExactly(0xFF000000, 0xFFC8C8C8);
  }

  @Test
  void threeChannelsAreRedGreenAndBluePlanes() {
    byte[] image = {1, 2, 3, 4, 5, (byte) 255};

    Pixels.argb(MemorySegment.ofArray(image), new ImageShape(3, 1, 2), argb);

    assertThat(argb).containsExactly(0xFF010305, 0xFF0204FF);
  }

  @Test
  void numbersStretchFromBlackToWhiteAndNoFurther() {
    Pixels.argb(new float[] {-9, 9}, new ImageShape(1, 1, 2), -1, 3, argb);
    assertThat(argb).containsExactly(0xFF000000, 0xFFFFFFFF);

    Pixels.argb(new float[] {1, -1}, new ImageShape(1, 1, 2), -1, 3, argb);
    assertThat(argb).containsExactly(0xFF808080, 0xFF000000);
  }

  @Test
  void equalNumbersAreBlack() {
    Pixels.argb(new float[] {7, 7}, new ImageShape(1, 1, 2), 7, 7, argb);

    assertThat(argb).containsExactly(0xFF000000, 0xFF000000);
  }
}
