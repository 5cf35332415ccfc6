package mlpstudio.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import mlpstudio.data.ImageShape;
import mlpstudio.model.LayerWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightImagesTest {
  private static final ImageShape GREY = new ImageShape(1, 2, 2);
  private static final ImageShape COLOUR = new ImageShape(3, 1, 2);

  /** Two neurons: one strong, one weak. */
  private static final LayerWeights LAYER =
      new LayerWeights(4, 2, new float[] {-2, 0, 1, 4, 0.1f, -0.2f, 0, 0.05f}, new float[] {9, -9});

  @Test
  void putsEveryWeightInItsPixelsPlace() {
    Palette red = ColorMap.RD_BU.palette(false);
    WeightImages images = images(GREY, WeightScaling.PER_LAYER, ColorMap.RD_BU);

    assertThat(images.size()).isEqualTo(2);
    assertThat(painted(images, 0))
        .containsExactly(red.argb(0.25), red.argb(0.5), red.argb(0.625), red.argb(1));
  }

  @Test
  void scalesAllNeuronsAlikeOrEachByItself() {
    Palette red = ColorMap.RD_BU.palette(false);

    assertThat(images(GREY, WeightScaling.PER_LAYER, ColorMap.RD_BU).range())
        .isEqualTo(ValueRange.symmetric(4));
    assertThat(painted(images(GREY, WeightScaling.PER_LAYER, ColorMap.RD_BU), 1)[1])
        .isEqualTo(red.argb(-0.2f, ValueRange.symmetric(4)));
    assertThat(painted(images(GREY, WeightScaling.PER_NEURON, ColorMap.RD_BU), 1)[1])
        .isEqualTo(red.argb(0));
    assertThat(images(GREY, WeightScaling.FIXED, ColorMap.RD_BU).range())
        .isEqualTo(ValueRange.symmetric(0.5));
  }

  @Test
  void takesHalfTheLayersRangeAsTheTutorialDoes() {
    assertThat(images(GREY, WeightScaling.HALF_RANGE, ColorMap.GREY).range())
        .isEqualTo(new ValueRange(-1, 2));
    // A diverging map needs zero in its middle.
    assertThat(images(GREY, WeightScaling.HALF_RANGE, ColorMap.RD_BU).range())
        .isEqualTo(ValueRange.symmetric(2));
  }

  @ParameterizedTest
  @EnumSource(WeightScaling.class)
  void showsAWeightOfZeroNeutralInEveryScale(WeightScaling scaling) {
    assertThat(painted(images(GREY, scaling, ColorMap.RD_BU), 0)[1]).isEqualTo(0xFFF7F7F7);
    assertThat(painted(images(GREY, scaling, ColorMap.RD_BU), 1)[2]).isEqualTo(0xFFF7F7F7);
  }

  @Test
  void mixesTheWeightsOfThreeChannelsToColours() {
    LayerWeights layer = new LayerWeights(6, 1, new float[] {1, 0, -1, 0, 0, 1}, new float[] {0});
    WeightImages images =
        new WeightImages(
            layer, COLOUR, ChannelChoice.RGB, scale(WeightScaling.PER_LAYER, ColorMap.GREY));

    assertThat(images.mixesColors()).isTrue();
    // First pixel: red 1, green -1, blue 0. Second: red 0, green 0, blue 1.
    assertThat(painted(images, 0)).containsExactly(0xFFFF0080, 0xFF8080FF);
  }

  @Test
  void showsOneChannelByItself() {
    LayerWeights layer = new LayerWeights(6, 1, new float[] {1, 0, -1, 0, 0, 1}, new float[] {0});

    assertThat(painted(channel(layer, ChannelChoice.RED), 0))
        .containsExactly(0xFF053061, 0xFFF7F7F7);
    assertThat(painted(channel(layer, ChannelChoice.GREEN), 0))
        .containsExactly(0xFF67001F, 0xFFF7F7F7);
    assertThat(painted(channel(layer, ChannelChoice.BLUE), 0))
        .containsExactly(0xFFF7F7F7, 0xFF053061);
    assertThat(channel(layer, ChannelChoice.RED).mixesColors()).isFalse();
  }

  @Test
  void drawsALayerThatHasLearntNothingAndOneThatIsBroken() {
    LayerWeights zeros = new LayerWeights(4, 1, new float[4], new float[1]);
    LayerWeights broken =
        new LayerWeights(
            4, 1, new float[] {Float.NaN, 1, -1, Float.POSITIVE_INFINITY}, new float[1]);
    WeightScale scale = scale(WeightScaling.PER_LAYER, ColorMap.RD_BU);

    assertThat(painted(new WeightImages(zeros, GREY, ChannelChoice.RGB, scale), 0))
        .containsOnly(0xFFF7F7F7);
    assertThat(painted(new WeightImages(broken, GREY, ChannelChoice.RGB, scale), 0))
        .containsExactly(0xFFF7F7F7, 0xFF053061, 0xFF67001F, 0xFF053061);
  }

  @Test
  void refusesALayerThatDoesNotSeeTheImage() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new WeightImages(
                    LAYER,
                    COLOUR,
                    ChannelChoice.RGB,
                    scale(WeightScaling.PER_LAYER, ColorMap.GREY)))
        .withMessage("4 weights a neuron are no image of 1x2x3");
  }

  @Test
  void refusesAFixedScaleWithoutExtent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WeightScale(WeightScaling.FIXED, 0, ColorMap.GREY.palette(false)));
  }

  private static WeightImages channel(LayerWeights layer, ChannelChoice choice) {
    return new WeightImages(layer, COLOUR, choice, scale(WeightScaling.PER_LAYER, ColorMap.RD_BU));
  }

  private static WeightImages images(ImageShape shape, WeightScaling scaling, ColorMap map) {
    return new WeightImages(LAYER, shape, ChannelChoice.RGB, scale(scaling, map));
  }

  private static WeightScale scale(WeightScaling scaling, ColorMap map) {
    return new WeightScale(scaling, 0.5, map.palette(false));
  }

  private static int[] painted(WeightImages images, int neuron) {
    int[] argb = new int[images.shape().area()];
    images.paint(neuron, argb);
    return argb;
  }
}
