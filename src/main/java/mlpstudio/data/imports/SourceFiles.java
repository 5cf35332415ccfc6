package mlpstudio.data.imports;

import java.io.IOException;
import java.util.List;

/**
 * The files of a source in a fixed order.
 *
 * @param files those that may be of use
 * @param skipped those that are left out before anybody opens them
 * @param emptyFolders folders directly below the root without any file
 * @param closing closes what they lie in
 */
record SourceFiles(
    List<SourceFile> files, List<Skipped> skipped, List<String> emptyFolders, Closing closing)
    implements AutoCloseable {
  /** Nothing to close. */
  static final Closing NOTHING = () -> {};

  SourceFiles {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
    emptyFolders = List.copyOf(emptyFolders);
  }

  @Override
  public void close() throws IOException {
    closing.close();
  }

  /** Whether programs leave such files behind without telling anybody. */
  static boolean isDebris(List<String> parts) {
    for (String part : parts) {
      if (part.startsWith(".") || part.equals("__MACOSX")) {
        return true;
      }
    }
    String name = parts.getLast();
    return name.equalsIgnoreCase("Thumbs.db") || name.equalsIgnoreCase("desktop.ini");
  }

  /** Closes what files lie in. */
  interface Closing {
    void close() throws IOException;
  }
}
