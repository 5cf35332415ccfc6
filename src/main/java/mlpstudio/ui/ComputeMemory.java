package mlpstudio.ui;

import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.ui.state.Preferences;

/** Device and threads, remembered from one start to the next. */
final class ComputeMemory {
  private static final String DEVICE = "compute.device";
  private static final String THREADS = "compute.threads";

  private ComputeMemory() {}

  /** What was used last, or what suits the machine. */
  static ComputeSettings recall(Preferences preferences) {
    ComputeSettings usual = ComputeSettings.defaults();
    int cores = Runtime.getRuntime().availableProcessors();
    double threads = Math.clamp(preferences.number(THREADS, usual.threads()), 1.0, (double) cores);
    return new ComputeSettings(device(preferences.text(DEVICE, "cpu")), (int) threads);
  }

  /** Remembers what is used. */
  static void keep(Preferences preferences, ComputeSettings settings) {
    preferences.put(DEVICE, settings.device().id());
    preferences.put(THREADS, settings.threads());
  }

  private static ComputeDevice device(String id) {
    try {
      return ComputeDevice.parse(id);
    } catch (IllegalArgumentException e) {
      return ComputeDevice.CPU;
    }
  }
}
