package mlpstudio.training.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {

  @Test
  void tellsTheMiddleHalfOfTheRepetitions() {
    Figure figure = Figure.of("f", new double[] {5, 1, 4, 2, 3}, "ms");
    assertThat(figure).isEqualTo(new Figure("f", 3, 2, 4, "ms"));
    assertThat(Figure.of("g", new double[] {1, 2}, "ms").median()).isEqualTo(1.5);
    assertThat(Figure.quantile(new double[] {1, 2, 3}, 1)).isEqualTo(3);
  }

  @Test
  void goesThroughALineAndBack() {
    Figure figure = new Figure("draw.idle", 1.25, Double.NaN, 1e-9, "MB/run");
    assertThat(Figure.parse(figure.line())).contains(figure);
    assertThat(Figure.parse("something else")).isEmpty();
    assertThat(Figure.parse("figure\ta\tb")).isEmpty();
  }
}
