package mlpstudio.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.01|0.01",
        "0,01|0.01",
        " 0.5 |0.5",
        ",5|0.5",
        "5.|5",
        "1e-4|1e-4",
        "1E-4|1e-4",
        "2,5e3|2500",
        "+3|3",
        "-0.5|-0.5",
        "\u22120.5|-0.5",
        "1 000|1000",
        "60\u202f000,5|60000.5",
        "1\u00a0234\u00a0567|1234567",
        "1,000|1"
      })
  void decimalSignsAndExponentsAreRead(String text, double value) {
    assertThat(Numbers.decimal(text)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "abc", "0,0x", "1.2.3", "1,2,3", "1e", "e5", ".", "NaN", "1e999", "1 00"})
  void whatIsNoNumberIsRefused(String text) {
    assertThat(Numbers.decimal(text)).isEmpty();
  }

  @Test
  void wholeNumbersTakeGroupingSpacesButNoDecimalSign() {
    assertThat(Numbers.whole("64")).hasValue(64);
    assertThat(Numbers.whole("60 000")).hasValue(60_000);
    assertThat(Numbers.whole("-3")).hasValue(-3);
    assertThat(Numbers.whole("1,000")).isEmpty();
    assertThat(Numbers.whole("1.000")).isEmpty();
    assertThat(Numbers.whole("99999999999999999999")).isEmpty();
    assertThat(Numbers.whole("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "512, 256, 128",
        "512 256 128",
        "512;256;128",
        "512,256,128",
        " 512 ; 256,  128 ",
        "512, 256, 128, "
      })
  void listsOfWholeNumbersSplitAtCommaSemicolonAndSpace(String text) {
    assertThat(Numbers.splitWholes(text)).containsExactly("512", "256", "128");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,5, 0,4, 0,3", "0,5; 0,4;0,3", "0,5 0,4 0,3", "0,5, 0,4, 0,3,"})
  void aCommaWithoutSpaceIsADecimalSignInListsOfDecimals(String text) {
    assertThat(Numbers.splitDecimals(text)).containsExactly("0,5", "0,4", "0,3");
  }

  @Test
  void anEmptyLineIsAnEmptyList() {
    assertThat(Numbers.splitWholes("  ")).isEmpty();
    assertThat(Numbers.splitDecimals("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.01,0.01",
    "0.0001,0.0001",
    "0.00001,1e-5",
    "1e-8,1e-8",
    "3.3333333333333335E-7,3.3333333e-7",
    "64,64",
    "60000,60000",
    "9007199254740991,9007199254740991",
    "0.1307,0.1307",
    "-2.5,-2.5",
    "0,0",
    "NaN,''",
    "Infinity,''"
  })
  void numbersAreSpeltShortly(double value, String text) {
    assertThat(Numbers.format(value, Locale.ENGLISH)).isEqualTo(text);
  }

  @Test
  void theLanguageDecidesTheDecimalSignAndTheGrouping() {
    assertThat(Numbers.format(0.01, Locale.FRENCH)).isEqualTo("0,01");
    assertThat(Numbers.formatDecimals(List.of(0.5, 0.25), Locale.FRENCH)).isEqualTo("0,5; 0,25");
    assertThat(Numbers.formatDecimals(List.of(0.5, 0.25), Locale.ENGLISH)).isEqualTo("0.5, 0.25");
    assertThat(Numbers.grouped(575_050, Locale.ENGLISH)).isEqualTo("575,050");
    assertThat(Numbers.grouped(575_050, Locale.FRENCH)).isEqualTo("575\u202f050");
  }

  @Test
  void whatIsSpeltIsReadAgain() {
    for (double value : new double[] {0.01, 1e-8, 12345.678, 1e12, 0.999}) {
      for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN)) {
        assertThat(Numbers.decimal(Numbers.format(value, locale))).hasValue(value);
      }
    }
    List<Integer> sizes = List.of(512, 256);
    assertThat(Numbers.splitWholes(Numbers.formatWholes(sizes))).containsExactly("512", "256");
  }
}
