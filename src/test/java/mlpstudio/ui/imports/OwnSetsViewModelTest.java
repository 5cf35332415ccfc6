package mlpstudio.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mlpstudio.data.Normalization;
import mlpstudio.data.OwnDataset;
import mlpstudio.data.OwnDatasets;
import mlpstudio.data.WorkProgress;
import mlpstudio.data.imports.DatasetImporter;
import mlpstudio.data.imports.ImageSize;
import mlpstudio.data.imports.ImportOptions;
import mlpstudio.data.imports.ImportSource;
import mlpstudio.data.imports.TestPictures;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.ErrorReporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnSetsViewModelTest {
  @TempDir private Path folder;
  private final Now background = new Now();
  private final Workspace workspace =
      new Workspace(BuiltInExperiments.byId("two-layer-linear-continued").orElseThrow());
  private OwnDatasets store;
  private OwnSetsViewModel model;
  private OwnDataset set;

  @BeforeEach
  void make() throws Exception {
    store = new OwnDatasets(folder.resolve("data"));
    Path pictures = TestPictures.folder(folder.resolve("Shapes"), 5, 8, 8);
    set =
        new DatasetImporter(store)
            .run(
                ImportSource.of(pictures),
                ImportOptions.standard().withSize(new ImageSize(8, 8)),
                "Shapes",
                WorkProgress.NONE)
            .dataset();
    model =
        new OwnSetsViewModel(store, workspace, background, new ErrorReporter(new FakeDialogs()));
    background.all();
  }

  @Test
  void onTheBenchWithItsNormalisationAndFreshWeights() {
    assertThat(model.sets()).containsExactly(set);
    model.use(set);

    assertThat(workspace.experiment().dataset()).isEqualTo("own-shapes");
    assertThat(workspace.experiment().start()).isInstanceOf(StartingPoint.Fresh.class);
    assertThat(workspace.experiment().preparation().normalization())
        .isInstanceOf(Normalization.MeanDeviation.class)
        .isEqualTo(set.normalization());
  }

  @Test
  void renamingTellsEverybodyAndKeepsTheId() throws Exception {
    model.use(set);
    workspace.setDataset(store.load(set.id()));
    model.rename(set, "  Shapes ");
    assertThat(background.waiting()).as("the same name").isZero();
    model.rename(set, "Forms");
    background.all();

    assertThat(model.sets()).extracting(OwnDataset::title).containsExactly("Forms");
    assertThat(workspace.dataset().title()).isEqualTo("Forms");
    assertThat(workspace.catalogChangesProperty().get()).isEqualTo(1);
  }

  @Test
  void deletedSetsComeBackUntilTheEnd() {
    model.delete(set);
    background.all();
    assertThat(model.sets()).isEmpty();
    assertThat(model.deletedProperty().get()).isEqualTo(set);
    model.undoDelete();
    background.all();
    assertThat(model.sets()).containsExactly(set);
    assertThat(model.noticeProperty().get()).isEmpty();

    model.delete(set);
    background.all();
    model.close();
    model.undoDelete();
    background.all();
    assertThat(model.noticeProperty().get()).isNotEmpty();
    assertThat(model.sets()).isEmpty();
  }

  @Test
  void theSetOnTheBenchIsNotDeleted() {
    model.use(set);
    model.delete(set);
    background.all();

    assertThat(model.sets()).containsExactly(set);
    assertThat(model.noticeProperty().get()).contains("Shapes");
    assertThat(model.deletedProperty().get()).isNull();
  }
}
