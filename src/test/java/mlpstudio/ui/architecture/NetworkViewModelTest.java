package mlpstudio.ui.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.model.Activation;
import mlpstudio.model.Architecture;
import mlpstudio.model.Initialization;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkViewModelTest {
  private final Workspace workspace = new Workspace(BuiltInExperiments.deepReluSgd());
  private final NetworkViewModel network =
      new NetworkViewModel(workspace, new Messages(NetworkViewModel.class, Locale.ROOT));

  /** Ten blank images of MNIST's shape, one for each class. */
  static ImageDataset images() {
    ImageShape shape = new ImageShape(1, 28, 28);
    ImageSplit split =
        new ImageSplit(
            shape,
            MemorySegment.ofArray(new byte[10 * shape.size()]),
            IntStream.range(0, 10).toArray());
    List<String> names = IntStream.range(0, 10).mapToObj(String::valueOf).toList();
    return new ImageDataset("mnist", "MNIST", names, split, split);
  }

  @BeforeEach
  void readImages() {
    workspace.setDataset(images());
  }

  @Test
  void inputAndOutputFollowTheData() {
    assertThat(network.shapeProperty().get().sizes()).containsExactly(784, 512, 256, 128, 64, 10);
    assertThat(network.shapeProperty().get().parameterCount()).isEqualTo(575_050);
    workspace.setDataset(null);
    assertThat(network.shapeProperty().get().isComplete()).isFalse();
    assertThat(network.shapeProperty().get().parameters()).isEmpty();
  }

  @Test
  void theTutorialsTwoLayersHaveTheirParameters() {
    network.hiddenText().textProperty().set("50");
    assertThat(network.shapeProperty().get().parameterCount()).isEqualTo(39_760);
    assertThat(network.shapeProperty().get().parameters().getFirst().dimensions())
        .containsExactly(50, 784);
  }

  @Test
  void theNetworkIsToldInOneSentence() {
    assertThat(describe())
        .isEqualTo(
            "784 inputs, hidden 512, 256, 128, 64 with ReLU, 10 outputs; 575,050 parameters");
    network.activation().set(Activation.NONE);
    network.hiddenText().textProperty().set("50");
    assertThat(describe())
        .isEqualTo("784 inputs, hidden 50 without activation, 10 outputs; 39,760 parameters");
    network.hiddenText().textProperty().set("");
    assertThat(describe()).isEqualTo("784 inputs, no hidden layer, 10 outputs; 7,850 parameters");
    workspace.setDataset(null);
    assertThat(describe()).isEqualTo("no hidden layer; inputs and outputs follow the data");
  }

  @Test
  void noHiddenLayerIsSaidToBeASoftmaxRegression() {
    assertThat(network.noteProperty().get()).isEmpty();
    network.hiddenText().textProperty().set("");
    assertThat(hidden()).isEmpty();
    assertThat(network.noteProperty().get()).contains("softmax regression");
  }

  @Test
  void aNetworkThatStaysLinearOrAlikeIsSaidToBe() {
    network.activation().set(Activation.NONE);
    assertThat(network.noteProperty().get()).contains("linear");
    network.initialization().set(Initialization.ZEROS);
    assertThat(network.noteProperty().get()).contains("alike");
  }

  @ParameterizedTest
  @ValueSource(strings = {"300, 100", "300 100", "300;100", "300,100", "300, 100,"})
  void layersAreTypedInOneLine(String line) {
    network.hiddenText().textProperty().set(line);
    assertThat(hidden()).containsExactly(300, 100);
    assertThat(network.layers().layers()).extracting(HiddenLayer::size).containsExactly(300, 100);
    assertThat(workspace.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"512, abc", "0", "512, 16385", "1,024", "12.5", "-3"})
  void aLineThatCannotBeUsedStaysAndIsTold(String line) {
    network.hiddenText().textProperty().set(line);
    assertThat(hidden()).containsExactly(512, 256, 128, 64);
    assertThat(network.hiddenText().textProperty().get()).isEqualTo(line);
    assertThat(workspace.problems().get("network-hidden"))
        .startsWith("Hidden layers: whole numbers from 1 to 16,384");
    network.hiddenText().textProperty().set("512");
    assertThat(workspace.problems()).isEmpty();
  }

  @Test
  void tooManyLayersAreRefused() {
    network.hiddenText().textProperty().set("8 ".repeat(Architecture.MAX_HIDDEN + 1));
    assertThat(workspace.problems().get("network-hidden")).contains("at most 32, not 33");
    network.hiddenText().textProperty().set("8 ".repeat(Architecture.MAX_HIDDEN));
    assertThat(hidden()).hasSize(32);
    network.addLayer(32);
    assertThat(hidden()).hasSize(32);
  }

  @Test
  void aLayerIsAddedMovedResizedAndRemovedByOneEditEach() {
    AtomicInteger edits = new AtomicInteger();
    workspace.experimentProperty().subscribe(() -> edits.incrementAndGet());
    network.addLayer(4);
    assertThat(hidden()).containsExactly(512, 256, 128, 64, 32);
    network.layers().move(layer(4), 0);
    assertThat(hidden()).containsExactly(32, 512, 256, 128, 64);
    network.layers().resize(layer(0), 1024);
    assertThat(hidden()).containsExactly(1024, 512, 256, 128, 64);
    network.layers().remove(layer(2));
    assertThat(hidden()).containsExactly(1024, 512, 128, 64);
    assertThat(edits).hasValue(4);
    assertThat(network.hiddenText().textProperty().get()).isEqualTo("1024, 512, 128, 64");
  }

  @Test
  void movingPastAnEndStopsThere() {
    network.layers().move(layer(0), -1);
    assertThat(hidden()).containsExactly(512, 256, 128, 64);
    network.layers().move(layer(0), 9);
    assertThat(hidden()).containsExactly(256, 128, 64, 512);
  }

  @Test
  void aDragShowsTheSizeAtOnceAndIsOneEditAtItsEnd() {
    AtomicInteger edits = new AtomicInteger();
    workspace.experimentProperty().subscribe(() -> edits.incrementAndGet());
    network.layers().drag(layer(0), 256);
    network.layers().drag(layer(0), 128);
    assertThat(network.shapeProperty().get().hidden()).startsWith(128);
    assertThat(network.hiddenText().textProperty().get()).isEqualTo("128, 256, 128, 64");
    assertThat(edits).hasValue(0);
    network.layers().drop();
    assertThat(edits).hasValue(1);
    assertThat(hidden()).startsWith(128);
  }

  @Test
  void aSizeThatCannotBeUsedStaysWithItsRow() {
    HiddenLayer second = layer(1);
    second.input().textProperty().set("none");
    assertThat(workspace.problems()).containsOnlyKeys(second.input().id());
    network.layers().move(second, 0);
    assertThat(layer(0).input().textProperty().get()).isEqualTo("none");
    assertThat(hidden()).containsExactly(256, 512, 128, 64);
    network.layers().remove(second);
    assertThat(workspace.problems()).isEmpty();
  }

  @Test
  void rowsHaveIdsOfTheirOwnWhateverIsAddedAndRemoved() {
    network.layers().remove(layer(1));
    network.addLayer(0);
    network.addLayer(4);
    network.hiddenText().textProperty().set("5, 6, 7, 8, 9, 10, 11");
    assertThat(network.layers().layers())
        .extracting(layer -> layer.input().id())
        .doesNotHaveDuplicates()
        .hasSize(7);
  }

  @ParameterizedTest
  @EnumSource
  void everyActivationIsNamedAndTaken(Activation activation) {
    network.activation().set(activation);
    assertThat(workspace.experiment().architecture().activation()).isEqualTo(activation);
    assertThat(network.name(activation)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void everyInitializationIsNamedAndTaken(Initialization initialization) {
    network.initialization().set(initialization);
    assertThat(workspace.experiment().architecture().initialization()).isEqualTo(initialization);
    assertThat(network.name(initialization)).isNotBlank();
  }

  @Test
  void resetGoesBackInOneEditAndMendsTexts() {
    assertThat(network.resettableProperty().get()).isFalse();
    network.activation().set(Activation.TANH);
    network.hiddenText().textProperty().set("10, 20");
    layer(1).input().textProperty().set("x");
    assertThat(network.resettableProperty().get()).isTrue();
    AtomicInteger edits = new AtomicInteger();
    workspace.experimentProperty().subscribe(() -> edits.incrementAndGet());
    network.reset();
    assertThat(edits).hasValue(1);
    assertThat(workspace.experiment()).isEqualTo(BuiltInExperiments.deepReluSgd());
    assertThat(workspace.problems()).isEmpty();
    assertThat(network.resettableProperty().get()).isFalse();
  }

  @Test
  void aWrongTextAloneCanBeReset() {
    network.hiddenText().textProperty().set("?");
    assertThat(network.resettableProperty().get()).isTrue();
    network.reset();
    assertThat(network.hiddenText().textProperty().get()).isEqualTo("512, 256, 128, 64");
    assertThat(workspace.problems()).isEmpty();
  }

  @Test
  void openingAnotherExperimentRefreshesEverything() {
    network.hiddenText().textProperty().set("?");
    layer(0).input().textProperty().set("?");
    workspace.open(BuiltInExperiments.byId("two-layer-linear").orElseThrow());
    assertThat(workspace.problems()).isEmpty();
    assertThat(network.hiddenText().textProperty().get()).isEqualTo("50");
    assertThat(network.layers().layers()).hasSize(1);
    assertThat(layer(0).input().textProperty().get()).isEqualTo("50");
    assertThat(network.activation().get()).isEqualTo(Activation.NONE);
    assertThat(network.resettableProperty().get()).isFalse();
  }

  private String describe() {
    return network.describe(network.shapeProperty().get());
  }

  private HiddenLayer layer(int index) {
    return network.layers().layers().get(index);
  }

  private List<Integer> hidden() {
    return workspace.experiment().architecture().hidden();
  }
}
