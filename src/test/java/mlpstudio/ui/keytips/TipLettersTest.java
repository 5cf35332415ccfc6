package mlpstudio.ui.keytips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TipLettersTest {
  @Test
  void lettersComeFromTheWords() {
    assertThat(TipLetters.codes(List.of("Train", "Stop", "Start over", "Settings")))
        .containsExactly("t", "s", "o", "e");
  }

  @Test
  void beginningsGoBeforeOtherLetters() {
    assertThat(TipLetters.codes(List.of("Copy", "Cross", "Open")))
        .as("the o of Open is not taken by Cross")
        .containsExactly("c", "r", "o");
  }

  @Test
  void accentsAreForgottenAndDigitsKept() {
    assertThat(TipLetters.codes(List.of("Étoile", "7", "7", "")))
        .containsExactly("e", "7", "a", "b");
  }

  @Test
  void manyControlsHaveTwoLettersNoneTheBeginningOfAnother() {
    for (int count : List.of(26, 27, 60, 200, 676)) {
      List<String> codes = TipLetters.codes(Collections.nCopies(count, "Weights of layer"));
      assertThat(new HashSet<>(codes)).hasSize(count);
      assertThat(codes).allMatch(code -> !code.isEmpty() && code.length() <= 2);
      assertThat(codes)
          .noneMatch(code -> codes.stream().anyMatch(o -> !o.equals(code) && o.startsWith(code)));
    }
  }

  @Test
  void theSameWordsAlwaysGetTheSameLetters() {
    List<String> words = IntStream.range(0, 90).mapToObj(i -> "Control " + i % 40).toList();
    assertThat(TipLetters.codes(words)).isEqualTo(TipLetters.codes(words));
  }
}
