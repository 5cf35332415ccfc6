package mlpstudio.model;

import ai.djl.ndarray.NDManager;
import ai.djl.util.cuda.CudaUtils;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mlpstudio.model.ComputeDevice.Kind;

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
    int count = CudaUtils.getGpuCount();
    if (count == 0) {
      found.add(
          new Entry(
              new ComputeDevice(Kind.CUDA, 0),
              "NVIDIA GPU (CUDA)",
              0,
              "No CUDA device was found."));
    }
    for (int i = 0; i < count; i++) {
      MemoryUsage memory = CudaUtils.getGpuMemory(ai.djl.Device.gpu(i));
      ComputeDevice device = new ComputeDevice(Kind.CUDA, i);
      found.add(new Entry(device, "NVIDIA GPU " + i, memory.getMax(), whyNot(device)));
    }
  }

  private Entry mps() {
    ComputeDevice device = new ComputeDevice(Kind.MPS, 0);
    boolean appleSilicon =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac")
            && System.getProperty("os.arch", "").equals("aarch64");
    return new Entry(
        device,
        "Apple GPU (MPS)",
        0,
        appleSilicon ? whyNot(device) : "Only Macs with Apple silicon have it.");
  }

  private String whyNot(ComputeDevice device) {
    try (NDManager probe = engine.open(device)) {
      return probe.isOpen() ? "" : "The device cannot be opened.";
    } catch (IllegalStateException e) {
      return e.getMessage() == null ? "The device cannot be used." : e.getMessage();
    }
  }
}
