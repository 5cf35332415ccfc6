package mlpstudio.data.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server on this machine that serves a data set, well or badly. */
public final class FakeMirror implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  /** How one file is served. */
  @FunctionalInterface
  public interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  /** A server without files. */
  public FakeMirror() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Its address. */
  public URI address() {
    return URI.create(
        "http://"
            + InetAddress.getLoopbackAddress().getHostAddress()
            + ":"
            + server.getAddress().getPort()
            + "/");
  }

  /** What was asked for: names, and the first byte where it was not 0. */
  public List<String> asked() {
    return asked;
  }

  /** Serves the tiny set, each file gzipped, with ranges. */
  public FakeMirror serveAll() {
    TinySet.files().forEach((name, content) -> serve(name + ".gz", TinySet.gzip(content)));
    return this;
  }

  /** Serves a file, whole or its rest. */
  public FakeMirror serve(String name, byte[] content) {
    return reply(name, exchange -> send(exchange, content, "\"" + content.length + "\"", true));
  }

  public FakeMirror reply(String name, Reply reply) {
    replies.put(name, reply);
    return this;
  }

  /** Sends a file, or the range asked for where the version fits. */
  static void send(HttpExchange exchange, byte[] content, String tag, boolean ranges)
      throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    String version = exchange.getRequestHeaders().getFirst("If-Range");
    exchange.getResponseHeaders().set("ETag", tag);
    if (!ranges || range == null || !tag.equals(version)) {
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
      return;
    }
    int from = Integer.parseInt(range.replaceAll("\\D", ""));
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
    exchange.sendResponseHeaders(206, content.length - from);
    exchange.getResponseBody().write(content, from, content.length - from);
  }

  /** Sends so many bytes of a file and then no more, with the connection open. */
  public Reply stalling(byte[] content, int after) {
    return exchange -> {
      sendSome(exchange, content, after);
      try {
        closing.await(60, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** Sends so many bytes of a file and hangs up. */
  static Reply breakingOff(byte[] content, int after) {
    return exchange -> sendSome(exchange, content, after);
  }

  private static void sendSome(HttpExchange exchange, byte[] content, int after)
      throws IOException {
    exchange.getResponseHeaders().set("ETag", "\"" + content.length + "\"");
    exchange.sendResponseHeaders(200, content.length);
    OutputStream body = exchange.getResponseBody();
    body.write(content, 0, after);
    body.flush();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(1);
    String range = exchange.getRequestHeaders().getFirst("Range");
    asked.add(range == null ? name : name + " " + range.replaceAll("\\D", ""));
    Reply reply = replies.get(name);
    try (exchange) {
      if (reply == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        reply.to(exchange);
      }
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
