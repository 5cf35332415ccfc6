package mlpstudio.data.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mlpstudio.data.DatasetException;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.WorkProgress;

/**
 * Looks at a source: at a few pictures of each class, which is quick however many there are, or at
 * all of them.
 */
public final class PreviewMaker {
  /** Images of each class that are shown. */
  static final int SHOWN = 12;

  /** Images that are shown in all. */
  private static final int SHOWN_IN_ALL = 600;

  private PreviewMaker() {}

  /**
   * A preview.
   *
   * @param everything whether every picture is decoded, else a few of each class
   * @throws IOException with a sentence, where the source as a whole cannot be read
   * @throws java.util.concurrent.CancellationException where that was wished
   */
  public static ImportPreview of(
      ImportSource source, ImportOptions options, boolean everything, WorkProgress progress)
      throws IOException {
    try (PictureReader reader = source.open(options, progress)) {
      Look look = new Look(reader.promised(), everything);
      SkippedList skipped = new PicturePass(options, progress, look).run(reader);
      List<ClassCount> classes = look.tally.split(options.testShare());
      Remarks remarks = new Remarks(options);
      return new ImportPreview(
          reader.kind(),
          classes,
          options.shape(),
          look.samples(options),
          look.names,
          skipped,
          remarks.all(reader.remarks(), look.tally, classes, look.sizes),
          everything || look.decodedAll(),
          problem(look.tally, options));
    }
  }

  /**
   * Options that suit a source: its own size where that is small, colour where there is some.
   *
   * @param wanted what is kept of them: everything but size and colour
   * @throws IOException with a sentence, where the source as a whole cannot be read
   */
  public static ImportOptions suggest(
      ImportSource source, ImportOptions wanted, WorkProgress progress) throws IOException {
    try (PictureReader reader = source.open(wanted, progress)) {
      Look look = new Look(reader.promised(), false);
      new PicturePass(wanted, progress, look).run(reader);
      boolean colour = look.colourful;
      return wanted
          .withColour(colour)
          .withSize(look.sizes.common().orElse(colour ? new ImageSize(32, 32) : wanted.size()));
    }
  }

  private static String problem(ClassTally tally, ImportOptions options) {
    try {
      tally.require(options.testShare());
      return "";
    } catch (DatasetException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Collects what a preview shows. */
  private static final class Look implements PicturePass.Target {
    private final Map<String, Integer> promised;
    private final boolean everything;
    private final ClassTally tally = new ClassTally();
    private final PictureSizes sizes = new PictureSizes();
    private final Map<String, int[]> seen = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    private boolean colourful;
    private boolean passedOver;

    Look(Map<String, Integer> promised, boolean everything) {
      this.promised = promised;
      this.everything = everything;
    }

    /** Evenly over the class, where its size is known. */
    @Override
    public boolean wants(Half half, String label) {
      int at = seen.computeIfAbsent(label, l -> new int[1])[0]++;
      if (everything) {
        return true;
      }
      long size = promised.getOrDefault(label, 0);
      boolean chosen =
          size <= SHOWN ? at < SHOWN : ((long) at * SHOWN) / size != ((at + 1L) * SHOWN) / size;
      if (!chosen) {
        passedOver = true;
        tally.add(label, half);
      }
      return chosen;
    }

    @Override
    public void take(
        Half half, String label, PictureReader.Place place, Bitmap bitmap, byte[] image) {
      tally.add(label, half);
      sizes.add(bitmap.width(), bitmap.height());
      colourful |= bitmap.colourful();
      long shown = labels.stream().filter(label::equals).count();
      if (shown < SHOWN && labels.size() < SHOWN_IN_ALL) {
        labels.add(label);
        names.add(place.line() == 0 ? place.file() : place.file() + ":" + place.line());
        pixels.writeBytes(image);
      }
    }

    boolean decodedAll() {
      return !passedOver;
    }

    /** In the order of classes. */
    ImageSplit samples(ImportOptions options) {
      Map<String, Integer> numbers = tally.labels();
      int size = options.shape().size();
      byte[] taken = pixels.toByteArray();
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < labels.size(); i++) {
        order.add(i);
      }
      order.sort(java.util.Comparator.comparing(i -> numbers.get(labels.get(i))));
      byte[] sorted = new byte[taken.length];
      int[] sortedLabels = new int[order.size()];
      List<String> sortedNames = new ArrayList<>();
      for (int i = 0; i < order.size(); i++) {
        System.arraycopy(taken, order.get(i) * size, sorted, i * size, size);
        sortedLabels[i] = numbers.getOrDefault(labels.get(order.get(i)), 0);
        sortedNames.add(names.get(order.get(i)));
      }
      names.clear();
      names.addAll(sortedNames);
      return new ImageSplit(options.shape(), MemorySegment.ofArray(sorted), sortedLabels);
    }
  }
}
