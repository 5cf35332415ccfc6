package mlpstudio.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import org.junit.jupiter.api.Test;

class ExperimentWordsTest {
  @Test
  void englishIsWhatStandsInTheFiles() {
    ExperimentWords words = new ExperimentWords(Locale.ENGLISH);
    for (Experiment experiment : BuiltInExperiments.all()) {
      assertThat(words.title(experiment)).isEqualTo(experiment.title());
      assertThat(words.about(experiment)).isEqualTo(experiment.about()).endsWith(".");
    }
  }

  @Test
  void whatPeopleWroteStays() {
    ExperimentWords words = new ExperimentWords(Locale.FRENCH);
    Experiment first = BuiltInExperiments.byId("two-layer-linear").orElseThrow();
    assertThat(words.title(first)).isEqualTo("Deux couches linéaires");
    assertThat(words.title(first.withName(first.id(), "Mine"))).isEqualTo("Mine");
    assertThat(words.title(first.withName("mine", first.title()))).isEqualTo(first.title());
  }
}
