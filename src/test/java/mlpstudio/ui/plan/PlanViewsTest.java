package mlpstudio.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import mlpstudio.data.Normalization;
import mlpstudio.data.Subset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.DeviceCatalog.Entry;
import mlpstudio.training.OptimizerChoice.Adam;
import mlpstudio.training.OptimizerChoice.Sgd;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.Screenshots;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.EditorStage;
import mlpstudio.ui.support.fields.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanViewsTest {
  private static final Experiment FIRST = BuiltInExperiments.deepReluSgd();
  private static final Entry CPU = new Entry(ComputeDevice.CPU, "CPU", 0, "");
  private static final Entry GPU =
      new Entry(ComputeDevice.parse("cuda"), "NVIDIA GPU", 0, "No CUDA device was found.");
  private final Workspace workspace = new Workspace(FIRST);
  private final List<String> asked = new ArrayList<>();
  private final EditorStage stage = new EditorStage();

  @BeforeEach
  void showEditors() throws TimeoutException {
    Messages messages = new Messages(PlanViewModel.class, Locale.ROOT);
    List<DatasetOption> datasets =
        List.of(
            new DatasetOption("mnist", "MNIST", true),
            new DatasetOption("fashion-mnist", "Fashion-MNIST", true),
            new DatasetOption("cifar-10", "CIFAR-10", false));
    InPlace background = new InPlace();
    workspace.computeProperty().set(new ComputeSettings(ComputeDevice.CPU, 3));
    stage.show(
        () ->
            new VBox(
                new PlanEditorView(new PlanViewModel(workspace, messages)),
                new PreparationView(
                    new PreparationViewModel(workspace, () -> datasets, background, messages),
                    asked::add),
                new DeviceView(
                    new DeviceViewModel(
                        workspace, () -> List.of(CPU, GPU), background, 6, messages))));
  }

  @Test
  void aTypedNumberIsInTheExperimentAndTheResetButtonTakesItBack() {
    assertThat(stage.node("plan-editor-reset", Node.class).isDisabled()).isTrue();
    stage.typeOver("plan-batch-size", "32");
    assertThat(workspace.experiment()).isEqualTo(FIRST.withPlan(FIRST.plan().withBatchSize(32)));
    stage.click("plan-editor-reset");
    assertThat(workspace.experiment()).isEqualTo(FIRST);
  }

  @Test
  void aMissingDataSetOffersTheWayToGetIt() {
    assertThat(shown("preparation-get-dataset")).isFalse();
    stage.robot().interact(() -> workspace.open(FIRST.withDataset("cifar-10")));
    assertThat(stage.node("preparation-get-dataset", Button.class).getText())
        .isEqualTo("Get CIFAR-10…");
    stage.click("preparation-get-dataset");
    assertThat(asked).containsExactly("cifar-10");
    stage.robot().interact(() -> workspace.open(FIRST));
    assertThat(shown("preparation-get-dataset")).isFalse();
  }

  @Test
  void eachOptimizerShowsItsOwnFields() {
    assertThat(shown("plan-momentum")).isTrue();
    assertThat(shown("plan-nesterov")).isTrue();
    assertThat(shown("plan-beta1")).isFalse();
    choose("plan-optimizer", OptimizerKind.ADAM);
    assertThat(workspace.experiment().plan().optimizer()).isEqualTo(Adam.standard());
    assertThat(shown("plan-momentum")).isFalse();
    assertThat(shown("plan-nesterov")).isFalse();
    assertThat(shown("plan-beta1")).isTrue();
    assertThat(shown("plan-beta2")).isTrue();
    assertThat(shown("plan-epsilon")).isTrue();
    choose("plan-optimizer", OptimizerKind.RMSPROP);
    assertThat(shown("plan-alpha")).isTrue();
    assertThat(shown("plan-centered")).isTrue();
    assertThat(shown("plan-beta1")).isFalse();
  }

  @Test
  void eachScheduleShowsItsOwnFields() {
    choose("plan-schedule", ScheduleKind.STEP);
    assertThat(shown("plan-every")).isTrue();
    assertThat(shown("plan-gamma")).isTrue();
    choose("plan-schedule", ScheduleKind.COSINE);
    assertThat(shown("plan-floor")).isTrue();
    assertThat(shown("plan-every")).isFalse();
    choose("plan-schedule", ScheduleKind.PLATEAU);
    assertThat(shown("plan-patience")).isTrue();
    assertThat(shown("plan-plateau-gamma")).isTrue();
  }

  @Test
  void theScheduleIsPreviewedAsItIsEdited() {
    Region curve = stage.node("plan-schedule-curve", Region.class);
    Label forecast = stage.node("plan-schedule-forecast", Label.class);
    choose("plan-schedule", ScheduleKind.STEP);
    assertThat(forecast.getText())
        .isEqualTo("The learning rate goes from 0.01 in epoch 0 to 0.005 in epoch 9.");
    List<Double> heights = heights(curve);
    assertThat(heights).as("two steps, the second half as high").hasSize(2);
    double bottom = curve.getHeight() - 2;
    assertThat((bottom - heights.get(1)) / (bottom - heights.get(0))).isEqualTo(0.5, within(1e-9));
    stage.typeOver("plan-every", "2");
    Screenshots.take(curve.getScene(), "schedule-preview");
    assertThat(forecast.getText()).contains("to 0.000625 in epoch 9");
    assertThat(heights(curve)).hasSize(5);
    assertThat(curve.getAccessibleText()).contains(forecast.getText());
    choose("plan-schedule", ScheduleKind.PLATEAU);
    assertThat(curve.isVisible()).isFalse();
    assertThat(forecast.getText()).contains("0.005, then 0.0025, then 0.00125");
    choose("plan-schedule", ScheduleKind.CONSTANT);
    assertThat(heights(curve)).hasSize(1);
  }

  /** The different heights of the curve's points, from left to right. */
  private List<Double> heights(Region curve) {
    stage.robot().interact(curve.getParent()::layout);
    Path line = (Path) curve.getChildrenUnmodifiable().getFirst();
    return line.getElements().stream()
        .map(e -> e instanceof MoveTo m ? m.getY() : ((LineTo) e).getY())
        .distinct()
        .toList();
  }

  @Test
  void nesterovIsCheckedByMouseAndUnusableWithoutMomentum() {
    stage.click("plan-nesterov");
    assertThat(workspace.experiment().plan().optimizer()).isEqualTo(new Sgd(0.5, true));
    stage.typeOver("plan-momentum", "0");
    assertThat(stage.node("plan-nesterov", Node.class).isDisabled()).isTrue();
  }

  @Test
  void clippingIsASwitchWithANumber() {
    assertThat(shown("plan-clip-norm")).isFalse();
    stage.click("plan-clipping");
    assertThat(workspace.experiment().plan().clipNorm()).isEqualTo(1);
    stage.typeOver("plan-clip-norm", "0,5");
    assertThat(workspace.experiment().plan().clipNorm()).isEqualTo(0.5);
  }

  @Test
  void whatL2PullsCanBeSaidOnceItPulls() {
    assertThat(stage.node("plan-on-biases", Node.class).isDisabled()).isTrue();
    stage.typeOver("plan-l2", "1e-4");
    stage.robot().clickOn("#plan-on-biases").clickOn("#plan-in-loss");
    assertThat(workspace.experiment().plan().l2().onBiases()).isFalse();
    assertThat(workspace.experiment().plan().l2().inLoss()).isTrue();
  }

  @Test
  void anotherDataSetIsChosenAndAMissingOneIsListedWithItsReason() {
    stage.click("preparation-dataset");
    ListCell<?> missing =
        stage.robot().lookup(".list-cell").queryAllAs(ListCell.class).stream()
            .filter(c -> c.getItem() instanceof DatasetOption o && !o.available())
            .filter(c -> c.getGraphic() != null)
            .findFirst()
            .orElseThrow();
    assertThat(missing.isDisabled()).isTrue();
    assertThat(stage.robot().from(missing).lookup(".label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .containsExactly("CIFAR-10", "Its files are not on this computer.");
    stage.robot().type(KeyCode.DOWN, KeyCode.ENTER);
    assertThat(workspace.experiment().dataset()).isEqualTo("fashion-mnist");
    stage.robot().type(KeyCode.DOWN);
    assertThat(workspace.experiment().dataset()).isEqualTo("fashion-mnist");
  }

  @Test
  void normalizationAndSubsetShowTheirOwnFields() {
    stage.typeOver("preparation-mean", "0,5");
    assertThat(workspace.experiment().preparation().normalization())
        .isEqualTo(Normalization.MeanDeviation.of(0.5, 0.3081));
    choose("preparation-normalization", NormalizationKind.PER_PIXEL);
    assertThat(shown("preparation-mean")).isFalse();
    choose("preparation-subset", SubsetKind.PER_CLASS);
    stage.typeOver("preparation-per-class", "20");
    assertThat(workspace.experiment().preparation().subset()).isEqualTo(new Subset.PerClass(20));
  }

  @Test
  void theSliderGoesFromAllImagesDownToOneOfEachAndBack() {
    assertThat(stage.node("preparation-subset-slider", Node.class).isDisabled()).isTrue();
    stage.robot().interact(() -> workspace.setDataset(TestBench.images()));
    Slider slider = stage.node("preparation-subset-slider", Slider.class);
    Label caption = stage.node("preparation-subset-caption", Label.class);
    assertThat(caption.getText()).startsWith("200 of 200 images");
    stage.robot().interact(slider::requestFocus);
    stage.robot().type(KeyCode.LEFT);
    Subset first = workspace.experiment().preparation().subset();
    assertThat(first).isInstanceOf(Subset.PerClass.class);
    stage.robot().type(KeyCode.HOME);
    assertThat(workspace.experiment().preparation().subset()).isEqualTo(new Subset.PerClass(1));
    assertThat(shown("preparation-per-class")).isTrue();
    assertThat(caption.getText()).contains("1 per class");
    stage.robot().type(KeyCode.RIGHT);
    assertThat(workspace.experiment().preparation().subset()).isEqualTo(new Subset.PerClass(2));
    stage.robot().type(KeyCode.END);
    assertThat(workspace.experiment()).isEqualTo(FIRST);
    stage.robot().drag(slider.lookup(".thumb")).dropBy(-slider.getWidth() / 2, 0);
    assertThat(workspace.experiment().preparation().subset()).isInstanceOf(Subset.PerClass.class);
    stage.click("preparation-reset");
    assertThat(workspace.experiment()).isEqualTo(FIRST);
  }

  @Test
  void listsThatDoNotFitAreSaidToBeUnderBoth() {
    stage.typeOver("preparation-mean", "0.5, 0.4");
    stage.typeOver("preparation-deviation", "0.1, 0.2, 0.3");
    assertThat(stage.node("preparation-channels", Label.class).isVisible()).isTrue();
    stage.click("preparation-reset");
    assertThat(stage.node("preparation-channels", Label.class).isVisible()).isFalse();
    assertThat(workspace.experiment()).isEqualTo(FIRST);
  }

  @Test
  void threadsAreTypedAndTheUnusableDeviceKeepsItsReason() {
    stage.scrollToEnd();
    stage.typeOver("device-threads", "4");
    assertThat(workspace.computeProperty().get().threads()).isEqualTo(4);
    stage.robot().interact(() -> box("device-choice").setValue(GPU));
    assertThat(box("device-choice").getValue()).isEqualTo(CPU);
    assertThat(workspace.computeProperty().get().device()).isEqualTo(ComputeDevice.CPU);
    stage.click("device-reset");
    assertThat(workspace.computeProperty().get().threads()).isEqualTo(3);
  }

  @Test
  void everyControlHasANameAndAnExplanationAndIsReachedByTab() {
    var controls = stage.robot().lookup(".field").queryAllAs(Field.class);
    assertThat(controls).hasSizeGreaterThan(20);
    assertThat(controls)
        .allSatisfy(
            field -> {
              assertThat(field.control().getAccessibleText()).isNotBlank();
              assertThat(field.control().getAccessibleHelp()).isNotBlank();
              assertThat(field.control().getTooltip().getText()).isNotBlank();
              assertThat(field.control().isFocusTraversable()).isTrue();
            });
  }

  private <T> void choose(String id, T value) {
    stage.robot().interact(() -> box(id).setValue(value));
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Object> box(String id) {
    return (ComboBox<Object>) stage.node(id, ComboBox.class);
  }

  private boolean shown(String id) {
    Node field = stage.node(id, Node.class);
    for (Node node = field; node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
