package mlpstudio.model;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Locale;
import java.util.Optional;
import mlpstudio.words.Words;

/**
 * DJL's PyTorch engine, started so that it stays offline and tells nobody. Everything here and
 * every tensor belongs to the one thread that called {@link #start}.
 */
public final class ComputeEngine {
  /** What DJL calls PyTorch. */
  static final String NAME = "PyTorch";

  private final Engine engine;
  private final EngineLibraries libraries;

  private ComputeEngine(Engine engine, EngineLibraries libraries) {
    this.engine = engine;
    this.libraries = libraries;
  }

  /**
   * Loads the native libraries inside the program, as {@link #start(Optional)} does.
   *
   * @throws IllegalStateException with a sentence for people where the libraries cannot be loaded
   */
  public static ComputeEngine start() {
    return start(Optional.empty());
  }

  /**
   * Loads the native libraries, which takes one to six seconds, and prepares the calling thread.
   *
   * @param folder another build of PyTorch to use; the one inside takes its place where it cannot
   *     be loaded, and the devices say why
   * @throws IllegalStateException with a sentence for people where the libraries cannot be loaded
   */
  public static ComputeEngine start(Optional<String> folder) {
    // Both must be set before DJL's Engine class is first touched: its initialiser calls home
    // otherwise.
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    EngineLibraries.requireSupported(
        System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    try {
      EngineLibraries libraries = EngineLibraries.choose(folder, TorchTrial::problem);
      Engine engine = Engine.getEngine(NAME);
      // Gradient mode is per thread and on by default: without this every evaluation would build a
      // graph.
      JniUtils.setGradMode(false);
      return new ComputeEngine(engine, libraries);
    } catch (RuntimeException | LinkageError e) {
      String named = System.getenv(EngineLibraries.FOLDER);
      throw new IllegalStateException(
          named == null
              ? say("engine", firstLine(e))
              : say("engine.named", firstLine(e), EngineLibraries.FOLDER, named),
          e);
    }
  }

  /** Name and version, such as {@code PyTorch 2.7.1}. */
  public String version() {
    return engine.getEngineName() + " " + engine.getVersion();
  }

  /**
   * Sets the number of threads of the CPU's operations. PyTorch keeps it per calling thread, so
   * this has to happen on the engine thread.
   */
  public void setThreads(int threads) {
    JniUtils.setNumThreads(threads);
  }

  /** The number of threads set last on the calling thread. */
  public int threads() {
    return JniUtils.getNumThreads();
  }

  /**
   * A manager of tensors on one device; the caller closes it.
   *
   * @throws IllegalStateException with a sentence for people where the device cannot be used
   */
  public NDManager open(ComputeDevice device) {
    NDManager manager = engine.newBaseManager(djlDevice(device));
    try {
      // A tensor is the only proof: PyTorch accepts the name of a device that it cannot use.
      manager.create(new float[] {1}).addi(1).toFloatArray();
      return manager;
    } catch (RuntimeException | LinkageError e) {
      manager.close();
      throw new IllegalStateException(
          libraries
              .whyNot(device)
              .orElseGet(() -> say("device.refused", device.id(), firstLine(e))),
          e);
    }
  }

  private static Device djlDevice(ComputeDevice device) {
    return switch (device.kind()) {
      case CPU -> Device.cpu();
      case CUDA -> Device.gpu(device.index());
      // Index 0, never -1: tensors report index 0, and DJL compares devices by it.
      case MPS -> Device.of("mps", 0);
    };
  }

  /** The first line of what was thrown, cut where PyTorch adds pages of dispatcher text. */
  static String firstLine(Throwable thrown) {
    String message =
        thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
    String line = message.lines().findFirst().orElse(message).strip();
    return cut(line);
  }

  /** As much of a line as people read. */
  static String cut(String line) {
    return String.format(Locale.ROOT, "%.200s", line);
  }

  private static String say(String key, Object... arguments) {
    return Words.say(ComputeEngine.class, key, arguments);
  }
}
