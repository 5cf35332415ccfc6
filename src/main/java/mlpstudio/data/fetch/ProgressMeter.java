package mlpstudio.data.fetch;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import mlpstudio.data.fetch.FetchProgress.Phase;

/** Tells a listener how far it is, a few times a second, and how fast it goes. For one thread. */
final class ProgressMeter {
  private static final long INTERVAL_NANOS = 100_000_000;

  /** The weight of a former second in the speed: steady enough to read, quick enough to believe. */
  private static final double MEMORY_PER_SECOND = 0.6;

  private final Consumer<FetchProgress> listener;
  private final LongSupplier nanos;
  private String source = "";
  private String file = "";
  private Phase phase = Phase.CONNECTING;
  private long done;
  private long total;
  private long fresh;
  private long told;
  private double speed = Double.NaN;

  ProgressMeter(Consumer<FetchProgress> listener, LongSupplier nanos) {
    this.listener = listener;
    this.nanos = nanos;
    this.told = nanos.getAsLong();
  }

  /** Begins to count at a source. */
  void begin(String from, long all) {
    source = from;
    total = all;
    done = 0;
    fresh = 0;
    speed = Double.NaN;
    told = nanos.getAsLong();
  }

  /** Something else is being done, with another file. */
  void enter(Phase now, String name) {
    phase = now;
    file = name;
    tell();
  }

  /** Bytes that were here already. */
  void skip(long bytes) {
    done += bytes;
  }

  /** Bytes that have come. */
  void add(long bytes) {
    done += bytes;
    fresh += bytes;
    tick();
  }

  /** Time has passed, whether or not anything came. */
  void tick() {
    long now = nanos.getAsLong();
    if (now - told >= INTERVAL_NANOS) {
      measure(now);
      tell();
    }
  }

  /** What was counted and has to come anew. */
  void takeBack(long bytes) {
    done -= bytes;
  }

  private void measure(long now) {
    double seconds = (now - told) / 1e9;
    double lately = fresh / seconds;
    double memory = Math.pow(MEMORY_PER_SECOND, seconds);
    speed = Double.isNaN(speed) ? lately : memory * speed + (1 - memory) * lately;
    fresh = 0;
    told = now;
  }

  private void tell() {
    listener.accept(new FetchProgress(phase, file, source, done, total, speed));
  }
}
