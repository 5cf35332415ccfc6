package mlpstudio.data.imports;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Hands over the pictures of a source, one after the other, always in the same order. */
interface PictureReader extends AutoCloseable {

  /** What the source is. */
  SourceKind kind();

  /** How many pictures each class promises, before any is decoded; empty where nobody knows. */
  Map<String, Integer> promised();

  /** How the source is understood, such as the range of its values; empty where it is plain. */
  default List<Remark> remarks() {
    return List.of();
  }

  /**
   * Goes through all pictures once.
   *
   * @throws IOException with a sentence, where the source as a whole cannot be read
   */
  void read(PictureSink sink) throws IOException;

  @Override
  void close() throws IOException;

  /** Takes pictures. */
  interface PictureSink {

    /**
     * One picture.
     *
     * @param half where it belongs
     * @param label the name of its class
     * @param place what messages call it: a file, and the line in it or 0
     * @param pixels decodes it, now or never
     */
    void picture(Half half, String label, Place place, Pixels pixels) throws IOException;

    /** Something that is left out. */
    void skip(Skipped skipped);
  }

  /**
   * Where a picture lies.
   *
   * @param file such as {@code cats/3.png}
   * @param line from 1, or 0 where the picture is the whole file
   */
  record Place(String file, long line) {}

  /** A picture that is decoded when somebody wants it. */
  interface Pixels {
    Bitmap decode() throws SkipException;
  }
}
