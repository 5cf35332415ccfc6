package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The training step in PyTorch's own script, {@code step.torchscript}: one call of the engine for a
 * whole pass, with the operations on given memory and the fused optimisers that DJL does not have.
 * The engine reads a script out of an archive, which is put together here. Engine thread only;
 * freed with its manager.
 */
final class StepScript {
  /** An object of the script's class, with {@code training} false, as Python's pickle writes it. */
  private static final String OBJECT =
      "\u0080\u0002c__torch__\nStep\n)\u0081}(X\u0008\u0000\u0000\u0000training\u0089ub.";

  /** An empty tuple, pickled. */
  private static final String NO_CONSTANTS = "\u0080\u0002).";

  private final NDManager manager;
  private final PtSymbolBlock module;

  /**
   * Reads and compiles the script.
   *
   * @param manager owns it and all arguments made here
   */
  StepScript(NDManager manager) {
    this.manager = manager;
    try (InputStream source =
        Objects.requireNonNull(StepScript.class.getResourceAsStream("step.torchscript"))) {
      byte[] archive = archive(source.readAllBytes());
      module =
          JniUtils.loadModule(
              (PtNDManager) manager, new ByteArrayInputStream(archive), false, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] archive(byte[] source) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      put(zip, "data.pkl", OBJECT.getBytes(StandardCharsets.ISO_8859_1));
      put(zip, "code/__torch__.py", source);
      put(zip, "constants.pkl", NO_CONSTANTS.getBytes(StandardCharsets.ISO_8859_1));
      put(zip, "version", "10\n".getBytes(StandardCharsets.ISO_8859_1));
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry("step/" + name);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** Calls one of the script's functions with the arguments of both lists. */
  void call(String function, List<IValue> some, List<IValue> others) {
    IValue[] arguments = new IValue[some.size() + others.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = i < some.size() ? some.get(i) : others.get(i - some.size());
    }
    IValueUtils.runMethod(module, function, arguments).close();
  }

  /** An argument that lives as long as the script. */
  IValue keep(IValue argument) {
    manager.attachInternal(argument.getUid(), argument);
    return argument;
  }

  /** Tensors as an argument that lives as long as the script. */
  IValue tensors(List<NDArray> tensors) {
    return keep(list(tensors));
  }

  /** Lists of tensors as an argument that lives as long as the script. */
  IValue lists(List<List<NDArray>> lists) {
    IValue[] parts = lists.stream().map(StepScript::list).toArray(IValue[]::new);
    IValue whole = keep(IValue.listFrom(parts));
    for (IValue part : parts) {
      part.close();
    }
    return whole;
  }

  /** Every so manieth tensor. */
  static List<NDArray> every(int stride, int from, List<NDArray> all) {
    return IntStream.range(0, all.size() / stride)
        .mapToObj(i -> all.get(i * stride + from))
        .toList();
  }

  private static IValue list(List<NDArray> tensors) {
    return IValue.listFrom(tensors.stream().map(t -> (PtNDArray) t).toArray(PtNDArray[]::new));
  }
}
