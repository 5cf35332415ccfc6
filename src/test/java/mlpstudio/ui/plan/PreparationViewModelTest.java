package mlpstudio.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.Normalization;
import mlpstudio.data.Normalization.MeanDeviation;
import mlpstudio.data.Subset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreparationViewModelTest {
  private static final Experiment FIRST = BuiltInExperiments.deepReluSgd();
  private static final DatasetOption MNIST = new DatasetOption("mnist", "MNIST", true);
  private static final DatasetOption FASHION =
      new DatasetOption("fashion-mnist", "Fashion-MNIST", true);
  private static final DatasetOption CIFAR = new DatasetOption("cifar-10", "CIFAR-10", false);
  private final Workspace workspace = new Workspace(FIRST);
  private final PreparationViewModel preparation = viewModel(() -> List.of(MNIST, FASHION, CIFAR));

  @Test
  void theDataSetsAreListedAndTheOneInUseIsChosen() {
    assertThat(preparation.datasets()).containsExactly(MNIST, FASHION, CIFAR);
    assertThat(preparation.datasetProperty().get()).isEqualTo(MNIST);
    assertThat(preparation.reason(MNIST)).isEmpty();
    assertThat(preparation.reason(CIFAR)).isNotBlank();
  }

  @Test
  void anotherDataSetIsOneThatIsAtHand() {
    preparation.choose(FASHION);
    assertThat(workspace.experiment()).isEqualTo(FIRST.withDataset("fashion-mnist"));
    assertThat(preparation.datasetId().changedProperty().get()).isTrue();
    preparation.choose(CIFAR);
    assertThat(workspace.experiment().dataset()).isEqualTo("fashion-mnist");
    preparation.reset();
    assertThat(workspace.experiment()).isEqualTo(FIRST);
  }

  @Test
  void anExperimentOnMissingDataSaysSoUntilAnotherSetIsChosen() {
    workspace.open(FIRST.withDataset("cifar-10"));
    assertThat(workspace.problems())
        .containsEntry(
            "preparation-dataset", "CIFAR-10 cannot be used. Its files are not on this computer.");
    assertThat(preparation.datasetProblemProperty().get()).isNotEmpty();
    preparation.choose(MNIST);
    assertThat(workspace.problems()).isEmpty();
  }

  @Test
  void aCollectionOfTooFewDrawingsSaysHowToKeepMoreAndCannotBeFetched() {
    DatasetOption few = new DatasetOption("mnist+drawings", "MNIST + Ours", false);
    Workspace bench = new Workspace(FIRST.withDataset("mnist+drawings"));
    PreparationViewModel waiting =
        new PreparationViewModel(
            bench,
            () -> List.of(MNIST, few),
            new InPlace(),
            new Messages(PreparationViewModel.class, Locale.ROOT));
    assertThat(bench.problems().get("preparation-dataset"))
        .startsWith("MNIST + Ours cannot be used. It holds too few drawings.");
    assertThat(waiting.drawn(few)).isTrue();
    assertThat(waiting.drawn(MNIST)).isFalse();
    assertThat(waiting.drawn(CIFAR)).isFalse();
  }

  @Test
  void aDataSetThatHasComeCanBeUsedAtOnce() {
    List<DatasetOption> there = new ArrayList<>(List.of(MNIST, CIFAR));
    Workspace bench = new Workspace(FIRST.withDataset("cifar-10"));
    PreparationViewModel waiting =
        new PreparationViewModel(
            bench,
            () -> List.copyOf(there),
            new InPlace(),
            new Messages(PreparationViewModel.class, Locale.ROOT));
    assertThat(bench.problems()).containsKey("preparation-dataset");
    there.set(1, new DatasetOption("cifar-10", "CIFAR-10", true));
    bench.catalogChanged();
    assertThat(bench.problems()).isEmpty();
    assertThat(waiting.datasetProperty().get().available()).isTrue();
  }

  @Test
  void aDataSetThatNoCatalogueListsIsShownByItsName() {
    workspace.open(FIRST.withDataset("my-digits"));
    assertThat(preparation.datasetProperty().get().title()).isEqualTo("my-digits");
    assertThat(preparation.datasets()).contains(preparation.datasetProperty().get());
    assertThat(workspace.problems()).isEmpty();
  }

  @Test
  void aCatalogueThatCannotBeReadLeavesTheSetInUse() {
    PreparationViewModel alone =
        viewModel(
            () -> {
              throw new IOException("unreadable");
            });
    assertThat(alone.datasets()).extracting(DatasetOption::id).containsExactly("mnist");
  }

  @ParameterizedTest
  @EnumSource
  void everyNormalizationCanBeChosenAndReset(NormalizationKind kind) {
    Normalization before =
        kind == NormalizationKind.NONE ? new Normalization.PerPixel() : new Normalization.None();
    workspace.open(FIRST.withPreparation(FIRST.preparation().withNormalization(before)));
    preparation.normalization().set(kind);
    assertThat(normalization()).isEqualTo(kind.standard("mnist"));
    assertThat(preparation.normalization().changedProperty().get()).isTrue();
    preparation.reset();
    assertThat(normalization()).isEqualTo(before);
    assertThat(preparation.resettableProperty().get()).isFalse();
  }

  @Test
  void meanAndDeviationAreTyped() {
    type("mean", "0,5");
    type("deviation", "0.25");
    assertThat(normalization()).isEqualTo(MeanDeviation.of(0.5, 0.25));
    assertThat(preparation.channels().meanChanged().get()).isTrue();
    assertThat(preparation.channels().deviationChanged().get()).isTrue();
    preparation.reset();
    assertThat(normalization()).isEqualTo(MeanDeviation.of(0.1307, 0.3081));
    assertThat(preparation.channels().mean().textProperty().get()).isEqualTo("0.1307");
    assertThat(preparation.channels().openedMean()).isEqualTo("0.1307");
    assertThat(preparation.channels().openedDeviation()).isEqualTo("0.3081");
  }

  @Test
  void aDeviationOfZeroIsAProblem() {
    type("deviation", "0");
    assertThat(workspace.problems()).containsOnlyKeys("preparation-deviation");
    type("mean", "none");
    assertThat(workspace.problems()).containsOnlyKeys("preparation-deviation", "preparation-mean");
    assertThat(workspace.experiment()).isEqualTo(FIRST);
    preparation.reset();
    assertThat(workspace.problems()).isEmpty();
  }

  @Test
  void oneDeviationForAllChannelsStaysSoWhenMeansAreTyped() {
    type("mean", "0.5, 0.4, 0.3");
    assertThat(normalization())
        .isEqualTo(new MeanDeviation(List.of(0.5, 0.4, 0.3), List.of(0.3081, 0.3081, 0.3081)));
    type("mean", "0.5");
    assertThat(normalization()).isEqualTo(MeanDeviation.of(0.5, 0.3081));
  }

  @Test
  void listsOfDifferentLengthsWaitForEachOther() {
    type("mean", "0.5, 0.4, 0.3");
    type("deviation", "0.1, 0.2, 0.3");
    type("mean", "0.5, 0.4");
    assertThat(workspace.problems().get("preparation-channels"))
        .contains("2 means")
        .contains("3 deviations");
    assertThat(preparation.resettableProperty().get()).isTrue();
    workspace.edit(e -> e.withSeed(3));
    assertThat(preparation.channels().mean().textProperty().get()).isEqualTo("0.5, 0.4");
    type("deviation", "0.1, 0.2");
    assertThat(workspace.problems()).isEmpty();
    assertThat(normalization()).isEqualTo(new MeanDeviation(List.of(0.5, 0.4), List.of(0.1, 0.2)));
  }

  @Test
  void listsThatWaitAreForgottenWithTheExperiment() {
    type("mean", "0.5, 0.4");
    type("deviation", "0.1, 0.2");
    type("mean", "0.5");
    assertThat(workspace.problems()).containsOnlyKeys("preparation-channels");
    workspace.open(FIRST);
    assertThat(workspace.problems()).isEmpty();
    assertThat(preparation.channels().mean().textProperty().get()).isEqualTo("0.1307");
    assertThat(preparation.channels().deviation().textProperty().get()).isEqualTo("0.3081");
  }

  @Test
  void asManyMeansAsTheImagesHaveChannels() {
    type("mean", "0.5, 0.4, 0.3");
    assertThat(workspace.problems()).isEmpty();
    workspace.setDataset(greyImages());
    assertThat(workspace.problems().get("preparation-channels")).contains("1 channel");
    type("mean", "0.5");
    assertThat(workspace.problems()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everySubsetCanBeChosenAndReset(SubsetKind kind) {
    Subset before = kind == SubsetKind.ALL ? new Subset.PerClass(5) : new Subset.All();
    workspace.open(FIRST.withPreparation(FIRST.preparation().withSubset(before)));
    preparation.subset().kind().set(kind);
    assertThat(workspace.experiment().preparation().subset()).isEqualTo(kind.standard());
    preparation.reset();
    assertThat(workspace.experiment().preparation().subset()).isEqualTo(before);
  }

  @Test
  void theSizeOfASampleIsTyped() {
    preparation.subset().kind().set(SubsetKind.PER_CLASS);
    preparation.subset().perClass().input().textProperty().set("32");
    assertThat(workspace.experiment().preparation().subset()).isEqualTo(new Subset.PerClass(32));
    preparation.subset().kind().set(SubsetKind.FRACTION);
    preparation.subset().fraction().input().textProperty().set("0,25");
    assertThat(workspace.experiment().preparation().subset()).isEqualTo(new Subset.Fraction(0.25));
    preparation.subset().fraction().input().textProperty().set("1.5");
    assertThat(workspace.problems()).containsOnlyKeys("preparation-fraction");
    preparation.subset().kind().set(SubsetKind.PER_CLASS);
    assertThat(workspace.problems()).isEmpty();
    assertThat(workspace.experiment().preparation().subset()).isEqualTo(new Subset.PerClass(32));
  }

  private static ImageDataset greyImages() {
    ImageShape shape = new ImageShape(1, 2, 2);
    ImageSplit split = new ImageSplit(shape, MemorySegment.ofArray(new byte[4]), new int[] {0});
    return new ImageDataset("mnist", "MNIST", List.of("0"), split, split);
  }

  private PreparationViewModel viewModel(Callable<List<DatasetOption>> catalog) {
    return new PreparationViewModel(
        workspace, catalog, new InPlace(), new Messages(PreparationViewModel.class, Locale.ROOT));
  }

  private void type(String key, String text) {
    ChannelSettings channels = preparation.channels();
    (key.equals("mean") ? channels.mean() : channels.deviation()).textProperty().set(text);
  }

  private Normalization normalization() {
    return workspace.experiment().preparation().normalization();
  }
}
