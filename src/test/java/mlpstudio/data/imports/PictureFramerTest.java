package mlpstudio.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import mlpstudio.data.imports.ImportOptions.Backdrop;
import mlpstudio.data.imports.ImportOptions.Framing;
import org.junit.jupiter.api.Test;

class PictureFramerTest {
  private static final ImportOptions TWO = ImportOptions.standard().withSize(new ImageSize(2, 2));

  private static Bitmap grey(int width, int height, int... pixels) {
    byte[] bytes = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      bytes[i] = (byte) pixels[i];
    }
    return Bitmap.grey(width, height, bytes);
  }

  private static int[] framed(ImportOptions options, Bitmap bitmap) {
    byte[] image = new PictureFramer(options).frame(bitmap);
    int[] values = new int[image.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = image[i] & 0xff;
    }
    return values;
  }

  @Test
  void aQuarterOfTheSizeIsTheMeanOfFourPixels() {
    Bitmap four = grey(4, 4, 0, 4, 10, 10, 8, 12, 10, 10, 255, 255, 1, 2, 255, 255, 3, 4);

    // (0 + 4 + 8 + 12) / 4, 10, 255, (1 + 2 + 3 + 4) / 4 rounded up.
    assertThat(framed(TWO, four)).containsExactly(6, 10, 255, 3);
  }

  @Test
  void pixelsCoveredInPartCountInPart() {
    Bitmap three = grey(3, 3, 0, 90, 180, 0, 90, 180, 0, 90, 180);

    // The left half covers the first column and half of the second: (0 + 45) / 1.5.
    assertThat(framed(TWO, three)).containsExactly(30, 150, 30, 150);
  }

  @Test
  void meansAreKeptWhateverTheSizes() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      int side = 1 + random.nextInt(40);
      byte[] pixels = new byte[side * side];
      random.nextBytes(pixels);
      ImageSize size = new ImageSize(1 + random.nextInt(30), 1 + random.nextInt(30));
      ImportOptions options = ImportOptions.standard().withSize(size).withBackdrop(Backdrop.BLACK);
      byte[] scaled = new byte[size.area()];
      new AreaAverage(new AreaAverage.Part(0, 0, side, side), size.width(), size.height())
          .scale(pixels, side, scaled);

      assertThat(mean(scaled)).as("%d to %s", side, size).isCloseTo(mean(pixels), within());
      assertThat(new PictureFramer(options).frame(Bitmap.grey(side, side, pixels)))
          .hasSize(size.area());
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.51);
  }

  private static double mean(byte[] pixels) {
    double sum = 0;
    for (byte pixel : pixels) {
      sum += pixel & 0xff;
    }
    return sum / pixels.length;
  }

  @Test
  void aPictureOfTheRightSizeStaysAsItIs() {
    assertThat(framed(TWO, grey(2, 2, 1, 2, 3, 4))).containsExactly(1, 2, 3, 4);
    assertThat(framed(TWO.withInvert(true), grey(2, 2, 0, 2, 3, 255)))
        .containsExactly(255, 253, 252, 0);
  }

  @Test
  void fittedPicturesStandInTheMiddleOfTheirBackdrop() {
    ImportOptions four = ImportOptions.standard().withSize(new ImageSize(4, 4));
    Bitmap wide = grey(4, 2, 7, 7, 7, 9, 7, 7, 7, 9);

    assertThat(framed(four.withBackdrop(Backdrop.BLACK), wide))
        .containsExactly(0, 0, 0, 0, 7, 7, 7, 9, 7, 7, 7, 9, 0, 0, 0, 0);
    assertThat(framed(four.withBackdrop(Backdrop.WHITE), wide)[0]).isEqualTo(255);
    assertThat(framed(four, wide)[0]).as("the border is mostly 7").isEqualTo(7);
  }

  @Test
  void croppedPicturesKeepTheirMiddle() {
    ImportOptions crop = TWO.withFraming(Framing.CROP);
    Bitmap wide = grey(4, 2, 1, 2, 3, 4, 5, 6, 7, 8);

    assertThat(framed(crop, wide)).containsExactly(2, 3, 6, 7);
  }

  @Test
  void greyIsLumaAndColoursLieChannelAfterChannel() {
    byte[][] planes = {{(byte) 255, 0, 0, 0}, {0, (byte) 255, 0, 0}, {0, 0, (byte) 255, 0}};
    Bitmap colours = new Bitmap(2, 2, planes);

    assertThat(framed(TWO, colours)).containsExactly(76, 150, 29, 0);
    assertThat(framed(TWO.withColour(true), colours))
        .containsExactly(255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0);
    assertThat(framed(TWO.withColour(true), grey(2, 2, 1, 2, 3, 4)))
        .containsExactly(1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4);
  }
}
