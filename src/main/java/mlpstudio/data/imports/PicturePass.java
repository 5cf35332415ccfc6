package mlpstudio.data.imports;

import java.io.IOException;
import java.util.Map;
import mlpstudio.data.DatasetException;
import mlpstudio.data.WorkProgress;

/**
 * Goes once through a source: asks for each picture whether it is wanted, decodes and frames those
 * that are, counts what is left out, tells how far it is, and stops where that is wished.
 */
final class PicturePass implements PictureReader.PictureSink {
  private final PictureFramer framer;
  private final WorkProgress progress;
  private final Target target;
  private final SkippedList.Builder skipped = new SkippedList.Builder();
  private long all = -1;
  private long done;

  PicturePass(ImportOptions options, WorkProgress progress, Target target) {
    this.framer = new PictureFramer(options);
    this.progress = progress;
    this.target = target;
  }

  /**
   * Goes through everything.
   *
   * @return what was left out
   */
  SkippedList run(PictureReader reader) throws IOException {
    Map<String, Integer> promised = reader.promised();
    all = promised.isEmpty() ? -1 : promised.values().stream().mapToLong(n -> n).sum();
    try {
      reader.read(this);
    } catch (BoundedStream.ArchiveTooLarge e) {
      throw new DatasetException(String.valueOf(e.getMessage()), e);
    }
    return skipped.list();
  }

  @Override
  public void picture(
      Half half, String label, PictureReader.Place place, PictureReader.Pixels pixels)
      throws IOException {
    progress.check();
    progress.at(done++, all);
    if (!target.wants(half, label)) {
      return;
    }
    Bitmap bitmap;
    try {
      bitmap = pixels.decode();
    } catch (SkipException e) {
      skip(e.at(place.file(), place.line()));
      return;
    }
    target.take(half, label, place, bitmap, framer.frame(bitmap));
  }

  @Override
  public void skip(Skipped one) {
    progress.check();
    skipped.add(one);
  }

  /** Takes pictures that were decoded. */
  interface Target {
    /** Whether to decode a picture; called for each of them. */
    boolean wants(Half half, String label);

    /** Takes a picture and the image that it became. */
    void take(Half half, String label, PictureReader.Place place, Bitmap bitmap, byte[] image)
        throws IOException;
  }
}
