package mlpstudio.data;

import java.util.List;

/**
 * What is known of a data set before it is read.
 *
 * @param id name in experiments and on the command line, such as {@code mnist}
 * @param title name for people, such as {@code MNIST}
 * @param contents what is in it
 * @param origin whose it is
 */
public record DatasetDescription(String id, String title, Contents contents, Origin origin) {

  /** What is in a published data set; a copy at hand may hold fewer images. */
  public record Contents(
      ImageShape shape, List<String> classNames, int trainImages, int testImages) {
    /** Copies the names. */
    public Contents {
      classNames = List.copyOf(classNames);
    }
  }

  /**
   * Whose a data set is.
   *
   * @param licence its name
   * @param source a sentence that says who made it, of what and when
   */
  public record Origin(String licence, String source) {}
}
