package mlpstudio.data.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mlpstudio.data.DatasetDescription;
import mlpstudio.data.FolderTree;
import mlpstudio.data.ImageShape;
import mlpstudio.data.OwnDataset;
import mlpstudio.data.OwnDatasets;
import mlpstudio.data.WorkProgress;
import mlpstudio.words.Words;

/** Makes a data set of a source, whole or not at all. */
public final class DatasetImporter {
  private final OwnDatasets store;

  /** Imports into this store. */
  public DatasetImporter(OwnDatasets store) {
    this.store = store;
  }

  /**
   * Imports. Images are written beside the other sets and get their place only when all of them are
   * there; where anything goes wrong, or the import is cancelled, nothing stays behind.
   *
   * @param title name for people
   * @throws IOException with a sentence, where there is nothing to learn from or no room to write
   * @throws java.util.concurrent.CancellationException where that was wished
   */
  public Imported run(
      ImportSource source, ImportOptions options, String title, WorkProgress progress)
      throws IOException {
    Path part = store.begin();
    try {
      return write(source, options, title.strip(), part, progress);
    } finally {
      FolderTree.delete(part);
    }
  }

  private Imported write(
      ImportSource source, ImportOptions options, String title, Path part, WorkProgress progress)
      throws IOException {
    Path collected = part.resolve("images.part");
    SkippedList skipped;
    CollectedImages images;
    try (PictureReader reader = source.open(options, progress);
        CollectedImages target = new CollectedImages(collected)) {
      images = target;
      skipped = new PicturePass(options, progress, target).run(reader);
    }
    images.tally().require(options.testShare());
    int[] labels = images.labels();
    List<String> names = images.tally().names();
    boolean[] test =
        images.tally().splitGiven()
            ? images.saidToBeTest()
            : StratifiedSplit.test(labels, names.size(), options.testShare(), options.seed());
    ChannelStatistics statistics =
        distribute(collected, options.shape(), labels, test, part, progress);
    Files.delete(collected);
    progress.check();
    OwnDataset dataset =
        new OwnDataset(
            store.freeId(title),
            title,
            new DatasetDescription.Contents(
                options.shape(), names, labels.length - count(test), count(test)),
            "Imported from " + source.place() + ".",
            options.inWords(),
            statistics.means(),
            statistics.deviations());
    store.finish(part, dataset);
    return new Imported(dataset, skipped);
  }

  /** Copies each image into the file of its half. */
  private static ChannelStatistics distribute(
      Path collected,
      ImageShape shape,
      int[] labels,
      boolean[] test,
      Path part,
      WorkProgress progress)
      throws IOException {
    List<String> files = OwnDatasets.files(shape);
    int testCount = count(test);
    ChannelStatistics statistics = new ChannelStatistics(shape);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(collected), 1 << 16);
        HalfWriter train =
            new HalfWriter(
                part.resolve(files.get(0)),
                part.resolve(files.get(1)),
                labels.length - testCount,
                shape);
        HalfWriter tested =
            new HalfWriter(
                part.resolve(files.get(2)), part.resolve(files.get(3)), testCount, shape)) {
      byte[] image = new byte[shape.size()];
      for (int i = 0; i < labels.length; i++) {
        progress.check();
        if (in.readNBytes(image, 0, image.length) < image.length) {
          throw new IOException(Words.say(DatasetImporter.class, "import.shorter"));
        }
        (test[i] ? tested : train).write(image, labels[i]);
        if (!test[i]) {
          statistics.add(image);
        }
      }
    }
    return statistics;
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }

  /**
   * What came of an import.
   *
   * @param dataset the new set
   * @param skipped what was left out
   */
  public record Imported(OwnDataset dataset, SkippedList skipped) {}

  /** The two files of one half. */
  private static final class HalfWriter implements AutoCloseable {
    private final IdxFileWriter images;
    private final IdxFileWriter labels;

    HalfWriter(Path imageFile, Path labelFile, int count, ImageShape shape) throws IOException {
      images = IdxFileWriter.images(imageFile, count, shape);
      labels = IdxFileWriter.labels(labelFile, count);
    }

    void write(byte[] image, int label) throws IOException {
      images.write(image);
      labels.write(label);
    }

    @Override
    public void close() throws IOException {
      try (labels) {
        images.close();
      }
    }
  }
}
