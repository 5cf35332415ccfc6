package mlpstudio.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.model.DeviceCatalog.Entry;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeviceViewModelTest {
  private static final Entry CPU = new Entry(ComputeDevice.CPU, "CPU", 0, "");
  private static final Entry GPU =
      new Entry(ComputeDevice.parse("cuda"), "NVIDIA H200", 139L << 30, "");
  private static final Entry MPS =
      new Entry(
          ComputeDevice.parse("mps"), "Apple GPU", 0, "Only Macs with Apple silicon have it.");
  private final Workspace workspace = new Workspace(BuiltInExperiments.deepReluSgd());

  @BeforeEach
  void eightCores() {
    workspace.computeProperty().set(new ComputeSettings(ComputeDevice.CPU, 4));
  }

  @Test
  void everyDeviceIsListedWithNameMemoryAndReason() {
    DeviceViewModel device = viewModel(() -> List.of(CPU, GPU, MPS));
    assertThat(device.devices()).containsExactly(CPU, GPU, MPS);
    assertThat(device.devices())
        .extracting(device::name)
        .containsExactly("CPU", "NVIDIA H200, 139 GiB", "Apple GPU");
    assertThat(device.devices().getLast().unusable()).isEqualTo(MPS.unusable());
    assertThat(device.noteProperty().get()).isEmpty();
  }

  @Test
  void aUsableDeviceIsTakenAndAnUnusableOneIsNot() {
    DeviceViewModel device = viewModel(() -> List.of(CPU, GPU, MPS));
    device.choose(GPU);
    assertThat(workspace.computeProperty().get()).isEqualTo(new ComputeSettings(GPU.device(), 4));
    assertThat(device.deviceChangedProperty().get()).isTrue();
    device.choose(MPS);
    assertThat(device.deviceProperty().get()).isEqualTo(GPU);
    device.reset();
    assertThat(workspace.computeProperty().get())
        .isEqualTo(new ComputeSettings(ComputeDevice.CPU, 4));
    assertThat(device.resettableProperty().get()).isFalse();
  }

  @Test
  void threadsGoFromOneToAllCores() {
    DeviceViewModel device = viewModel(() -> List.of(CPU));
    assertThat(device.resettableProperty().get()).isFalse();
    device.threads().input().textProperty().set("8");
    assertThat(workspace.computeProperty().get().threads()).isEqualTo(8);
    assertThat(device.threads().changed().get()).isTrue();
    device.threads().input().textProperty().set("9");
    assertThat(workspace.computeProperty().get().threads()).isEqualTo(8);
    assertThat(workspace.problems())
        .containsEntry("device-threads", "Threads: a whole number from 1 to 8, not “9”.");
    device.reset();
    assertThat(workspace.computeProperty().get().threads()).isEqualTo(4);
    assertThat(workspace.problems()).isEmpty();
    assertThat(device.threads().opened().get()).isEqualTo("4");
  }

  @Test
  void aDeviceRememberedFromElsewhereGivesWayToTheCpuWithTheReason() {
    workspace.computeProperty().set(new ComputeSettings(MPS.device(), 4));
    DeviceViewModel device = viewModel(() -> List.of(CPU, MPS));
    assertThat(workspace.computeProperty().get().device()).isEqualTo(ComputeDevice.CPU);
    assertThat(device.noteProperty().get()).contains(MPS.unusable()).contains("Apple GPU");
  }

  @Test
  void aDeviceThatThisMachineLacksGivesWayToo() {
    workspace.computeProperty().set(new ComputeSettings(ComputeDevice.parse("cuda:1"), 4));
    DeviceViewModel device = viewModel(() -> List.of(CPU));
    assertThat(workspace.computeProperty().get().device()).isEqualTo(ComputeDevice.CPU);
    assertThat(device.noteProperty().get()).contains("CUDA:1");
  }

  @Test
  void withoutAListTheCpuCanStillBeUsed() {
    DeviceViewModel device =
        viewModel(
            () -> {
              throw new IllegalStateException("no engine");
            });
    assertThat(device.devices()).extracting(Entry::device).containsExactly(ComputeDevice.CPU);
    assertThat(device.noteProperty().get()).contains("could not be listed");
  }

  private DeviceViewModel viewModel(DeviceCatalog catalog) {
    return new DeviceViewModel(
        workspace, catalog, new InPlace(), 8, new Messages(DeviceViewModel.class, Locale.ROOT));
  }
}
