package mlpstudio.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.DeviceCatalog.Entry;
import mlpstudio.model.TorchBuild;
import mlpstudio.model.TorchFolder;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.Screenshots;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.EditorStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchFolderTest {
  @TempDir private Path folder;
  private final Preferences preferences = Preferences.inMemory();
  private final TorchFolderViewModel torch = model(Locale.ROOT);

  @Test
  void aBuildThatFitsIsRememberedForTheNextStart() {
    Path libtorch = TorchFolder.libtorch(folder, "2.7.1+cu128", true);
    torch.choose(libtorch);
    assertThat(preferences.text(TorchFolderViewModel.PREFERENCE, ""))
        .isEqualTo(libtorch.resolve("lib").toString());
    assertThat(torch.noteProperty().get())
        .isEqualTo("PyTorch 2.7.1+cu128 is used from the next start: " + libtorch.resolve("lib"));
    assertThat(model(Locale.ROOT).noteProperty().get())
        .isEqualTo("Chosen: " + libtorch.resolve("lib"));
    torch.forget();
    assertThat(preferences.text(TorchFolderViewModel.PREFERENCE, "x")).isEmpty();
    assertThat(torch.folderProperty().get()).isEmpty();
  }

  @Test
  void aFolderThatDoesNotFitIsRefusedAndTheFormerOneKept() {
    Path libtorch = TorchFolder.libtorch(folder.resolve("good"), "2.7.1+cpu", false);
    torch.choose(libtorch);
    assertThat(torch.noteProperty().get()).contains("not made for CUDA");
    torch.choose(TorchFolder.libtorch(folder.resolve("old"), "2.5.1+cu121", true));
    assertThat(torch.noteProperty().get())
        .isEqualTo("Not taken. That is PyTorch 2.5.1+cu121; 2.7.1 is needed.");
    assertThat(torch.folderProperty().get()).isEqualTo(libtorch.resolve("lib").toString());
  }

  @Test
  void theExplanationOpensOnDemandAndTheFolderIsAskedFor() throws TimeoutException {
    EditorStage stage = new EditorStage();
    Path libtorch = TorchFolder.libtorch(folder, "2.7.1+cu128", true);
    Workspace workspace = new Workspace(BuiltInExperiments.deepReluSgd());
    Entry cpu = new Entry(ComputeDevice.CPU, "CPU", 0, "");
    Entry gpu = new Entry(ComputeDevice.parse("cuda"), "NVIDIA H200", 139L << 30, "CPU only.");
    stage.show(
        () ->
            new DeviceView(
                new DeviceViewModel(workspace, () -> List.of(cpu, gpu), new InPlace()),
                new TorchFolderView(torch, window -> Optional.of(libtorch))));
    assertThat(stage.node("torch-choose", Node.class).getParent().getParent().isVisible())
        .isFalse();
    stage.robot().clickOn("#torch-more");
    assertThat(stage.node("torch-forget", Node.class).isVisible()).isFalse();
    stage.robot().clickOn("#torch-choose");
    assertThat(stage.node("torch-note", Label.class).getText()).contains("2.7.1+cu128");
    Screenshots.take(stage.node("device", Node.class).getScene(), "torch-folder");
    stage.robot().clickOn("#torch-forget");
    assertThat(stage.node("torch-note", Label.class).getText())
        .isEqualTo("The PyTorch inside is used from the next start.");
  }

  private TorchFolderViewModel model(Locale locale) {
    return new TorchFolderViewModel(
        preferences,
        new InPlace(),
        TorchBuild::in,
        new Messages(TorchFolderViewModel.class, locale));
  }
}
