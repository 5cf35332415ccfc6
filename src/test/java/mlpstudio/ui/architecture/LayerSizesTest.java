package mlpstudio.ui.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mlpstudio.model.Architecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerSizesTest {

  @Test
  void aNewLayerFitsItsNeighbours() {
    assertThat(LayerSizes.forNew(List.of(), 0, 10)).isEqualTo(128);
    assertThat(LayerSizes.forNew(List.of(512, 256), 2, 10)).isEqualTo(128);
    assertThat(LayerSizes.forNew(List.of(512, 128), 1, 10)).isEqualTo(256);
    assertThat(LayerSizes.forNew(List.of(512, 128), 0, 10)).isEqualTo(512);
    assertThat(LayerSizes.forNew(List.of(16), 1, 10)).isEqualTo(10);
    assertThat(LayerSizes.forNew(List.of(4), 1, 10)).isEqualTo(4);
    assertThat(LayerSizes.forNew(List.of(1), 1, 0)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "512,true,768",
    "512,false,384",
    "500,true,512",
    "1,true,2",
    "1,false,1",
    "3,false,2",
    "16384,true,16384",
    "16000,true,16384"
  })
  void theArrowKeysGoFromOneRoundSizeToTheNext(int from, boolean up, int to) {
    assertThat(LayerSizes.steps().next(from, up, false)).isEqualTo(to);
  }

  @Test
  void thePageKeysDoubleAndHalve() {
    assertThat(LayerSizes.steps().next(50, true, true)).isEqualTo(100);
    assertThat(LayerSizes.steps().next(50, false, true)).isEqualTo(25);
    assertThat(LayerSizes.steps().next(1, false, true)).isEqualTo(1);
  }

  @Test
  void aDraggedSizeIsTheNearestRoundOne() {
    assertThat(LayerSizes.round(1)).isEqualTo(1);
    assertThat(LayerSizes.round(530)).isEqualTo(512);
    assertThat(LayerSizes.round(700)).isEqualTo(768);
    assertThat(LayerSizes.round(1e9)).isEqualTo(Architecture.MAX_WIDTH);
  }
}
