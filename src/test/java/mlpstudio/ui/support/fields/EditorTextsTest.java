package mlpstudio.ui.support.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorTextsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mlpstudio.ui.support.fields",
        "mlpstudio.ui.support",
        "mlpstudio.ui.plan",
        "mlpstudio.ui.architecture",
        "mlpstudio.ui.documents",
        "mlpstudio.ui.shell",
        "mlpstudio.ui.start",
        "mlpstudio.ui.preferences",
        "mlpstudio.ui.about",
        "mlpstudio.ui.drawpad",
        "mlpstudio.ui.guide",
        "mlpstudio.ui.weights",
        "mlpstudio.ui.gallery",
        "mlpstudio.ui.prediction",
        "mlpstudio.ui.keep",
        "mlpstudio.ui.runs",
        "mlpstudio.ui.dataset",
        "mlpstudio.ui.chart",
        "mlpstudio.ui.collection",
        "mlpstudio.ui.lesson",
        "mlpstudio.ui.presenter",
        "mlpstudio.ui.support.markdown",
        "mlpstudio.ui.batch",
        "mlpstudio.ui.catalog",
        "mlpstudio.ui.compare",
        "mlpstudio.ui.health",
        "mlpstudio.ui.imports",
        "mlpstudio.ui.map",
        "mlpstudio.ui.race",
        "mlpstudio.ui.timemachine",
        "mlpstudio.ui.training"
      })
  void everyTextIsThereInFrenchAndTakesTheSameArguments(String owner) {
    ResourceBundle english = ResourceBundle.getBundle(owner + ".messages", Locale.ROOT);
    ResourceBundle french = ResourceBundle.getBundle(owner + ".messages", Locale.FRENCH);
    assertThat(french.getLocale()).isEqualTo(Locale.FRENCH);
    assertThat(french.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      assertThat(
              new MessageFormat(french.getString(key), Locale.FRENCH).getFormatsByArgumentIndex())
          .as(key)
          .hasSameSizeAs(
              new MessageFormat(english.getString(key), Locale.ROOT).getFormatsByArgumentIndex());
      assertThat(french.getString(key)).as("a straight quote in %s", key).doesNotContain("'");
    }
  }
}
