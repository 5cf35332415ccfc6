package mlpstudio.ui.support.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.lesson.Lesson;
import mlpstudio.lesson.LessonStep;
import mlpstudio.lesson.LessonWriter;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  @Test
  void takesFormulasOut() {
    MathText text =
        new MathText("Take $x_i$ and `$not$`, 5 \\$ and $$\\frac{a}{b}$$ or $ 3 and $4.");
    assertThat(text.text()).doesNotContain("x_i").contains("`$not$`").contains("5 $ and");
    assertThat(text.pieces(text.text()))
        .filteredOn(MathText.Piece.Formula.class::isInstance)
        .extracting(p -> ((MathText.Piece.Formula) p).math())
        .containsExactly(
            new MathText.Latex("x_i", false), new MathText.Latex("\\frac{a}{b}", true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en|\\frac{a}{b}|a over b
          en|e^{z_i}|e to the power z sub i
          en|\\sum_{j=1}^{10} e^{z_j}|the sum from j equals 1 to 10 of e to the power z sub j
          en|\\theta \\leftarrow \\theta - \\eta\\, \\nabla L|theta becomes theta minus eta the gradient of L
          en|g^2|g squared
          en|\\hat{m}|m hat
          fr|\\frac{a}{b}|a sur b
          fr|\\sum_{j=1}^{10} x_j|la somme de j égale 1 à 10 de x indice j
          """)
  void readsFormulasAloud(String language, String latex, String words) {
    assertThat(new FormulaWords(Locale.of(language)).of(latex.replace("\\\\", "\\")))
        .isEqualTo(words);
  }

  /** No lesson has a formula that the drawing library does not know. */
  @Test
  void drawsEveryFormulaOfTheLessons() throws Exception {
    int drawn = 0;
    for (String language : BuiltInLessons.LANGUAGES) {
      FormulaWords words = new FormulaWords(Locale.of(language));
      for (Lesson lesson : BuiltInLessons.all(language)) {
        for (LessonStep step : lesson.steps()) {
          MathText text = new MathText(step.text());
          for (MathText.Piece piece : text.pieces(text.text())) {
            if (piece instanceof MathText.Piece.Formula formula) {
              String latex = formula.math().latex();
              FormulaImage image =
                  FormulaImage.draw(new FormulaImage.Order(latex, true, 20, Color.BLACK));
              assertThat(image.width()).as(latex).isGreaterThan(3);
              assertThat(image.baseline()).as(latex).isBetween(1.0, image.height() + 1.0);
              assertThat(words.of(latex)).as("read aloud").doesNotContain("\\").isNotBlank();
              drawn++;
            }
          }
        }
        assertThat(odd(LessonWriter.write(lesson)))
            .as("dollars come in pairs in " + lesson.id())
            .isFalse();
      }
    }
    assertThat(drawn).isGreaterThan(150);
  }

  @Test
  void refusesWhatIsNoFormula() {
    assertThatThrownBy(
            () -> FormulaImage.draw(new FormulaImage.Order("\\fooo", false, 20, Color.BLACK)))
        .isInstanceOf(FormulaException.class)
        .hasMessageContaining("fooo");
  }

  /** A lesson from anywhere must neither hold up all formulas nor change those of others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\newcommand{\\aa}{\\bb\\bb}\\newcommand{\\bb}{\\aa\\aa}\\aa",
        "\\renewcommand{\\sigma}{HACK}\\sigma",
        "\\re%\nnewcommand{\\sigma}{HACK}\\sigma",
        "\\newenvironment{e}{a}{b}x",
        "\\definecolor{red}{gray}{0.5}x",
        "\\DeclareMathSizes{1}{9}{9}{9}x",
        "\\includegraphics{/etc/hostname}",
        "\\rule{1000em}{1000em}",
        "\\scalebox{5000}{x}",
        "\\hspace{100000em}x",
        "\\begin{array}{*{99999999}{c}}a\\end{array}",
        "\\begin{array}{*9{*9{c}}}a\\end{array}"
      })
  @Timeout(120)
  void refusesWhatWouldHoldUpOrChangeOtherFormulas(String latex) throws Exception {
    FormulaImage sigma = draw("\\sigma");
    assertThatThrownBy(() -> draw(latex)).isInstanceOf(FormulaException.class);
    assertThat(draw("\\sigma").argb()).as("other formulas are as before").isEqualTo(sigma.argb());
  }

  @Test
  @Timeout(120)
  void refusesWhatIsNestedOrRepeatedWithoutEnd() {
    for (String latex :
        List.of(
            "{".repeat(20_000) + "x" + "}".repeat(20_000),
            "{".repeat(400) + "x" + "}".repeat(400),
            "\\ddot{".repeat(20) + "x" + "}_{2}^{y}".repeat(20),
            "\\hat".repeat(200) + " x",
            "x+".repeat(5_000))) {
      assertThatThrownBy(() -> draw(latex)).isInstanceOf(FormulaException.class);
      assertThat(new FormulaWords(Locale.ENGLISH).of(latex)).isNotEmpty();
    }
    assertThatThrownBy(() -> draw("50 %"))
        .hasMessage(new Messages(FormulaLimits.class).format("limit.comment"));
    assertThat(new FormulaWords(Locale.ENGLISH).of("^".repeat(900))).startsWith("to the power");
  }

  /** Runs of back-ticks of growing length, none of which has its like: linear, on the FX thread. */
  @Test
  @Timeout(120)
  void readsAnyBackTicksInGoodTime() {
    StringBuilder text = new StringBuilder();
    for (int length = 1; length <= 1_000; length++) {
      text.append("`".repeat(length)).append(' ');
    }
    MathText read = new MathText(text + "$x$ and \\`` $y$ ``");
    assertThat(read.pieces(read.text()))
        .filteredOn(MathText.Piece.Formula.class::isInstance)
        .hasSize(2);
  }

  private static FormulaImage draw(String latex) throws FormulaException {
    return FormulaImage.draw(new FormulaImage.Order(latex, false, 20, Color.BLACK));
  }

  private static boolean odd(String text) {
    Matcher dollar = Pattern.compile("\\$").matcher(text);
    int count = 0;
    while (dollar.find()) {
      count++;
    }
    return count % 2 == 1;
  }
}
