package mlpstudio.ui.support.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.junit.jupiter.api.Test;

class NumberInputTest {
  private final ObservableMap<String, String> problems = FXCollections.observableHashMap();
  private final SimpleObjectProperty<Double> value = new SimpleObjectProperty<>(0.5);
  private final List<Double> commits = new ArrayList<>();

  @Test
  void everyUsableTextCountsAtOnce() {
    NumberInput input = input(NumberRange.above(0), Locale.ENGLISH);
    input.textProperty().set("0,2");
    input.textProperty().set("0,25");
    assertThat(commits).containsExactly(0.2, 0.25);
    assertThat(input.textProperty().get()).isEqualTo("0,25");
    assertThat(problems).isEmpty();
  }

  @Test
  void anUnusableTextStaysWithItsSentenceAndTheValueStaysToo() {
    NumberInput input = input(NumberRange.above(0), Locale.ENGLISH);
    input.textProperty().set("-1");
    assertThat(value.get()).isEqualTo(0.5);
    assertThat(input.textProperty().get()).isEqualTo("-1");
    assertThat(problems).containsEntry("rate", "Rate: a number above 0, not “-1”.");
    input.textProperty().set("1");
    assertThat(problems).isEmpty();
    assertThat(input.problemProperty().get()).isEmpty();
  }

  @Test
  void anEmptyTextIsAProblemToo() {
    NumberInput input = input(NumberRange.whole(1, 100_000), Locale.ENGLISH);
    input.textProperty().set("");
    assertThat(problems).containsEntry("rate", "Rate: a whole number from 1 to 100,000.");
  }

  @Test
  void theSentenceSpeaksTheLanguage() {
    NumberInput input = input(NumberRange.below(0, 1), Locale.FRENCH);
    input.textProperty().set("1");
    assertThat(problems)
        .containsEntry(
            "rate", "Rate\u00a0: un nombre de 0 inclus à 1 exclu, et non «\u00a01\u00a0».");
    input.revert();
    assertThat(input.textProperty().get()).isEqualTo("0,5");
  }

  @Test
  void whatStandsThereAlreadyIsNoEdit() {
    value.set(3.3333333333333335e-7);
    NumberInput input = input(NumberRange.atLeast(0), Locale.ENGLISH);
    String shown = input.textProperty().get();
    input.textProperty().set(shown + "1");
    input.textProperty().set(shown + "x");
    commits.clear();
    value.set(3.3333333333333335e-7);
    input.revert();
    input.textProperty().set(shown + " ");
    assertThat(commits).isEmpty();
  }

  @Test
  void aSpellingOfTheSameNumberStaysUntilTypingIsOver() {
    NumberInput input = input(NumberRange.above(0), Locale.ENGLISH);
    input.textProperty().set("0.10");
    assertThat(input.textProperty().get()).isEqualTo("0.10");
    input.finish();
    assertThat(input.textProperty().get()).isEqualTo("0.1");
  }

  @Test
  void anotherValueFromElsewhereReplacesAnUnusableText() {
    NumberInput input = input(NumberRange.above(0), Locale.ENGLISH);
    input.textProperty().set("x");
    value.set(0.7);
    assertThat(input.textProperty().get()).isEqualTo("0.7");
    assertThat(problems).isEmpty();
  }

  @Test
  void whoTakesTheProblemAwayTakesTheTextAway() {
    NumberInput input = input(NumberRange.above(0), Locale.ENGLISH);
    input.textProperty().set("x");
    problems.clear();
    assertThat(input.textProperty().get()).isEqualTo("0.5");
    assertThat(input.problemProperty().get()).isEmpty();
  }

  @Test
  void stepsStopAtTheEndsOfTheRange() {
    value.set(1.0);
    NumberInput input = input(NumberRange.whole(1, 12), Locale.ENGLISH);
    input.step(false, false);
    assertThat(commits).isEmpty();
    input.step(true, true);
    input.step(true, true);
    assertThat(commits).containsExactly(11.0, 12.0);
  }

  @Test
  void aStepMendsAnUnusableText() {
    NumberInput input = input(NumberRange.whole(0, 12), Locale.ENGLISH);
    value.set(4.0);
    input.textProperty().set("x");
    input.step(true, false);
    assertThat(input.textProperty().get()).isEqualTo("5");
    assertThat(problems).isEmpty();
  }

  @Test
  void whereThereIsNoNumberNothingIsShownAndNothingSteps() {
    NumberInput input = input(NumberRange.above(0), Locale.ENGLISH);
    value.set(Double.NaN);
    assertThat(input.textProperty().get()).isEmpty();
    input.step(true, false);
    assertThat(commits).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void aClosedInputLeavesNothingBehind() {
    NumberInput input = input(NumberRange.above(0), Locale.ENGLISH);
    input.textProperty().set("x");
    input.close();
    assertThat(problems).isEmpty();
    value.set(0.9);
    assertThat(input.textProperty().get()).isEqualTo("x");
  }

  private NumberInput input(NumberRange range, Locale locale) {
    return new NumberInput(
        "rate",
        problems,
        value,
        typed -> {
          commits.add(typed);
          value.set(typed);
        },
        new NumberSpec("Rate", range, NumberSteps.linear(1), locale));
  }
}
