package mlpstudio.ui.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Numbers;
import mlpstudio.ui.support.fields.NumberInput;
import mlpstudio.ui.support.fields.NumberRange;
import mlpstudio.ui.support.fields.NumberSpec;
import mlpstudio.ui.support.fields.NumberSteps;

/**
 * Where the next run computes. Not part of the experiment: it is reset to what suits this machine.
 * FX thread only.
 */
public final class DeviceViewModel {
  private static final double GIB = 1L << 30;
  private final Workspace workspace;
  private final Messages messages;
  private final ComputeSettings usual;
  private final ObservableList<DeviceCatalog.Entry> devices = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<DeviceCatalog.Entry> device;
  private final ReadOnlyObjectWrapper<Double> threads = new ReadOnlyObjectWrapper<>();
  private final NumberSetting threadSetting;
  private final ReadOnlyBooleanWrapper threadsChanged = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper deviceChanged = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper resettable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

  /**
   * The devices of this machine; begins to list them at once.
   *
   * @param catalog asked in the background, for it may start the engine
   */
  public DeviceViewModel(Workspace workspace, DeviceCatalog catalog, Background background) {
    this(
        workspace,
        catalog,
        background,
        Runtime.getRuntime().availableProcessors(),
        new Messages(DeviceViewModel.class));
  }

  DeviceViewModel(
      Workspace workspace,
      DeviceCatalog catalog,
      Background background,
      int cores,
      Messages messages) {
    this.workspace = workspace;
    this.messages = messages;
    usual = new ComputeSettings(ComputeDevice.CPU, ComputeSettings.usualThreads(cores));
    device = new ReadOnlyObjectWrapper<>(entry(workspace.computeProperty().get().device()));
    devices.add(device.get());
    threads.set((double) workspace.computeProperty().get().threads());
    threadSetting = threadSetting(cores);
    threadSetting.input().problemProperty().subscribe(text -> follow());
    workspace.computeProperty().subscribe(settings -> follow());
    note.set(messages.get("device.looking"));
    background.run(catalog::devices, this::list, failure -> failed());
  }

  /** All devices, also those that cannot be used; the one chosen is always among them. */
  ObservableList<DeviceCatalog.Entry> devices() {
    return devices;
  }

  /** The device of the next run. */
  ReadOnlyObjectProperty<DeviceCatalog.Entry> deviceProperty() {
    return device.getReadOnlyProperty();
  }

  /** Whether it is another than is usual on this machine. */
  ReadOnlyBooleanProperty deviceChangedProperty() {
    return deviceChanged.getReadOnlyProperty();
  }

  /** Computes on another device from the next run on, unless it cannot be used. */
  void choose(DeviceCatalog.Entry entry) {
    if (entry.usable()) {
      note.set("");
      set(new ComputeSettings(entry.device(), settings().threads()));
    }
  }

  /** Name and memory of a device. */
  String name(DeviceCatalog.Entry entry) {
    return entry.memoryBytes() <= 0
        ? entry.name()
        : messages.format("device.with-memory", entry.name(), memory(entry.memoryBytes()));
  }

  /** The name of the device that is usual on this machine. */
  String usualName() {
    return name(entry(usual.device()));
  }

  /** Threads of the engine on the CPU. */
  NumberSetting threads() {
    return threadSetting;
  }

  /** What is to be known about the choice, or empty. */
  ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** Whether device or threads are other than usual on this machine. */
  public ReadOnlyBooleanProperty resettableProperty() {
    return resettable.getReadOnlyProperty();
  }

  /** Goes back to what is usual on this machine. */
  public void reset() {
    threadSetting.input().revert();
    note.set("");
    set(usual);
  }

  /** The texts of this package. */
  Messages messages() {
    return messages;
  }

  private NumberSetting threadSetting(int cores) {
    NumberSpec spec =
        new NumberSpec(
            messages.get("threads.label"),
            NumberRange.whole(1, Math.max(cores, settings().threads())),
            NumberSteps.linear(1),
            messages.locale());
    NumberInput input =
        new NumberInput(
            "device-threads",
            workspace.problems(),
            threads,
            n -> set(new ComputeSettings(settings().device(), n.intValue())),
            spec);
    return new NumberSetting(
        input, threadsChanged.getReadOnlyProperty(), () -> spec.format((double) usual.threads()));
  }

  private void list(List<DeviceCatalog.Entry> found) {
    note.set("");
    Optional<DeviceCatalog.Entry> chosen =
        found.stream().filter(e -> e.device().equals(settings().device())).findFirst();
    devices.setAll(found);
    if (chosen.isPresent() && !chosen.get().usable()) {
      fallBack(chosen.get().unusable());
    } else if (chosen.isEmpty() && !settings().device().equals(ComputeDevice.CPU)) {
      fallBack(messages.get("device.absent"));
    } else {
      follow();
    }
  }

  private void failed() {
    note.set(messages.get("device.unlisted"));
  }

  private void fallBack(String reason) {
    String refused = name(entry(settings().device()));
    set(new ComputeSettings(ComputeDevice.CPU, settings().threads()));
    note.set(messages.format("device.fallback", refused, reason));
  }

  private void follow() {
    ComputeSettings settings = settings();
    DeviceCatalog.Entry current = entry(settings.device());
    if (!devices.contains(current)) {
      devices.add(current);
    }
    device.set(current);
    threads.set((double) settings.threads());
    deviceChanged.set(!settings.device().equals(usual.device()));
    threadsChanged.set(settings.threads() != usual.threads());
    resettable.set(
        !settings.equals(usual) || !threadSetting.input().problemProperty().get().isEmpty());
  }

  private DeviceCatalog.Entry entry(ComputeDevice wanted) {
    return devices.stream()
        .filter(e -> e.device().equals(wanted))
        .findFirst()
        .orElse(new DeviceCatalog.Entry(wanted, wanted.id().toUpperCase(Locale.ROOT), 0, ""));
  }

  private ComputeSettings settings() {
    return workspace.computeProperty().get();
  }

  private void set(ComputeSettings settings) {
    workspace.computeProperty().set(settings);
  }

  private String memory(long bytes) {
    double gib = bytes / GIB;
    return Numbers.format(gib < 10 ? Math.rint(gib * 10) / 10 : Math.rint(gib), messages.locale());
  }
}
