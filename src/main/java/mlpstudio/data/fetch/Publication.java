package mlpstudio.data.fetch;

import java.util.List;
import java.util.Optional;

/**
 * A data set as it was published: its files to the last bit, and where they can be had.
 *
 * @param id name in experiments and on the command line
 * @param title name for people
 * @param folder name of the folder that its files lie in, in a data directory
 * @param files all files that reading takes
 * @param mirrors where they can be had, in the order in which they are tried; at least one
 */
public record Publication(
    String id, String title, String folder, List<PublishedFile> files, List<Mirror> mirrors) {
  /** Copies the lists. */
  public Publication {
    files = List.copyOf(files);
    mirrors = List.copyOf(mirrors);
    if (mirrors.isEmpty()) {
      throw new IllegalArgumentException("A publication can be had somewhere");
    }
  }

  /** Bytes that its files take on disk. */
  public long length() {
    return files.stream().mapToLong(PublishedFile::length).sum();
  }

  /** Bytes that are fetched, from the first mirror. */
  public long fetchLength() {
    return mirrors.getFirst().length();
  }

  /** One of its files. */
  Optional<PublishedFile> file(String name) {
    return files.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}
