package mlpstudio.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mlpstudio.ui.chart.PlotLabels.Label;
import org.junit.jupiter.api.Test;

class PlotLabelsTest {
  @Test
  void stayWhereThereIsRoom() {
    assertThat(placed(20, 60)).containsExactly(20.0, 60.0);
  }

  @Test
  void moveApartEvenly() {
    assertThat(placed(50, 52)).containsExactly(43.5, 58.5);
  }

  @Test
  void keepTheirOrder() {
    List<Label> labels =
        PlotLabels.apart(List.of(label("train", 52), label("test", 50)), 15, 0, 100);
    assertThat(labels).extracting(Label::text).containsExactly("test", "train");
  }

  @Test
  void keepTheirOrderWhereAllLieAtTheEdge() {
    List<Label> labels =
        PlotLabels.apart(
            List.of(label("0.2446", 96), label("0.1560", 98), label("0.2733", 95)), 15, 0, 94);
    assertThat(labels).extracting(Label::text).containsExactly("0.2733", "0.2446", "0.1560");
  }

  @Test
  void stayInsideThePlot() {
    assertThat(placed(-30, -20)).containsExactly(0.0, 15.0);
    assertThat(placed(99, 400)).containsExactly(85.0, 100.0);
  }

  private static List<Double> placed(double first, double second) {
    return PlotLabels.apart(List.of(label("a", first), label("b", second)), 15, 0, 100).stream()
        .map(Label::y)
        .toList();
  }

  private static Label label(String text, double y) {
    return new Label(text, 0, y, true);
  }
}
