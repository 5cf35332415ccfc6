package mlpstudio.ui.support.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.Test;

class NumberRangeTest {
  private final Messages messages = new Messages(NumberRange.class, Locale.ROOT);

  @Test
  void theEndsBelongWhereTheWordsSaySo() {
    assertRange(NumberRange.whole(1, 9), "a whole number from 1 to 9", true, true);
    assertRange(NumberRange.between(1, 9), "a number from 1 to 9", true, true);
    assertRange(NumberRange.below(1, 9), "a number from 1 to below 9", true, false);
    assertRange(NumberRange.upTo(1, 9), "a number above 1, at most 9", false, true);
    assertRange(NumberRange.inside(1, 9), "a number above 1 and below 9", false, false);
  }

  @Test
  void openRangesEndWhereNumbersDo() {
    assertThat(NumberRange.above(0).contains(0)).isFalse();
    assertThat(NumberRange.above(0).contains(1e300)).isTrue();
    assertThat(NumberRange.above(0).contains(Double.POSITIVE_INFINITY)).isFalse();
    assertThat(NumberRange.atLeast(0).contains(0)).isTrue();
    assertThat(NumberRange.atLeast(0).contains(Double.NaN)).isFalse();
    assertThat(NumberRange.atLeast(0).describe(messages)).isEqualTo("a number, 0 or more");
  }

  @Test
  void halvesAreNotWhole() {
    assertThat(NumberRange.whole(1, 9).contains(2.5)).isFalse();
    assertThat(NumberRange.between(1, 9).contains(2.5)).isTrue();
  }

  private void assertRange(NumberRange range, String words, boolean lower, boolean upper) {
    assertThat(range.describe(messages)).isEqualTo(words);
    assertThat(range.contains(1)).as(words).isEqualTo(lower);
    assertThat(range.contains(9)).as(words).isEqualTo(upper);
    assertThat(range.contains(0)).as(words).isFalse();
    assertThat(range.contains(10)).as(words).isFalse();
    assertThat(range.contains(5)).as(words).isTrue();
  }
}
