package mlpstudio.data.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * What one address of a mirror serves: one or several files, packed.
 *
 * @param address where it is fetched
 * @param length its bytes as fetched, which is what people are told; a server may pack anew
 * @param contents names of the published files in it; where it is no archive, they follow one
 *     another without anything between them
 */
public record Parcel(URI address, long length, List<String> contents) {
  /** Copies the names. */
  public Parcel {
    contents = List.copyOf(contents);
  }

  /** The file name at the end of the address. */
  public String name() {
    String path = address.getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether it is a tar archive, gzipped or not. */
  boolean archive() {
    return isArchive(name());
  }

  /** Whether a file of this name is taken for a tar archive. */
  static boolean isArchive(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".tar.gz") || lower.endsWith(".tgz") || lower.endsWith(".tar");
  }
}
