package mlpstudio.data.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mlpstudio.words.Words;

/**
 * Asks servers. Waits no longer than its settings say, and not at all once it is cancelled. Follows
 * redirections, but never from an encrypted address to a plain one. For one thread.
 */
final class Web implements AutoCloseable {
  /** How long a wish to cancel may wait. */
  static final Duration BLINK = Duration.ofMillis(40);

  private final HttpClient client;
  private final FetchSettings settings;
  private final Cancellation cancellation;
  private final Runnable waiting;

  Web(FetchSettings settings, Cancellation cancellation, Runnable waiting) {
    this.waiting = waiting;
    this.settings = settings;
    this.cancellation = cancellation;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(settings.connecting())
            .followRedirects(Redirect.NORMAL)
            .version(Version.HTTP_1_1)
            .build();
  }

  /**
   * Asks for a file.
   *
   * @param from the first byte wished; where it is not 0, only of the version that the validator
   *     names: else the answer begins at 0
   * @throws SourceException where the server cannot be reached or does not answer
   */
  Answer ask(URI address, long from, String validator) throws SourceException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Accept-Encoding", "identity")
            .header("User-Agent", "MLP-Studio");
    if (from > 0) {
      request.header("Range", "bytes=" + from + "-").header("If-Range", validator);
    }
    CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> answer =
        client.sendAsync(request.GET().build(), BodyHandlers.ofPublisher());
    try {
      HttpResponse<Flow.Publisher<List<ByteBuffer>>> response = await(answer);
      ArrivingBytes body = new ArrivingBytes(settings.silence(), cancellation, waiting);
      response.body().subscribe(body);
      return new Answer(response.statusCode(), response.headers(), body);
    } finally {
      answer.cancel(true);
    }
  }

  private <T> T await(CompletableFuture<T> answer) throws SourceException {
    long patience = settings.connecting().plus(settings.silence()).toNanos();
    long end = System.nanoTime() + patience;
    while (true) {
      cancellation.check();
      try {
        return answer.get(BLINK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (System.nanoTime() - end > 0) {
          throw SourceException.of(say("web.silent", seconds(settings.silence())), e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("Interrupted");
      } catch (ExecutionException e) {
        throw unreachable(e.getCause() == null ? e : e.getCause());
      }
    }
  }

  private SourceException unreachable(Throwable cause) {
    if (cause instanceof HttpConnectTimeoutException) {
      return SourceException.of(say("web.slow", seconds(settings.connecting())), cause);
    }
    if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
      return SourceException.of(say("web.unreachable"), cause);
    }
    String reason = cause.getMessage();
    return cause instanceof IOException
        ? SourceException.brokenOff(
            reason == null ? say("web.failed") : say("web.failed.because", reason), cause)
        : SourceException.of(say("web.not.asked", cause), cause);
  }

  static String seconds(Duration time) {
    double seconds = time.toMillis() / 1000.0;
    boolean whole = seconds == Math.rint(seconds);
    return whole && seconds == 1
        ? say("web.second")
        : say("web.seconds", whole ? String.valueOf((long) seconds) : String.valueOf(seconds));
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private static String say(String key, Object... arguments) {
    return Words.say(Web.class, key, arguments);
  }
}
