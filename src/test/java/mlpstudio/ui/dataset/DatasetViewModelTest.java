package mlpstudio.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.state.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatasetViewModelTest {
  private final Workspace workspace = new Workspace(BuiltInExperiments.deepReluSgd());
  private DatasetViewModel model;

  @BeforeEach
  void build() {
    model = new DatasetViewModel(workspace, new DatasetCatalog(Optional.empty()), new InPlace());
  }

  @Test
  void showsNothingBeforeTheDataAreRead() {
    assertThat(model.shownProperty().get()).isNull();
    assertThat(model.chosenProperty().get()).isNull();
    model.search("3");
    model.chooseMean(0);
    model.showOnlyClass(1);
    assertThat(model.chosenProperty().get()).isNull();
  }

  @Test
  void showsAllTrainingImagesAndChoosesTheFirst() {
    read();

    assertThat(shown().half()).isEqualTo(Half.TRAIN);
    assertThat(shown().size()).isEqualTo(SmallImages.TRAIN);
    assertThat(image().index()).isZero();
    assertThat(image().className()).isEqualTo("zero");
    assertThat(image().picture().values()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aClassFilterLetsOnlyItsImagesPass() {
    read();
    model.toggleClass(1);

    assertThat(shown().size()).isEqualTo(33);
    for (int i = 0; i < shown().size(); i++) {
      assertThat(shown().split().label(shown().index(i))).isEqualTo(1);
    }
    assertThat(image().index()).as("the first of them is chosen").isEqualTo(1);

    model.toggleClass(2);
    assertThat(shown().size()).isEqualTo(66);
    model.toggleClass(1);
    model.toggleClass(2);
    assertThat(shown().size()).as("none ticked is all").isEqualTo(SmallImages.TRAIN);
  }

  @Test
  void oneClassAloneAndAllAgain() {
    read();
    model.toggleClass(0);
    model.showOnlyClass(2);
    assertThat(model.classesProperty().get()).isEqualTo(Set.of(2));
    model.showOnlyClass(2);
    assertThat(model.classesProperty().get()).isEmpty();
    assertThat(shown().size()).isEqualTo(SmallImages.TRAIN);
  }

  @Test
  void theChosenImageStaysWhereTheFilterLetsItPass() {
    read();
    model.goTo(Half.TRAIN, 50);
    model.showOnlyClass(2);

    assertThat(image().index()).isEqualTo(50);
    assertThat(shown().index(model.positionProperty().get())).isEqualTo(50);
  }

  @Test
  void theTestHalfHasItsOwnImages() {
    read();
    model.showOnlyClass(1);
    model.halfProperty().set(Half.TEST);

    assertThat(shown().split()).isSameAs(shown().dataset().test());
    assertThat(shown().size()).as("the filter stays").isEqualTo(7);
    assertThat(image().half()).isEqualTo(Half.TEST);
  }

  @Test
  void findsAnImageByItsIndex() {
    read();
    model.search(" 42 ");

    assertThat(model.searchProblemProperty().get()).isEmpty();
    assertThat(image().index()).isEqualTo(42);
    assertThat(model.positionProperty().get()).isEqualTo(42);
  }

  @Test
  void takesAwayAFilterThatHidesTheImageLookedFor() {
    read();
    model.showOnlyClass(1);
    model.search("42");

    assertThat(model.classesProperty().get()).isEmpty();
    assertThat(image().index()).isEqualTo(42);
  }

  @Test
  void saysWhatIndicesThereAre() {
    read();
    model.goTo(Half.TRAIN, 5);
    for (String wrong : new String[] {"100", "-1", "seven", "", "99999999999"}) {
      model.search(wrong);
      assertThat(model.searchProblemProperty().get())
          .isEqualTo(new DatasetWords().noSuchImage(wrong, SmallImages.TRAIN - 1));
    }
    assertThat(image().index()).as("nothing else is chosen").isEqualTo(5);
    model.clearSearch();
    assertThat(model.searchProblemProperty().get()).isEmpty();
  }

  @Test
  void thousandsMayBeMarked() {
    read();
    model.search("0,042");

    assertThat(image().index()).isEqualTo(42);
  }

  @Test
  void theMeanOfAClassCanBeLookedAt() {
    read();
    model.chooseMean(1);

    Chosen.Mean mean = (Chosen.Mean) model.chosenProperty().get();
    // Images 1, 4, ..., 97.
    assertThat(mean.count()).isEqualTo(33);
    assertThat(mean.picture().values()).containsExactly(49, 50, 51, 52);
    assertThat(model.positionProperty().get()).as("no image is chosen").isEqualTo(-1);
  }

  @Test
  void anotherDataSetStartsAfresh() {
    read();
    model.showOnlyClass(1);
    model.search("1000");
    workspace.setDataset(null);
    assertThat(model.shownProperty().get()).isNull();
    assertThat(model.chosenProperty().get()).isNull();

    read();

    assertThat(model.classesProperty().get()).isEmpty();
    assertThat(model.searchProblemProperty().get()).isEmpty();
    assertThat(image().index()).isZero();
  }

  @Test
  void factsAreGatheredForBothHalves() {
    read();

    SetFacts facts = model.facts().factsProperty().get();
    assertThat(facts.of(Half.TRAIN).classCounts()).containsExactly(34, 33, 33);
    assertThat(facts.of(Half.TEST).classCounts()).containsExactly(7, 7, 6);
    assertThat(facts.description().orElseThrow().origin().licence()).isEqualTo("CC BY-SA 3.0");
  }

  private void read() {
    workspace.setDataset(SmallImages.dataset());
  }

  private ShownImages shown() {
    return model.shownProperty().get();
  }

  private Chosen.Image image() {
    return (Chosen.Image) model.chosenProperty().get();
  }
}
