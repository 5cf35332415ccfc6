package mlpstudio.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTextsTest {
  private final ChartTexts texts = new ChartTexts(Locale.US);

  @Test
  void writeLossesInFourDecimals() {
    assertThat(texts.loss(0.123456)).isEqualTo("0.1235");
    assertThat(texts.loss(0)).isEqualTo("0.0000");
    assertThat(texts.loss(2.5e-7)).isEqualTo("2.5e-7");
    assertThat(texts.loss(3e12)).isEqualTo("3.0e12");
    assertThat(texts.loss(Double.NaN)).isEqualTo("not a number");
    assertThat(texts.loss(Double.POSITIVE_INFINITY)).isEqualTo("infinite");
  }

  @Test
  void writeAccuraciesInPercent() {
    assertThat(texts.accuracy(0.9742)).isEqualTo("97.42\u202f%");
    assertThat(texts.shortAccuracy(0.9742)).isEqualTo("97.4\u202f%");
  }

  @ParameterizedTest
  @CsvSource({
    "0.2, 0.2, 0.2",
    "1, 0.5, 1.0",
    "2, 1, 2",
    "0, 0.05, 0.00",
    "0.01, 0, 0.01",
    "10, 0, 10",
    "0.00001, 0, 1.0e-5",
    "200, 100, 200"
  })
  void writeAxisLabelsWithTheDecimalsTheyNeed(double value, double step, String label) {
    assertThat(texts.tick(value, step)).isEqualTo(label);
  }

  @Test
  void speakFrench() {
    ChartTexts french = new ChartTexts(Locale.FRANCE);
    assertThat(french.loss(0.1235)).isEqualTo("0,1235");
    assertThat(french.format("chart.after", "3")).isEqualTo("Après l’époque 3");
  }

  @Test
  void areCompleteInFrench() {
    ResourceBundle english = bundle(Locale.ROOT);
    ResourceBundle french = bundle(Locale.FRENCH);
    assertThat(french.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      for (int i = 0; i < 7; i++) {
        assertThat(french.getString(key).contains("{" + i + "}"))
            .as("%s names argument %d", key, i)
            .isEqualTo(english.getString(key).contains("{" + i + "}"));
      }
      assertThat(french.getString(key) + english.getString(key))
          .as("a straight apostrophe would quote in %s", key)
          .doesNotContain("'");
    }
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "mlpstudio.ui.chart.messages",
        locale,
        ChartTexts.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
