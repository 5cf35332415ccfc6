package mlpstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The process beside which threads are measured computes until it is closed, and not longer. */
class BusyProcessTest {
  @Test
  void computesUntilItIsClosed() throws InterruptedException {
    BusyProcess busy = BusyProcess.start();
    try {
      Duration used = busy.processorTime();
      assertThat(used).as("it computes already").isGreaterThanOrEqualTo(Duration.ofMillis(50));
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (used.toMillis() < 1000 && busy.alive() && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(20);
        used = busy.processorTime();
      }
      assertThat(used).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
      assertThat(busy.alive()).isTrue();
    } finally {
      busy.close();
    }
    assertThat(busy.alive()).isFalse();
  }
}
