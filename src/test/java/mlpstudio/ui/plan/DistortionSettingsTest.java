package mlpstudio.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mlpstudio.data.Distortion;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageDistorter;
import mlpstudio.data.RandomStream;
import mlpstudio.data.RandomStream.Purpose;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.ExperimentReader;
import mlpstudio.experiment.ExperimentWriter;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.ExperimentChange;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.Test;

/** The controls of the distortion, without a toolkit. */
class DistortionSettingsTest {
  private static final Experiment FIRST = TestBench.experiment();
  private final Workspace workspace = new Workspace(FIRST);
  private final PreparationViewModel preparation =
      new PreparationViewModel(
          workspace,
          List::of,
          new InPlace(),
          new Messages(PreparationViewModel.class, Locale.ROOT));
  private final DistortionSettings distortion = preparation.distortion();

  private Optional<Distortion> now() {
    return workspace.experiment().preparation().distortion();
  }

  private static void type(NumberSetting setting, String text) {
    setting.input().textProperty().set(text);
  }

  @Test
  void switchedOnItBeginsAsHandsDifferAndSwitchedOnAgainAsItWas() {
    distortion.on().set(true);
    assertThat(now()).contains(Distortion.HANDWRITING);
    type(distortion.rotation(), "20");
    distortion.on().set(false);
    assertThat(workspace.experiment()).isEqualTo(FIRST);
    distortion.on().set(true);
    assertThat(now().orElseThrow().rotation()).isEqualTo(20);
  }

  @Test
  void everyAmountIsTypedUndoneAndReset() throws Exception {
    distortion.on().set(true);
    type(distortion.shift(), "2");
    type(distortion.rotation(), "30");
    type(distortion.scale(), "0.2");
    type(distortion.shear(), "0.3");
    type(distortion.thickness(), "0.4");
    type(distortion.contrast(), "1.5");
    Distortion typed = new Distortion(2, 30, 0.2, 0.3, 0.4, 1.5);
    assertThat(now()).contains(typed);
    assertThat(distortion.contrast().changed().get()).isTrue();
    assertThat(ExperimentReader.parse(ExperimentWriter.write(workspace.experiment())))
        .isEqualTo(workspace.experiment());
    assertThat(ExperimentChange.between(FIRST, workspace.experiment()))
        .containsExactly(ExperimentChange.DISTORTION);

    Experiment edited = workspace.experiment();
    workspace.undo();
    assertThat(workspace.experiment()).isNotEqualTo(edited);
    workspace.redo();
    assertThat(workspace.experiment()).isEqualTo(edited);
    assertThat(preparation.resettableProperty().get()).isTrue();
    preparation.reset();
    assertThat(workspace.experiment()).isEqualTo(FIRST);
    assertThat(distortion.on().get()).isFalse();
  }

  @Test
  void amountsOutsideTheirRangeAreRefusedInASentence() {
    distortion.on().set(true);
    type(distortion.rotation(), "181");
    type(distortion.contrast(), "0.5");
    assertThat(workspace.problems())
        .containsOnlyKeys("preparation-rotation", "preparation-contrast");
    assertThat(distortion.rotation().input().problemProperty().get()).contains("0", "180");
    assertThat(now()).contains(Distortion.HANDWRITING);
    preparation.reset();
    assertThat(workspace.problems()).isEmpty();
  }

  @Test
  void aShiftThatPushesImagesOutOfSightIsRefused() {
    workspace.setDataset(TestBench.images());
    distortion.on().set(true);
    type(distortion.shift(), "4");
    assertThat(workspace.problems())
        .containsEntry(
            "preparation-distortion",
            "Shift: at most 2 pixels for images of 6x6; 4 may push them out of sight.");
    type(distortion.shift(), "2");
    assertThat(workspace.problems()).isEmpty();
    type(distortion.shift(), "4");
    distortion.on().set(false);
    assertThat(workspace.problems()).isEmpty();
  }

  @Test
  void theSampleShowsWhatTheDistorterDoesAndFollowsEveryEdit() {
    ImageDataset images = TestBench.images();
    workspace.setDataset(images);
    assertThat(distortion.sampleProperty().get()).isNull();
    distortion.on().set(true);
    DistortionSample sample = distortion.sampleProperty().get();
    assertThat(sample.rows()).isEqualTo(3);
    byte[] first = images.train().image(0).toArray(ValueLayout.JAVA_BYTE);
    assertThat(sample.picture(0, 0)).isEqualTo(first);
    byte[] expected = new byte[first.length];
    new ImageDistorter(
            images.shape(), Distortion.HANDWRITING, RandomStream.of(0, Purpose.DISTORTION))
        .distort(first, 0, expected, 0);
    assertThat(sample.picture(0, 1)).isEqualTo(expected).isNotEqualTo(first);

    workspace.edit(e -> e.withSeed(1));
    assertThat(distortion.sampleProperty().get().picture(0, 1)).isNotEqualTo(expected);
    workspace.undo();
    assertThat(distortion.sampleProperty().get().picture(0, 1)).isEqualTo(expected);
    type(distortion.rotation(), "90");
    assertThat(distortion.sampleProperty().get().picture(0, 1)).isNotEqualTo(expected);
    assertThat(distortion.sampleProperty().get().picture(0, 0)).isEqualTo(first);
  }

  @Test
  void anExperimentMadeForDrawingsShowsItsOwnAmounts() {
    workspace.open(BuiltInExperiments.byId("drawing-robust").orElseThrow());
    assertThat(distortion.on().get()).isTrue();
    assertThat(distortion.thickness().input().textProperty().get()).isEqualTo("0.9");
    assertThat(distortion.on().changedProperty().get()).isFalse();
  }
}
