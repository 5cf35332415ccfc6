package mlpstudio.ui.support.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStepsTest {

  @ParameterizedTest
  @CsvSource({
    "0.01,true,0.02",
    "0.02,true,0.05",
    "0.05,true,0.1",
    "0.1,false,0.05",
    "0.01,false,0.005",
    "0.03,true,0.05",
    "0.03,false,0.02",
    "1,true,2",
    "700,true,1000",
    "1e-7,true,2e-7",
    "0,true,1e-7",
    "1e-7,false,0"
  })
  void aLearningRateGoesOneTwoFive(double from, boolean up, double to) {
    assertThat(NumberSteps.oneTwoFive(1e-7).next(from, up, false)).isEqualTo(to);
  }

  @Test
  void thePageKeysGoTenTimesAsFar() {
    NumberSteps steps = NumberSteps.oneTwoFive(1e-7);
    assertThat(steps.next(0.03, true, true)).isEqualTo(0.3);
    assertThat(steps.next(0.03, false, true)).isEqualTo(0.003);
    assertThat(NumberSteps.linear(1).next(10, true, true)).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource({
    "64,true,128",
    "64,false,32",
    "100,true,128",
    "100,false,64",
    "1,true,2",
    "1,false,0.5"
  })
  void aBatchSizeDoublesAndHalves(double from, boolean up, double to) {
    assertThat(NumberSteps.doubling().next(from, up, false)).isEqualTo(to);
  }

  @Test
  void equalStepsStayOnTheGridOfDecimals() {
    NumberSteps steps = NumberSteps.linear(0.05);
    double value = 0;
    for (int i = 0; i < 18; i++) {
      value = steps.next(value, true, false);
    }
    assertThat(value).isEqualTo(0.9);
    assertThat(NumberSteps.linear(0.001).next(0.999, false, false)).isEqualTo(0.998);
    assertThat(NumberSteps.linear(1).next(9.007199254740990e15, true, false))
        .isEqualTo(9.007199254740991e15);
  }
}
