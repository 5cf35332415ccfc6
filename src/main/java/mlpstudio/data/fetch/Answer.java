package mlpstudio.data.fetch;

import java.net.http.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answered; its body is still to come.
 *
 * @param status the HTTP status
 * @param headers its headers
 * @param body the bytes as they arrive; closed with the answer
 */
record Answer(int status, HttpHeaders headers, ArrivingBytes body) implements AutoCloseable {
  static final int OK = 200;
  static final int PARTIAL = 206;
  static final int RANGE_REFUSED = 416;

  /** {@code bytes 100-199/200}. */
  private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/.*");

  /** Bytes of the body as announced, or -1. */
  long announced() {
    return headers.firstValueAsLong("Content-Length").orElse(-1);
  }

  /** Whether the body begins with this byte of the file. */
  boolean beginsAt(long byteOfFile) {
    if (status == OK) {
      return byteOfFile == 0;
    }
    Matcher range = RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
    return status == PARTIAL && range.matches() && Long.parseLong(range.group(1)) == byteOfFile;
  }

  /**
   * What names this very version of the file, so that its rest can be asked for later; empty where
   * the server names none that holds to the byte.
   */
  String validator() {
    String tag = headers.firstValue("ETag").orElse("");
    if (tag.startsWith("\"")) {
      return tag;
    }
    return headers.firstValue("Last-Modified").orElse("");
  }

  @Override
  public void close() {
    body.close();
  }
}
