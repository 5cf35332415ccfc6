package mlpstudio.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import mlpstudio.training.EpochRecord;
import org.junit.jupiter.api.Test;

class ChartCsvTest {
  private static final EpochRecord EPOCH =
      new EpochRecord(0, 1.0 / 3, 0.875, 1e-7, 0.9, 12.5, 0.25, 0.01);

  @Test
  void namesItsColumnsEvenWithoutEpochs() {
    assertThat(ChartCsv.of(List.of()))
        .isEqualTo(
            "epoch,trainLoss,trainAccuracy,testLoss,testAccuracy,learningRate,"
                + "trainSeconds,testSeconds\n");
  }

  @Test
  void keepsEveryDigit() {
    String line = ChartCsv.of(List.of(EPOCH)).lines().skip(1).findFirst().orElseThrow();
    assertThat(line).isEqualTo("0,0.3333333333333333,0.875,1.0E-7,0.9,0.01,12.5,0.25");
    assertThat(Double.parseDouble(line.split(",", -1)[1])).isEqualTo(EPOCH.trainLoss());
  }

  @Test
  void writesAPointInEveryLanguage() {
    Locale former = Locale.getDefault();
    try {
      Locale.setDefault(Locale.FRANCE);
      assertThat(ChartCsv.of(List.of(EPOCH))).contains(",0.875,");
    } finally {
      Locale.setDefault(former);
    }
  }
}
