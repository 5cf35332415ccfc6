package mlpstudio.data;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Puts pixels where the engine can use them in place, without a second copy for every run. */
final class OffHeap {
  private OffHeap() {}

  /** Room outside the heap, all zero, that is freed once nobody refers to it any more. */
  static MemorySegment room(long bytes) {
    return Arena.ofAuto().allocate(bytes);
  }

  /** A copy outside the heap that is freed once nobody refers to it any more. */
  static MemorySegment copyOf(byte[] pixels) {
    return room(pixels.length).copyFrom(MemorySegment.ofArray(pixels));
  }
}
