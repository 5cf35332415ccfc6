package mlpstudio.data.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mlpstudio.words.Words;

/** Compares files with what was published. */
final class Digests {
  private Digests() {}

  /**
   * How a comparison ended.
   *
   * @param equal whether it is the published file
   * @param clause what to say where it is not
   */
  record Outcome(boolean equal, String clause) {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Ends a digest and compares it. */
  static Outcome compare(PublishedFile file, MessageDigest digest) {
    String found = HexFormat.of().formatHex(digest.digest());
    return new Outcome(
        found.equals(file.sha256()),
        Words.say(
            Digests.class,
            "digest",
            file.name(),
            found.substring(0, 12),
            file.sha256().substring(0, 12)));
  }

  /** Whether a file on disk is the published one. */
  static boolean same(Path path, PublishedFile file, Cancellation cancellation) throws IOException {
    if (!Files.isRegularFile(path) || Files.size(path) != file.length()) {
      return false;
    }
    MessageDigest digest = sha256();
    byte[] bytes = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(path)) {
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        cancellation.check();
        digest.update(bytes, 0, count);
      }
    }
    return compare(file, digest).equal();
  }
}
