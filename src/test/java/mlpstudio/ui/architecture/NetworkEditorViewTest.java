package mlpstudio.ui.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.model.Activation;
import mlpstudio.model.Initialization;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.EditorStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkEditorViewTest {
  private final Workspace workspace = new Workspace(BuiltInExperiments.deepReluSgd());
  private final EditorStage stage = new EditorStage();

  @BeforeEach
  void showEditor() throws TimeoutException {
    stage.show(
        () -> {
          workspace.setDataset(NetworkViewModelTest.images());
          return new NetworkEditorView(
              new NetworkViewModel(workspace, new Messages(NetworkViewModel.class, Locale.ROOT)));
        });
  }

  @Test
  void theDiagramAndTheTotalTellTheNetwork() {
    assertThat(stage.node("network-diagram", Node.class).getAccessibleText())
        .isEqualTo(
            "784 inputs, hidden 512, 256, 128, 64 with ReLU, 10 outputs; 575,050 parameters");
    assertThat(stage.node("network-total", Label.class).getText()).isEqualTo("575,050");
    stage.typeOver("network-hidden", "50");
    assertThat(stage.node("network-total", Label.class).getText()).isEqualTo("39,760");
  }

  @Test
  void openedTheTableHasTheShapeOfEveryParameter() {
    stage.typeOver("network-hidden", "50");
    stage.click("network-parameters-toggle");
    assertThat(stage.robot().lookup("#network-parameters .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .containsExactly(
            "linears.0.weight",
            "50 × 784",
            "39,200",
            "linears.0.bias",
            "50",
            "50",
            "linears.1.weight",
            "10 × 50",
            "500",
            "linears.1.bias",
            "10",
            "10");
  }

  @Test
  void aLayerIsMovedByKeysAndKeepsTheFocus() {
    stage.click("network-layer-1-grip");
    stage.robot().press(KeyCode.ALT).type(KeyCode.DOWN, 2).release(KeyCode.ALT);
    assertThat(hidden()).containsExactly(256, 128, 512, 64);
    stage.robot().press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
    assertThat(hidden()).containsExactly(256, 512, 128, 64);
    assertThat(stage.node("network-layer-1-grip", Node.class).isFocused()).isTrue();
  }

  @Test
  void aLayerIsMovedFromItsSizeFieldToo() {
    stage.click("network-layer-4");
    stage.robot().press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
    assertThat(hidden()).containsExactly(512, 256, 64, 128);
    assertThat(stage.node("network-layer-4", Node.class).isFocused()).isTrue();
  }

  @Test
  void layersAreAddedAndRemovedByKeys() {
    stage.robot().clickOn("#network-layer-1-grip").type(KeyCode.DOWN, KeyCode.INSERT);
    assertThat(hidden()).containsExactly(512, 256, 181, 128, 64);
    stage.robot().write("200");
    assertThat(hidden()).containsExactly(512, 256, 200, 128, 64);
    stage.robot().clickOn("#network-layer-1-grip").type(KeyCode.DELETE, 2);
    assertThat(hidden()).containsExactly(200, 128, 64);
  }

  @Test
  void layersAreAddedAndRemovedByMouse() {
    stage.click("network-add-layer");
    assertThat(hidden()).containsExactly(512, 256, 128, 64, 32);
    assertThat(stage.node("network-layer-5", Node.class).isFocused()).isTrue();
    stage.click("network-layer-2-remove");
    assertThat(hidden()).containsExactly(512, 128, 64, 32);
  }

  @Test
  void removingTheLastLayerLeavesASoftmaxRegression() {
    stage.typeOver("network-hidden", "50");
    Label note = stage.node("network-note", Label.class);
    assertThat(note.isVisible()).isFalse();
    stage.click("network-layer-1-remove");
    assertThat(hidden()).isEmpty();
    assertThat(note.isVisible()).isTrue();
    assertThat(note.getText()).contains("softmax regression");
    stage.click("network-add-layer");
    assertThat(hidden()).containsExactly(128);
  }

  @Test
  void aLayerIsResizedByDraggingItsSliderInOneEdit() {
    AtomicInteger edits = new AtomicInteger();
    stage.robot().interact(() -> workspace.experimentProperty().subscribe(edits::incrementAndGet));
    Node thumb = stage.robot().lookup("#network-layer-1-slider .thumb").query();
    stage.robot().drag(thumb, MouseButton.PRIMARY).moveBy(-20, 0).moveBy(-20, 0);
    int shown = Integer.parseInt(stage.node("network-layer-1", TextField.class).getText());
    assertThat(shown).isLessThan(512);
    assertThat(edits).hasValue(0);
    stage.robot().drop();
    assertThat(edits).hasValue(1);
    assertThat(hidden()).containsExactly(shown, 256, 128, 64);
  }

  @Test
  void aLayerIsResizedByKeys() {
    stage.robot().clickOn("#network-layer-2").type(KeyCode.UP);
    assertThat(hidden()).containsExactly(512, 384, 128, 64);
    stage.robot().type(KeyCode.PAGE_DOWN);
    assertThat(hidden()).containsExactly(512, 192, 128, 64);
  }

  @Test
  void aLayerIsMovedByDraggingItsGrip() {
    Node first = stage.node("network-layer-1-grip", Node.class);
    double rowHeight =
        stage.node("network-layer-2-grip", Node.class).localToScene(0, 0).getY()
            - first.localToScene(0, 0).getY();
    AtomicInteger edits = new AtomicInteger();
    stage.robot().interact(() -> workspace.experimentProperty().subscribe(edits::incrementAndGet));
    stage.robot().drag(first, MouseButton.PRIMARY).moveBy(0, rowHeight).moveBy(0, rowHeight).drop();
    assertThat(hidden()).containsExactly(256, 128, 512, 64);
    assertThat(edits).hasValue(1);
  }

  @Test
  void aClickOnAColumnOfTheDiagramGoesToItsLayer() {
    Node diagram = stage.node("network-diagram", Node.class);
    double column = diagram.getLayoutBounds().getWidth() / 6;
    stage.robot().clickOn(diagram).moveTo(diagram).moveBy(-column / 2, 0).clickOn();
    assertThat(stage.node("network-layer-2", Node.class).isFocused()).isTrue();
  }

  @Test
  void aWrongSizeIsMarkedInItsRow() {
    stage.typeOver("network-layer-3", "0");
    assertThat(stage.node("network-layer-3-problem", Label.class).isVisible()).isTrue();
    assertThat(workspace.problems()).containsOnlyKeys("network-layer-3");
    stage.click("network-editor-reset");
    assertThat(stage.node("network-layer-3", TextField.class).getText()).isEqualTo("128");
    assertThat(workspace.problems()).isEmpty();
  }

  @Test
  void theResetButtonGoesBack() {
    assertThat(stage.node("network-editor-reset", Button.class).isDisabled()).isTrue();
    stage.robot().interact(() -> box("network-activation").setValue(Activation.GELU));
    stage.robot().interact(() -> box("network-initialization").setValue(Initialization.HE_NORMAL));
    stage.typeOver("network-hidden", "7");
    assertThat(workspace.experiment().architecture().activation()).isEqualTo(Activation.GELU);
    assertThat(workspace.experiment().architecture().initialization())
        .isEqualTo(Initialization.HE_NORMAL);
    stage.click("network-editor-reset");
    assertThat(workspace.experiment()).isEqualTo(BuiltInExperiments.deepReluSgd());
    assertThat(box("network-activation").getValue()).isEqualTo(Activation.RELU);
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Object> box(String id) {
    return (ComboBox<Object>) stage.node(id, ComboBox.class);
  }

  private List<Integer> hidden() {
    return workspace.experiment().architecture().hidden();
  }
}
