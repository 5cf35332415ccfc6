package mlpstudio.model;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mlpstudio.model.ComputeDevice.Kind;
import mlpstudio.words.Words;

/** The devices that this machine's engine finds. Engine thread only. */
public final class EngineDevices implements DeviceCatalog {
  private final ComputeEngine engine;

  /** Asks this engine. */
  public EngineDevices(ComputeEngine engine) {
    this.engine = engine;
  }

  @Override
  public List<Entry> devices() {
    List<Entry> found = new ArrayList<>();
    found.add(new Entry(ComputeDevice.CPU, "CPU", 0, ""));
    cuda(found);
    found.add(mps());
    return List.copyOf(found);
  }

  private void cuda(List<Entry> found) {
    List<NvidiaSmi.Gpu> gpus = NvidiaSmi.gpus();
    for (int i = 0; i < gpus.size(); i++) {
      ComputeDevice device = new ComputeDevice(Kind.CUDA, i);
      found.add(new Entry(device, gpus.get(i).name(), gpus.get(i).memoryBytes(), whyNot(device)));
    }
    if (gpus.isEmpty()) {
      found.add(new Entry(new ComputeDevice(Kind.CUDA, 0), say("name.cuda"), 0, say("no.driver")));
    }
  }

  private Entry mps() {
    ComputeDevice device = new ComputeDevice(Kind.MPS, 0);
    boolean appleSilicon =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac")
            && System.getProperty("os.arch", "").equals("aarch64");
    return new Entry(device, say("name.mps"), 0, appleSilicon ? whyNot(device) : say("only.macs"));
  }

  private String whyNot(ComputeDevice device) {
    try (NDManager probe = engine.open(device)) {
      return probe.isOpen() ? "" : say("not.opened");
    } catch (IllegalStateException e) {
      return e.getMessage() == null ? say("not.usable") : e.getMessage();
    }
  }

  private static String say(String key, Object... arguments) {
    return Words.say(EngineDevices.class, key, arguments);
  }
}
