package mlpstudio.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.Subset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import org.junit.jupiter.api.Test;

class SubsetViewModelTest {
  private final Workspace workspace = new Workspace(BuiltInExperiments.deepReluSgd());
  private final Later background = new Later();
  private final DatasetViewModel model =
      new DatasetViewModel(workspace, new DatasetCatalog(Optional.empty()), background);

  @Test
  void nothingIsDrawnWhereAllAreLearntFromOrNobodyLooks() {
    workspace.setDataset(SmallImages.dataset());
    background.work();
    take(new Subset.PerClass(4));
    background.work();
    assertThat(model.subset().imagesProperty().get()).isNull();
    model.subset().watchedProperty().set(true);
    background.work();
    assertThat(model.subset().imagesProperty().get()).isNotNull();
    take(new Subset.All());
    assertThat(model.subset().imagesProperty().get()).isNull();
  }

  @Test
  void theImagesShownAreThoseThatTheRunLearnsFrom() {
    look();
    for (Subset subset :
        new Subset[] {new Subset.PerClass(4), new Subset.PerClass(40), new Subset.Fraction(0.2)}) {
      for (long seed : new long[] {0, 7}) {
        take(subset);
        workspace.edit(e -> e.withSeed(seed));
        background.work();
        model.halfProperty().set(Half.SUBSET);
        int[] learnt = workspace.experiment().runInput(SmallImages.dataset()).trainIndices();
        assertThat(shown().indices()).isEqualTo(learnt);
        assertThat(model.subset().imagesProperty().get().indices()).isEqualTo(learnt);
      }
    }
  }

  @Test
  void countsAndMeansAreThoseOfTheSubset() {
    look();
    take(new Subset.PerClass(4));
    background.work();
    assertThat(model.shownFacts().getValue().facts().classCounts()).containsExactly(34, 33, 33);
    model.halfProperty().set(Half.SUBSET);
    assertThat(model.shownFacts().getValue().facts().classCounts()).containsExactly(4, 4, 4);
    model.chooseMean(1);
    Chosen.Mean mean = (Chosen.Mean) model.chosenProperty().get();
    assertThat(mean.count()).isEqualTo(4);
    double expected = 0;
    for (int index : model.subset().imagesProperty().get().indices()) {
      expected += index % 3 == 1 ? index / 4.0 : 0;
    }
    assertThat(mean.picture().values()[0]).isEqualTo((float) expected);
  }

  @Test
  void editsAreFollowedLiveAndTheLastOneStands() {
    look();
    take(new Subset.PerClass(4));
    background.work();
    model.halfProperty().set(Half.SUBSET);
    take(new Subset.PerClass(5));
    take(new Subset.PerClass(6));
    assertThat(shown().size()).as("no flicker while the new ones are drawn").isEqualTo(12);
    background.work();
    assertThat(shown().size()).isEqualTo(18);
    model.showOnlyClass(2);
    assertThat(shown().size()).isEqualTo(6);
  }

  @Test
  void withoutASubsetAllTrainingImagesAreShown() {
    look();
    take(new Subset.PerClass(4));
    background.work();
    model.halfProperty().set(Half.SUBSET);
    take(new Subset.All());
    assertThat(model.halfProperty().get()).isEqualTo(Half.TRAIN);
    assertThat(shown().size()).isEqualTo(SmallImages.TRAIN);
    take(new Subset.PerClass(4));
    background.work();
    model.halfProperty().set(Half.SUBSET);
    workspace.setDataset(null);
    assertThat(model.shownProperty().get()).isNull();
  }

  @Test
  void anImageOutsideTheSubsetIsFoundAmongAll() {
    look();
    take(new Subset.PerClass(4));
    background.work();
    model.halfProperty().set(Half.SUBSET);
    SubsetImages subset = model.subset().imagesProperty().get();
    model.search("" + subset.indices()[3]);
    assertThat(model.halfProperty().get()).isEqualTo(Half.SUBSET);
    int outside = 0;
    while (subset.contains(outside)) {
      outside++;
    }
    model.search("" + outside);
    assertThat(model.halfProperty().get()).isEqualTo(Half.TRAIN);
    assertThat(((Chosen.Image) model.chosenProperty().get()).index()).isEqualTo(outside);
  }

  private void look() {
    model.subset().watchedProperty().set(true);
    workspace.setDataset(SmallImages.dataset());
    background.work();
  }

  private ShownImages shown() {
    return model.shownProperty().get();
  }

  private void take(Subset subset) {
    workspace.edit(e -> e.withPreparation(e.preparation().withSubset(subset)));
  }

  /** Work that is done when a test says so. */
  private static final class Later implements Background {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    void work() {
      for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
        next.run();
      }
    }

    @Override
    public <T> void run(
        Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
      waiting.add(
          () -> {
            try {
              done.accept(work.call());
            } catch (Exception e) {
              failed.accept(e);
            }
          });
    }

    @Override
    public void onFxThread(Runnable action) {
      waiting.add(action);
    }
  }
}
