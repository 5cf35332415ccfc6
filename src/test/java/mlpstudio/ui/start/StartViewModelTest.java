package mlpstudio.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.TutorialRow;
import mlpstudio.ui.InPlace;
import org.junit.jupiter.api.Test;

class StartViewModelTest {
  private final DatasetCatalog catalog = new DatasetCatalog(Optional.empty());

  private List<StartRow> rows(Locale locale) {
    StartViewModel model =
        new StartViewModel(BuiltInExperiments.all(), catalog::entries, new InPlace(), locale);
    model.refresh();
    return model.rows();
  }

  @Test
  void listsEveryRowOfTheTutorialInItsOrder() {
    assertThat(rows(Locale.ENGLISH))
        .extracting(r -> r.experiment().id())
        .containsExactlyElementsOf(TutorialRow.all().stream().map(TutorialRow::id).toList());
  }

  @Test
  void tellsTheKeyFacts() {
    List<StartRow> rows = rows(Locale.ENGLISH);
    assertThat(rows.get(1).facts()).isEqualTo("MNIST  ·  784 → 100 → 10  ·  SGD  ·  10 epochs");
    assertThat(rows.get(1).figure()).isEqualTo("97.49\u202f%");
    assertThat(rows.get(2).facts()).endsWith("784 → 50 → 10  ·  SGD  ·  1 epoch");
    assertThat(rows.get(6).facts())
        .isEqualTo(
            "MNIST  ·  16 images per class  ·  784 → 512 → 256 → 128 → 64 → 10  ·  Adam  ·  100"
                + " epochs");
    assertThat(rows.get(7).facts()).startsWith("CIFAR-10  ·  3072 → 512");
  }

  @Test
  void saysWhichDataSetIsMissing() {
    List<StartRow> rows = rows(Locale.ENGLISH);
    assertThat(rows.subList(0, 7)).extracting(StartRow::missing).containsOnly("");
    assertThat(rows.get(7).missing()).isEqualTo("CIFAR-10 is not here yet.");
  }

  @Test
  void speaksFrench() {
    List<StartRow> rows = rows(Locale.FRENCH);
    List<Experiment> english = BuiltInExperiments.all();
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).about()).isNotBlank().isNotEqualTo(english.get(i).about());
    }
    assertThat(rows.get(4).title()).isEqualTo("Réseau ReLU profond, SGD");
    assertThat(rows.get(4).facts()).endsWith("10 époques");
    assertThat(rows.get(4).figure()).isEqualTo("97,60\u202f%");
  }

  @Test
  void aCatalogueThatCannotBeReadLeavesTheRest() {
    StartViewModel model =
        new StartViewModel(
            BuiltInExperiments.all(),
            () -> {
              throw new IllegalStateException("no disk");
            },
            new InPlace(),
            Locale.ENGLISH);
    model.refresh();
    assertThat(model.rows()).hasSize(8);
    assertThat(model.rows().get(4).facts())
        .isEqualTo("mnist  ·  512 → 256 → 128 → 64  ·  SGD  ·  10 epochs");
  }
}
