package mlpstudio.ui.preferences;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.NumberInput;
import mlpstudio.ui.support.fields.NumberRange;
import mlpstudio.ui.support.fields.NumberSpec;
import mlpstudio.ui.support.fields.NumberSteps;

/** Where runs compute from the next one on, the same setting as in the Lab. FX thread only. */
final class DeviceChoice {
  private final ObjectProperty<ComputeSettings> compute;
  private final DeviceCatalog catalog;
  private final Background background;
  private final ObservableList<DeviceCatalog.Entry> devices = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<DeviceCatalog.Entry> device = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Double> threads = new ReadOnlyObjectWrapper<>();
  private final NumberInput threadInput;
  private boolean listed;

  DeviceChoice(
      ObjectProperty<ComputeSettings> compute,
      DeviceCatalog catalog,
      Background background,
      Messages texts) {
    this.compute = compute;
    this.catalog = catalog;
    this.background = background;
    int cores = Runtime.getRuntime().availableProcessors();
    threads.set((double) compute.get().threads());
    threadInput =
        new NumberInput(
            "preferences-threads",
            FXCollections.observableHashMap(),
            threads,
            n -> compute.set(new ComputeSettings(compute.get().device(), n.intValue())),
            new NumberSpec(
                texts.get("threads.label"),
                NumberRange.whole(1, Math.max(cores, compute.get().threads())),
                NumberSteps.linear(1),
                texts.locale()));
    compute.subscribe(settings -> follow(settings));
  }

  /** Asks for the devices, once; that may start the engine, so it waits until somebody looks. */
  void look() {
    if (!listed) {
      listed = true;
      background.run(catalog::devices, this::list, failure -> {});
    }
  }

  ObservableList<DeviceCatalog.Entry> devices() {
    return devices;
  }

  ReadOnlyObjectProperty<DeviceCatalog.Entry> deviceProperty() {
    return device.getReadOnlyProperty();
  }

  NumberInput threads() {
    return threadInput;
  }

  void choose(DeviceCatalog.Entry entry) {
    if (entry.usable()) {
      compute.set(new ComputeSettings(entry.device(), compute.get().threads()));
    }
  }

  /** Lets a number go that cannot be used. */
  void revert() {
    threadInput.revert();
  }

  private void list(List<DeviceCatalog.Entry> found) {
    devices.setAll(found);
    follow(compute.get());
  }

  private void follow(ComputeSettings settings) {
    threads.set((double) settings.threads());
    ComputeDevice wanted = settings.device();
    DeviceCatalog.Entry entry =
        devices.stream()
            .filter(e -> e.device().equals(wanted))
            .findFirst()
            .orElseGet(
                () -> new DeviceCatalog.Entry(wanted, wanted.id().toUpperCase(Locale.ROOT), 0, ""));
    if (!devices.contains(entry)) {
      devices.add(entry);
    }
    device.set(entry);
  }
}
