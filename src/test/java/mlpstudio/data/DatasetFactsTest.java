package mlpstudio.data;

import static mlpstudio.data.TestFiles.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DatasetFactsTest {
  private static final ImageSplit SPLIT =
      split(new ImageShape(1, 1, 3), new int[] {2, 0, 2}, 0, 10, 255, 1, 2, 3, 4, 30, 254);

  private final DatasetFacts facts = DatasetFacts.of(SPLIT, 4);

  @Test
  void countsClasses() {
    assertThat(facts.classCounts()).containsExactly(1, 0, 2, 0);
  }

  @Test
  void averagesTheImagesOfAClass() {
    assertThat(facts.meanImage(2)).containsExactly(2, 20, 254.5f);
    assertThat(facts.meanImage(0)).containsExactly(1, 2, 3);
    assertThat(facts.meanImage(3)).as("no image at all").containsExactly(0, 0, 0);
  }

  @Test
  void averagesAllPixels() {
    double mean = (10 + 255 + 1 + 2 + 3 + 4 + 30 + 254) / 9.0;
    double squares = (100 + 65025 + 1 + 4 + 9 + 16 + 900 + 64516) / 9.0;

    assertThat(facts.pixelMean()).isCloseTo(mean / 255, within(1e-12));
    assertThat(facts.pixelDeviation())
        .isCloseTo(Math.sqrt(squares - mean * mean) / 255, within(1e-12));
  }

  @Test
  void refusesNoImages() {
    ImageSplit none = split(new ImageShape(1, 1, 3), new int[0]);

    assertThatThrownBy(() -> DatasetFacts.of(none, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
