package mlpstudio.data;

import static mlpstudio.data.TestFiles.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mlpstudio.data.Normalization.MeanDeviation;
import mlpstudio.data.Normalization.PerPixel;
import org.junit.jupiter.api.Test;

class NormalizationTest {
  private static final ImageShape ROW = new ImageShape(1, 1, 3);
  private static final ImageShape COLOUR = new ImageShape(3, 1, 2);
  private static final ImageSplit GREY =
      split(ROW, new int[4], 0, 7, 255, 2, 7, 255, 4, 7, 0, 99, 99, 99);
  private static final ImageSplit COLOURED = split(COLOUR, new int[1], 0, 51, 102, 153, 204, 255);
  private static final int[] FIRST_THREE = {0, 1, 2};

  @Test
  void leavesPixelsAlone() {
    assertThat(values(new Normalization.None().fit(GREY, FIRST_THREE), GREY, 1))
        .containsExactly(2, 7, 255);
  }

  @Test
  void dividesBy255() {
    assertThat(values(new Normalization.UnitRange().fit(GREY, FIRST_THREE), GREY, 1))
        .containsExactly(new float[] {2 / 255f, 7 / 255f, 1}, within(1e-7f));
  }

  @Test
  void subtractsTheMeanOfTheTutorial() {
    PixelScaling scaling = MeanDeviation.of(0.1307, 0.3081).fit(GREY, FIRST_THREE);

    assertThat(scaling.apply(0, 0, ROW)).isCloseTo(-0.42421296f, within(1e-6f));
    assertThat(scaling.apply(255, 2, ROW)).isCloseTo(2.8214867f, within(1e-6f));
  }

  @Test
  void subtractsTheMeanOfEachChannel() {
    MeanDeviation rule = new MeanDeviation(List.of(0.0, 0.5, 1.0), List.of(1.0, 0.5, 0.25));

    float[] values = values(rule.fit(COLOURED, new int[] {0}), COLOURED, 0);

    assertThat(values).containsExactly(new float[] {0, 0.2f, -0.2f, 0.2f, -0.8f, 0}, within(1e-6f));
    assertThatThrownBy(() -> rule.fit(GREY, FIRST_THREE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesMeansAndDeviationsThatMakeNoSense() {
    assertRefused(List.of(), List.of());
    assertRefused(List.of(0.1), List.of(0.1, 0.2));
    assertRefused(List.of(0.1), List.of(0.0));
    assertRefused(List.of(0.1), List.of(Double.NaN));
    assertRefused(List.of(Double.NaN), List.of(1.0));
  }

  @Test
  void standardisesEveryPixelOverTheImagesTrainedOn() {
    PixelScaling scaling = new PerPixel().fit(GREY, FIRST_THREE);

    // Pixel 0 is 0, 2, 4: mean 2, variance 8/3. Pixel 2 is 255, 255, 0: mean 170, variance 14450.
    float first = (float) Math.sqrt(8 / 3.0);
    float third = (float) Math.sqrt(14450);
    assertThat(values(scaling, GREY, 0))
        .containsExactly(new float[] {-2 / first, 0, 85 / third}, within(1e-5f));
    assertThat(values(scaling, GREY, 2))
        .containsExactly(new float[] {2 / first, 0, -170 / third}, within(1e-5f));
  }

  @Test
  void keepsTheScaleOfPixelsThatNeverChange() {
    PixelScaling scaling = new PerPixel().fit(GREY, FIRST_THREE);

    assertThat(scaling.scale()[1]).isEqualTo(1);
    assertThat(scaling.offset()[1]).isEqualTo(-7);
    assertThat(scaling.apply(9, 1, ROW)).isEqualTo(2);
  }

  @Test
  void standardisesOverOneImageButNotOverNone() {
    assertThat(new PerPixel().fit(GREY, new int[] {3}).offset()).containsExactly(-99, -99, -99);
    assertThatThrownBy(() -> new PerPixel().fit(GREY, new int[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void standardisedPixelsHaveMeanZeroAndDeviationOne() {
    RandomStream random = new RandomStream(3);
    int[] pixels = random.ints(400 * 3L, 0, 256).toArray();
    ImageSplit split = split(ROW, new int[400], pixels);
    int[] all = new Subset.All().indices(split, 1, 0);
    PixelScaling scaling = new PerPixel().fit(split, all);

    for (int f = 0; f < 3; f++) {
      double sum = 0;
      double squares = 0;
      for (int i : all) {
        float value = scaling.apply(split.pixel(i, f), f, ROW);
        sum += value;
        squares += value * value;
      }
      assertThat(sum / 400).isCloseTo(0, within(1e-5));
      assertThat(squares / 400).isCloseTo(1, within(1e-5));
    }
  }

  private static void assertRefused(List<Double> mean, List<Double> deviation) {
    assertThatThrownBy(() -> new MeanDeviation(mean, deviation))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static float[] values(PixelScaling scaling, ImageSplit split, int image) {
    float[] values = new float[split.shape().size()];
    for (int f = 0; f < values.length; f++) {
      values[f] = scaling.apply(split.pixel(image, f), f, split.shape());
    }
    return values;
  }
}
