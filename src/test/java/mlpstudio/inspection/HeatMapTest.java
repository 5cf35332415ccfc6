package mlpstudio.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import mlpstudio.model.LayerWeights;
import org.junit.jupiter.api.Test;

class HeatMapTest {
  private static final LayerWeights LAYER =
      new LayerWeights(
          5, 3, new float[] {1, -2, 3, 0, 4, -5, 0, 0, 0, 1, 0, 0, 0, 2, -8}, new float[3]);
  private static final WeightScale SCALE =
      new WeightScale(WeightScaling.PER_LAYER, 1, ColorMap.RD_BU.palette(false));

  @Test
  void hasARowForEachNeuronAndAColumnForEachInput() {
    HeatMap map = new HeatMap(LAYER, 100, 100);

    assertThat(map.rows()).isEqualTo(3);
    assertThat(map.columns()).isEqualTo(5);
    assertThat(map.inBlocks()).isFalse();
    assertThat(map.value(1, 0)).isEqualTo(-5);
    assertThat(map.argb(SCALE)[14]).isEqualTo(0xFF67001F);
    assertThat(map.argb(SCALE)[3]).isEqualTo(0xFFF7F7F7);
  }

  @Test
  void showsTheStrongestWeightOfEachBlockWhereThereIsNoRoom() {
    HeatMap map = new HeatMap(LAYER, 2, 2);

    assertThat(map.inBlocks()).isTrue();
    assertThat(map.neuronsPerRow()).isEqualTo(2);
    assertThat(map.inputsPerColumn()).isEqualTo(3);
    assertThat(map.rows()).isEqualTo(2);
    assertThat(map.columns()).isEqualTo(2);
    assertThat(map.value(0, 0)).isEqualTo(-5);
    assertThat(map.value(0, 1)).isEqualTo(4);
    assertThat(map.value(1, 0)).isZero();
    assertThat(map.value(1, 1)).isEqualTo(-8);
  }

  @Test
  void canScaleEveryRowByItself() {
    WeightScale own = new WeightScale(WeightScaling.PER_NEURON, 1, ColorMap.RD_BU.palette(false));

    int[] argb = new HeatMap(LAYER, 100, 100).argb(own);

    assertThat(argb[4]).isEqualTo(0xFF053061);
    assertThat(argb[0]).isEqualTo(ColorMap.RD_BU.palette(false).argb(1, ValueRange.symmetric(4)));
    assertThat(argb[5]).isEqualTo(0xFF67001F);
  }
}
