package mlpstudio.model;

import static org.assertj.core.api.Assertions.assertThat;

import mlpstudio.model.NvidiaSmi.Gpu;
import org.junit.jupiter.api.Test;

class NvidiaSmiTest {
  @Test
  void readsNamesAndMemory() {
    assertThat(NvidiaSmi.parse("NVIDIA H200, 143771 MiB\nNVIDIA GeForce RTX 4090, 24564 MiB\n"))
        .containsExactly(
            new Gpu("NVIDIA H200", 143771L << 20),
            new Gpu("NVIDIA GeForce RTX 4090", 24564L << 20));
  }

  @Test
  void whatIsNoProcessorIsNone() {
    assertThat(NvidiaSmi.parse("NVIDIA-SMI has failed because it couldn't communicate\n"))
        .isEmpty();
    assertThat(NvidiaSmi.parse("")).isEmpty();
  }
}
