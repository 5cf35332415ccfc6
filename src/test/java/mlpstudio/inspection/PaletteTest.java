package mlpstudio.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {
  @ParameterizedTest
  @CsvSource({"false, FFF7F7F7", "true, FF000000"})
  void showsZeroInExactlyTheNeutralColourOfTheTheme(boolean dark, String neutral) {
    Palette palette = ColorMap.RD_BU.palette(dark);

    assertThat(palette.diverging()).isTrue();
    for (double limit : new double[] {1e-6, 0.0373, 1, 1234.5}) {
      assertThat(hex(palette.argb(0, ValueRange.symmetric(limit)))).isEqualTo(neutral);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void showsNegativeRedAndPositiveBlue(boolean dark) {
    Palette palette = ColorMap.RD_BU.palette(dark);

    for (double share = 0.1; share <= 1; share += 0.1) {
      assertThat(redness(palette.argb(-share, ValueRange.symmetric(1)))).isPositive();
      assertThat(redness(palette.argb(share, ValueRange.symmetric(1)))).isNegative();
    }
  }

  @Test
  void beginsAndEndsWithThePublishedColours() {
    assertThat(hex(ColorMap.RD_BU.palette(false).argb(0))).isEqualTo("FF67001F");
    assertThat(hex(ColorMap.RD_BU.palette(false).argb(1))).isEqualTo("FF053061");
    assertThat(hex(ColorMap.GREY.palette(true).argb(0))).isEqualTo("FF000000");
    assertThat(hex(ColorMap.GREY.palette(true).argb(1))).isEqualTo("FFFFFFFF");
    assertThat(hex(ColorMap.VIRIDIS.palette(false).argb(0))).isEqualTo("FF440154");
    assertThat(hex(ColorMap.VIRIDIS.palette(false).argb(1))).isEqualTo("FFFDE725");
  }

  /** Colours of the published table of 256, between our ten. */
  @ParameterizedTest
  @CsvSource({"16, 47186A", "64, 3A528B", "100, 2A768E", "152, 21A784", "184, 4DC26B"})
  void isViridisBetweenItsPointsToo(int level, String published) {
    int color = ColorMap.VIRIDIS.palette(false).argb(level / 255.0);
    int wanted = Integer.parseInt(published, 16);

    for (int shift = 0; shift <= 16; shift += 8) {
      assertThat((color >> shift & 0xFF) - (wanted >> shift & 0xFF)).isBetween(-6, 6);
    }
  }

  @Test
  void cutsOffWhatLiesBeyondTheEndsAndShowsNanAsTheMiddle() {
    Palette palette = ColorMap.GREY.palette(false);
    ValueRange range = new ValueRange(-1, 3);

    assertThat(palette.argb(-7, range)).isEqualTo(palette.argb(-1, range));
    assertThat(palette.argb(Double.POSITIVE_INFINITY, range)).isEqualTo(palette.argb(3, range));
    assertThat(palette.argb(Double.NaN, range)).isEqualTo(palette.argb(1, range));
  }

  @Test
  void showsTheMiddleWhereAllNumbersAreOne() {
    assertThat(hex(ColorMap.RD_BU.palette(false).argb(0, new ValueRange(0, 0))))
        .isEqualTo("FFF7F7F7");
  }

  @Test
  void refusesRangesThatAreNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ValueRange(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new ValueRange(Double.NaN, 0));
  }

  private static int redness(int argb) {
    return (argb >> 16 & 0xFF) - (argb & 0xFF);
  }

  private static String hex(int argb) {
    return String.format("%08X", argb);
  }
}
