package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CUDA out of memory. Tried to allocate 20.00 MiB",
        "[enforce fail at alloc_cpu.cpp:118] err == 0. DefaultCPUAllocator: can't allocate memory:"
            + " you tried to allocate 400000000000 bytes. Error code 12",
        "DefaultCPUAllocator: not enough memory: you tried to allocate 400 bytes."
      })
  void theEnginesWordsForTooLittleMemoryAreUnderstood(String words) {
    assertThat(Failures.of(new IllegalStateException(words), null).kind())
        .isEqualTo(RunFailure.Kind.OUT_OF_MEMORY);
  }

  @Test
  void theHeapsEndIsTooLittleMemoryToo() {
    assertThat(Failures.of(new OutOfMemoryError("Java heap space"), null).kind())
        .isEqualTo(RunFailure.Kind.OUT_OF_MEMORY);
  }

  @Test
  void otherTroubleIsTheEnginesAndTellsOneLine() {
    RunFailure failure = Failures.of(new IllegalStateException("shape mismatch\nframe 0"), null);
    assertThat(failure.kind()).isEqualTo(RunFailure.Kind.ENGINE);
    assertThat(failure.details()).isEqualTo("shape mismatch");
  }
}
