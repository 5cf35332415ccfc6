package mlpstudio.cli;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/**
 * Gives Ctrl+C back to the system once the program has begun to end: the virtual machine itself
 * does not listen to a second one.
 */
final class SecondInterrupt {
  private static final int SIGINT = 2;

  private SecondInterrupt() {}

  /** From now on Ctrl+C ends the process; does nothing on Windows, which knows no such signal. */
  @SuppressWarnings("restricted")
  static void endAtOnce() {
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
      return;
    }
    Linker linker = Linker.nativeLinker();
    linker
        .defaultLookup()
        .find("signal")
        .ifPresent(
            signal ->
                call(
                    linker.downcallHandle(
                        signal,
                        FunctionDescriptor.of(
                            ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS))));
  }

  /** The address null means: what the system does by default. */
  private static void call(MethodHandle signal) {
    try {
      MemorySegment _ = (MemorySegment) signal.invokeExact(SIGINT, MemorySegment.NULL);
    } catch (Throwable e) {
      throw new IllegalStateException("The system takes no signal", e);
    }
  }
}
