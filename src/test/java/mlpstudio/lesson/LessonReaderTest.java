package mlpstudio.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import mlpstudio.data.Subset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonReaderTest {
  private static final String HEAD =
      """
      ---
      format: mlp-studio-lesson
      version: 1
      id: mine
      language: en
      title: Mine
      about: About it.
      ---
      """;

  @Test
  void readsAllThatAStepMayHave() throws Exception {
    Lesson lesson =
        LessonReader.parse(
            HEAD
                + """

                # First

                A text with $x_i$.

                ```
                # no step, for this is code
                :::
                ```

                ::: experiment
                {"like": "small-data-adam", "subset": {"kind": "fraction", "share": 0.5},
                 "plan": {"epochs": 7}}
                :::

                ::: knobs
                show: epochs, learning-rate
                lock: layers
                :::

                ::: question
                Which one?
                - [ ] This
                - [x] That

                because: So it is.
                It really is.
                :::

                ::: after
                look: errors
                spotlight: test-loss

                Look there.
                :::

                # Second
                """);
    LessonStep step = lesson.steps().getFirst();
    Experiment experiment = step.experiment().orElseThrow();
    Experiment base = BuiltInExperiments.byId("small-data-adam").orElseThrow();
    assertThat(experiment.plan()).isEqualTo(base.plan().withEpochs(7));
    assertThat(experiment.preparation().subset()).isEqualTo(new Subset.Fraction(0.5));
    assertThat(experiment.architecture()).isEqualTo(base.architecture());
    assertThat(step.text()).startsWith("A text").contains("# no step").endsWith("```");
    assertThat(step.knobs())
        .isEqualTo(new Knobs(Set.of(Knob.EPOCHS, Knob.LEARNING_RATE), Set.of(Knob.LAYERS)));
    assertThat(step.question().orElseThrow().because()).isEqualTo("So it is.\nIt really is.");
    assertThat(step.after().orElseThrow())
        .isEqualTo(
            new AfterRun(
                "Look there.",
                java.util.Optional.of(Pane.ERRORS),
                java.util.Optional.of(Figure.TEST_LOSS)));
    assertThat(lesson.steps().get(1)).isEqualTo(new LessonStep("Second", ""));
    assertThat(LessonReader.parse(LessonWriter.write(lesson))).isEqualTo(lesson);
  }

  /** Lines end as they do on any system; a mark at the file's beginning is let be. */
  @Test
  void readsFilesOfOtherSystems() throws Exception {
    String text = HEAD + "# One\n\nText.\n";
    assertThat(LessonReader.parse("\ufeff" + text.replace("\n", "\r\n")))
        .isEqualTo(LessonReader.parse(text));
  }

  /** Every mistake is told with its line; the head has eight lines. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hello|Line 9: A step begins with a line "# Title"; this stands before the first.
          #_~|Line 9: A step needs a title.
          #_A~::: knob|Line 10: The block "knob" is not known; there are experiment, knobs, question, after.
          #_A~:::|Line 10: This closes a block that was not begun.
          #_A~::: knobs~show: epochs|Line 10: The block "knobs" is not closed by ":::".
          #_A~::: knobs~::: after|Line 11: The block "knobs" above is not closed by ":::" yet.
          #_A~::: knobs~:::~::: knobs|Line 12: This step has a block "knobs" already.
          #_A~::: knobs~show: speed~:::|Line 11: The knob "speed" is not known; there are dataset,
          #_A~::: knobs~show: epochs~lock: epochs~:::|Line 12: The knob "epochs" is named twice.
          #_A~::: knobs~hide: epochs~:::|Line 11: Knobs are "show: …" and "lock: …".
          #_A~::: question~Why?~:::|Line 10: A question needs answers to choose ("- [ ] …") or "answer: …".
          #_A~::: question~- [ ] a~- [ ] b~:::|Line 10: A question needs words.
          #_A~::: question~Why?~- [ ] a~:::|Line 10: A question needs at least two answers to choose from.
          #_A~::: question~Why?~- [x] a~- [x] b~:::|Line 10: A question has one right answer, not several.
          #_A~::: question~Why?~- [x] a~- [ ]~:::|Line 13: An answer to choose needs words.
          #_A~::: question~Why?~- [x] a~- [ ] b~more~:::|Line 14: After the answers comes "because: …", or nothing.
          #_A~::: question~Why?~answer: many~:::|Line 12: The answer should be a number or one of test-accuracy,
          #_A~::: question~Why?~answer: NaN~:::|Line 12: The answer should be a number
          #_A~::: question~Why?~unit: m~:::|Line 10: "unit" goes with "answer".
          #_A~::: question~Why?~answer: 1~- [ ] a~- [ ] b~:::|Line 10: A question is either to choose or to estimate, not both.
          #_A~::: after~:::|Line 10: The block "after" is empty.
          #_A~::: after~look: moon~:::|Line 11: The place "moon" is not known; there are chart,
          #_A~::: experiment~{"like": "moon"}~:::|Line 10: In this experiment: The field "like" should be the id of a built-in experiment
          #_A~::: experiment~{"like": "deep-relu-sgd", "plan": {"epochs": "two"}}~:::|Line 10: In this experiment: The field "plan.epochs" should be a whole number.
          #_A~::: experiment~{"like": "deep-relu-sgd", "layers": 2}~:::|Line 10: In this experiment: The field "layers" is not known.
          #_A~::: experiment~{"like": ~:::|Line 10: In this experiment: This is no JSON
          """)
  void saysWhatIsWrongAndWhere(String lines, String sentence) {
    String text = HEAD + lines.replace('~', '\n').replace("#_", "# ");
    assertThatThrownBy(() -> LessonReader.parse(text))
        .isInstanceOf(LessonFormatException.class)
        .hasMessageStartingWith(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          format: mlp-studio-lesson|format: other|Line 2: "format" should be mlp-studio-lesson.
          version: 1|version: 2|Line 3: This lesson was written by a newer program: version 2, known is 1.
          id: mine|id: My lesson|Line 4: An id has small letters, digits and hyphens.
          language: en|language: english|Line 5: A language is two small letters, such as en.
          title: Mine|title:|Line 6: A lesson needs a title.
          about: About it.|author: Me|Line 7: "author" is not known here; the head has format, version,
          about: About it.|title: Mine|Line 7: "title" stands here twice.
          about: About it.|About it.|Line 7: The head has lines such as "title: Softmax".
          about: About it.||Line 8: "about" is missing above.
          """)
  void checksTheHead(String line, String other, String sentence) {
    String text = HEAD.replace(line, other == null ? "" : other) + "# A\n";
    assertThatThrownBy(() -> LessonReader.parse(text))
        .isInstanceOf(LessonFormatException.class)
        .hasMessageStartingWith(sentence);
  }

  @Test
  void refusesWhatIsNoLessonAtAll(@TempDir Path folder) throws Exception {
    assertThatThrownBy(() -> LessonReader.parse("hello"))
        .hasMessageStartingWith("Line 1: A lesson begins with a line of three hyphens");
    assertThatThrownBy(() -> LessonReader.parse("---\nid: a\n"))
        .hasMessage("Line 3: The head is not closed by a line of three hyphens.");
    assertThatThrownBy(() -> LessonReader.parse(HEAD))
        .hasMessageContaining("A lesson needs a step");
    Path binary = Files.write(folder.resolve("a.lesson"), new byte[] {(byte) 0xc3, 0x28});
    assertThatThrownBy(() -> LessonReader.read(binary))
        .hasMessage("a.lesson is not a text file in UTF-8.");
    Path large = Files.write(folder.resolve("b.lesson"), new byte[1_000_001]);
    assertThatThrownBy(() -> LessonReader.read(large))
        .hasMessage("b.lesson is too large for a lesson.");
    Path good = Files.writeString(folder.resolve("c.lesson"), HEAD + "# A", StandardCharsets.UTF_8);
    assertThat(LessonReader.read(good).title()).isEqualTo("Mine");
  }

  /** An experiment that is like none of the program's is written in full. */
  @Test
  void keepsAnyExperiment() throws Exception {
    Experiment own = BuiltInExperiments.deepReluSgd().withName("own", "Own").withSeed(5);
    Experiment changed =
        BuiltInExperiments.byId("two-layer-linear-continued")
            .orElseThrow()
            .withStart(new mlpstudio.experiment.StartingPoint.Fresh());
    Lesson lesson =
        new Lesson(
            "a",
            "en",
            "A",
            "",
            java.util.List.of(
                new LessonStep("One", "").withExperiment(java.util.Optional.of(own)),
                new LessonStep("Two", "").withExperiment(java.util.Optional.of(changed))));
    String written = LessonWriter.write(lesson);
    assertThat(LessonReader.parse(written)).isEqualTo(lesson);
    assertThat(written).contains("mlp-studio-experiment");
  }
}
