package mlpstudio.data.fetch;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mlpstudio.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as it comes. The JDK's own streams wait for a silent server without end;
 * here silence ends in a sentence. Read by one thread, filled by the client's.
 */
final class ArrivingBytes implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {
  private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final Duration silence;
  private final Cancellation cancellation;
  private final Runnable waiting;
  private volatile Flow.@Nullable Subscription subscription;
  private volatile boolean closed;

  /**
   * A body that is still to come.
   *
   * @param silence how long nothing may come
   * @param waiting is told a few times a second while nothing comes
   */
  ArrivingBytes(Duration silence, Cancellation cancellation, Runnable waiting) {
    this.silence = silence;
    this.cancellation = cancellation;
    this.waiting = waiting;
  }

  /**
   * The next bytes, or null at the end. Waits for them.
   *
   * @throws SourceException where nothing comes for too long or the connection breaks off
   */
  @Nullable List<ByteBuffer> next() throws SourceException {
    long end = System.nanoTime() + silence.toNanos();
    while (true) {
      cancellation.check();
      Signal signal = poll(end - System.nanoTime());
      switch (signal) {
        case null -> {
          waiting.run();
          if (System.nanoTime() - end >= 0) {
            throw SourceException.brokenOff(
                Words.say(ArrivingBytes.class, "web.fell.silent", Web.seconds(silence)),
                new TimeoutException());
          }
        }
        case Signal.Bytes(List<ByteBuffer> buffers) -> {
          request();
          return buffers;
        }
        case Signal.Failed(Throwable cause) ->
            throw SourceException.brokenOff(Words.say(ArrivingBytes.class, "web.broke.off"), cause);
        case Signal.End() -> {
          return null;
        }
      }
    }
  }

  private @Nullable Signal poll(long nanos) {
    try {
      return signals.poll(Math.clamp(nanos, 0, Web.BLINK.toNanos()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted");
    }
  }

  private void request() {
    Flow.Subscription now = subscription;
    if (now != null) {
      now.request(1);
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription now) {
    subscription = now;
    if (closed) {
      now.cancel();
    } else {
      now.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    signals.add(new Signal.Bytes(buffers));
  }

  @Override
  public void onError(Throwable cause) {
    signals.add(new Signal.Failed(cause));
  }

  @Override
  public void onComplete() {
    signals.add(new Signal.End());
  }

  @Override
  public void close() {
    closed = true;
    Flow.Subscription now = subscription;
    if (now != null) {
      now.cancel();
    }
  }

  /** What the client's thread has to say. */
  private sealed interface Signal {
    record Bytes(List<ByteBuffer> buffers) implements Signal {}

    record Failed(Throwable cause) implements Signal {}

    record End() implements Signal {}
  }
}
