package mlpstudio.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.Subset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.Test;

class SubsetSettingsTest {
  private static final Experiment FIRST = BuiltInExperiments.deepReluSgd();
  private final Workspace workspace = new Workspace(FIRST);
  private final SettingGroup group =
      new SettingGroup(
          "preparation", workspace, new Messages(PreparationViewModel.class, Locale.ENGLISH));
  private final SubsetSettings subset = new SubsetSettings(group);

  @Test
  void withoutImagesThereIsNothingToSlideOver() {
    assertThat(subset.stopsProperty().get()).isEmpty();
    assertThat(subset.captionProperty().get()).isEmpty();
    subset.moveTo(3);
    assertThat(workspace.experiment()).isEqualTo(FIRST);
  }

  @Test
  void theStopsGoFromOneToAllAtEqualRatios() {
    workspace.setDataset(images(6000));
    List<Integer> stops = subset.stopsProperty().get();
    assertThat(stops)
        .startsWith(1, 2, 3, 4, 5, 6, 8, 10)
        .contains(16, 160, 1600)
        .endsWith(5000, 6000)
        .isSorted()
        .doesNotHaveDuplicates();
    for (int i = 8; i < stops.size() - 1; i++) {
      assertThat(stops.get(i) / (double) stops.get(i - 1)).isBetween(1.2, 1.34);
    }
    assertThat(SubsetStops.upTo(1)).containsExactly(1);
    assertThat(SubsetStops.upTo(0)).isEmpty();
    assertThat(SubsetStops.upTo(2)).containsExactly(1, 2);
  }

  @Test
  void draggedFromAllItGoesToPerClassAndBack() {
    workspace.setDataset(images(6000));
    int last = subset.stopsProperty().get().size() - 1;
    assertThat(subset.positionProperty().get()).isEqualTo(last);
    subset.moveTo(at(16));
    assertThat(now()).isEqualTo(new Subset.PerClass(16));
    assertThat(subset.kind().get()).isEqualTo(SubsetKind.PER_CLASS);
    assertThat(subset.perClass().input().textProperty().get()).isEqualTo("16");
    assertThat(group.resettableProperty().get()).isTrue();
    subset.moveTo(last);
    assertThat(now()).isEqualTo(new Subset.All());
    assertThat(workspace.experiment()).isEqualTo(FIRST);
  }

  @Test
  void aFractionStaysAFraction() {
    workspace.setDataset(images(6000));
    subset.kind().set(SubsetKind.FRACTION);
    assertThat(subset.positionProperty().get()).as("600 of 6000").isBetween(at(500), at(640));
    subset.moveTo(at(64));
    assertThat(now()).isEqualTo(new Subset.Fraction(0.011));
    subset.moveTo(at(6000));
    assertThat(now()).isEqualTo(new Subset.Fraction(1));
  }

  @Test
  void everyStopIsFoundAgainAfterTheEdit() {
    workspace.setDataset(images(6000));
    List<Integer> stops = subset.stopsProperty().get();
    for (int stop = 0; stop < stops.size() - 1; stop++) {
      subset.moveTo(stop);
      assertThat(now()).isEqualTo(new Subset.PerClass(stops.get(stop)));
      assertThat(subset.positionProperty().get()).isEqualTo(stop);
    }
    subset.moveTo(-5);
    assertThat(now()).isEqualTo(new Subset.PerClass(1));
  }

  @Test
  void anyNumberTypedHasItsPlaceBetweenTheStops() {
    workspace.setDataset(images(6000));
    subset.kind().set(SubsetKind.PER_CLASS);
    subset.perClass().input().textProperty().set("18");
    double between = subset.positionProperty().get();
    assertThat(between).isEqualTo(at(16) + Math.log(18 / 16.0) / Math.log(20 / 16.0), within(1e-9));
    subset.perClass().input().textProperty().set("70000");
    assertThat(subset.positionProperty().get()).isEqualTo(at(6000));
    assertThat(now()).as("shown, not changed").isEqualTo(new Subset.PerClass(70_000));
  }

  @Test
  void theCaptionSaysWhatItComesTo() {
    workspace.setDataset(images(6000));
    assertThat(subset.captionProperty().get())
        .isEqualTo("60,000 of 60,000 images, 6,000 per class; batches of 64: 938 per epoch");
    workspace.open(BuiltInExperiments.byId("small-data-sgd").orElseThrow());
    assertThat(subset.captionProperty().get())
        .isEqualTo("160 of 60,000 images, 16 per class; batches of 16: 10 per epoch");
    workspace.edit(e -> e.withPlan(e.plan().withBatchSize(1000)));
    assertThat(subset.captionProperty().get()).endsWith("batches of 160: 1 per epoch");
    workspace.setDataset(images(10, 20, 30));
    workspace.edit(e -> e.withPlan(e.plan().withBatchSize(16)));
    assertThat(subset.captionProperty().get())
        .isEqualTo("42 of 60 images, 10 to 16 per class; batches of 16: 3 per epoch");
  }

  private double at(int images) {
    return subset.stopsProperty().get().indexOf(images);
  }

  private Subset now() {
    return workspace.experiment().preparation().subset();
  }

  private static ImageDataset images(int each) {
    return images(IntStream.generate(() -> each).limit(10).toArray());
  }

  private static ImageDataset images(int... counts) {
    int[] labels =
        IntStream.range(0, counts.length)
            .flatMap(c -> IntStream.generate(() -> c).limit(counts[c]))
            .toArray();
    ImageSplit split =
        new ImageSplit(
            new ImageShape(1, 1, 1), MemorySegment.ofArray(new byte[labels.length]), labels);
    List<String> names = IntStream.range(0, counts.length).mapToObj(String::valueOf).toList();
    return new ImageDataset("mnist", "MNIST", names, split, split);
  }
}
