package mlpstudio.ui.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mlpstudio.data.Subset;
import mlpstudio.health.Diagnosis;
import mlpstudio.health.Remedy;
import mlpstudio.lesson.Knob;
import mlpstudio.lesson.Knobs;
import mlpstudio.model.Activation;
import mlpstudio.model.Initialization;
import mlpstudio.ui.FakeTrainer;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words; the card itself is tried in the whole window. */
class HealthViewModelTest {
  private static final List<Diagnosis> ALL =
      List.of(
          new Diagnosis.RateTooHigh(10, 2.3, 7.1, false, new Remedy.LearningRate(0.01)),
          new Diagnosis.RateTooHigh(10, 2.3, 7.1, true, new Remedy.LearningRate(0.01)),
          new Diagnosis.RateTooLow(
              1e-6, 2.30258, 2.30257, 938, 1.9e-6, new Remedy.LearningRate(0.01)),
          new Diagnosis.DeadRelus(
              1, 512, 512, Initialization.ZEROS, new Remedy.FirstWeights(Initialization.HE_NORMAL)),
          new Diagnosis.DeadRelus(
              2, 60, 64, Initialization.HE_NORMAL, new Remedy.LearningRate(0.001)),
          new Diagnosis.SaturatedUnits(
              1, 0.81, Activation.TANH, new Remedy.OtherActivation(Activation.RELU)),
          new Diagnosis.VanishingGradient(
              6.2e-7, 0.451, 8, Activation.SIGMOID, new Remedy.OtherActivation(Activation.RELU)),
          new Diagnosis.ExplodingGradient(3, 51234, 80, new Remedy.ClippedGradient(1)),
          new Diagnosis.ExplodingGradient(
              3, 51234, 80, new Remedy.FirstWeights(Initialization.PYTORCH_LINEAR)),
          new Diagnosis.UnbalancedLabels(
              0, 5923, 6238, 1, 35, new Remedy.TrainingImages(new Subset.All())),
          new Diagnosis.UnbalancedLabels(
              0, 5923, 6238, 1, 35, new Remedy.TrainingImages(new Subset.PerClass(35))),
          new Diagnosis.ExplodingGradient(3, 51234, 80, new Remedy.LearningRate(0.001)),
          new Diagnosis.VanishingGradient(
              6.2e-7, 0.451, 1, Activation.RELU, new Remedy.HiddenLayers(List.of())),
          new Diagnosis.VanishingGradient(
              6.2e-7, 0.451, 3, Activation.RELU, new Remedy.HiddenLayers(List.of(64))),
          new Diagnosis.VanishingGradient(
              6.2e-7, 0.451, 4, Activation.RELU, new Remedy.HiddenLayers(List.of(64, 32))));

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void everyDiagnosisHasWordsWithItsFigures(String language) {
    HealthWords words = new HealthWords(Locale.forLanguageTag(language));
    for (Diagnosis diagnosis : ALL) {
      Finding finding = words.of(diagnosis, List.of("zero", "one"), false, true);
      assertThat(List.of(finding.title(), finding.seen(), finding.why(), finding.tries()))
          .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "}"));
      assertThat(finding.button()).isNotBlank().doesNotContain("{");
      assertThat(finding.seen()).containsPattern("\\d");
    }
  }

  @Test
  void figuresAreRoundedToWhatTells() {
    HealthWords words = new HealthWords(Locale.ENGLISH);
    assertThat(seen(words, 0)).isEqualTo("At a learning rate of 10 the loss rose from 2.3 to 7.1.");
    assertThat(seen(words, 2))
        .isEqualTo(
            "In 938 steps of learning rate 1e-6 the loss went from 2.30258 to 2.30257, and no"
                + " layer\u2019s weights moved by more than 0.00019\u202f% of their size.");
    assertThat(seen(words, 6))
        .isEqualTo("The gradient has length 0.451 in the last layer and 6.2e-7 in the first.");
    assertThat(seen(words, 9))
        .isEqualTo(
            "5,923 of 6,238 training images (95\u202f%) are of class zero; of class one there are"
                + " 35.");
    assertThat(words.of(ALL.get(10), List.of("zero", "one"), false, true).button())
        .isEqualTo("Use 35 of each class");
    assertThat(ALL.subList(12, 15))
        .extracting(d -> words.of(d, List.of("zero", "one"), false, true).button())
        .containsExactly("Use no hidden layer", "Use one hidden layer", "Use 2 hidden layers");
  }

  private static String seen(HealthWords words, int index) {
    return words.of(ALL.get(index), List.of("zero", "one"), false, true).seen();
  }

  /** What a lesson hides or locks is not turned by a remedy either. */
  @Test
  void aRemedyOfALockedKnobIsNotApplied() {
    Workspace workspace = TestBench.workspace();
    ObjectProperty<Optional<Knobs>> knobs =
        new SimpleObjectProperty<>(Optional.of(new Knobs(Set.of(), Set.of(Knob.LEARNING_RATE))));
    HealthViewModel model = new HealthViewModel(workspace, knobs, Locale.ENGLISH);
    FakeTrainer trainer = new FakeTrainer();
    trainer.start(
        workspace.experiment().runInput(TestBench.images()),
        workspace.computeProperty().get(),
        false,
        event -> workspace.run().accept(List.of(event)));
    workspace.run().begin(trainer.last());
    for (int batch = 0; batch < 20; batch++) {
      trainer.last().batch(0, batch, 100, 50);
    }
    Finding locked = model.findingsProperty().get().getFirst();
    assertThat(locked.free()).isFalse();
    model.apply(locked);
    assertThat(workspace.experiment()).isEqualTo(TestBench.experiment());

    knobs.set(Optional.of(new Knobs(Set.of(Knob.LEARNING_RATE), Set.of())));
    Finding free = model.findingsProperty().get().getFirst();
    assertThat(free.free()).isTrue();
    model.apply(free);
    assertThat(workspace.experiment().plan().learningRate()).isEqualTo(0.001);
  }
}
