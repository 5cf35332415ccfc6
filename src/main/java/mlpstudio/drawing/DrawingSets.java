package mlpstudio.drawing;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.DatasetDescription;
import mlpstudio.data.DatasetDescription.Contents;
import mlpstudio.data.DatasetDescription.Origin;
import mlpstudio.data.DatasetException;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.MadeDatasets;
import mlpstudio.data.Normalization;
import mlpstudio.words.Words;

/**
 * Collections of drawings as data sets, drawn the MNIST way. {@code drawings} is the class's own
 * collection, {@code drawings/NAME} a further one, each split as {@link DrawnImages} tells. {@code
 * mnist+drawings} and {@code mnist+drawings/NAME} train on MNIST's training images followed by the
 * collection's, and test with the collection's test part alone, since it is the handwriting that
 * one wants to know about. For any thread but the FX thread.
 */
public final class DrawingSets implements MadeDatasets {
  /** The class's own collection. */
  public static final String OWN = "drawings";

  private static final String MNIST = "mnist";
  private static final String JOINED = MNIST + "+";
  private static final int MNIST_TRAIN = 60_000;
  private static final ImageShape SHAPE = new ImageShape(1, 28, 28);
  private static final String TITLE = "Our handwriting";

  private final CollectionFiles files;
  private final KnownCollections known = new KnownCollections(SHAPE);
  private final String ownTitle;

  /**
   * The collections in data folders.
   *
   * @param dataDirectory a folder that is looked at first
   * @param userFolder where the class's own collection is kept
   * @param ownTitle what the class's own collection is called
   */
  public DrawingSets(Optional<Path> dataDirectory, Path userFolder, String ownTitle) {
    this.files =
        new CollectionFiles(Stream.concat(dataDirectory.stream(), Stream.of(userFolder)).toList());
    this.ownTitle = ownTitle;
  }

  /** The catalogue of all data sets, collections among them, named in English. */
  public static DatasetCatalog catalog(Optional<Path> dataDirectory, Path userFolder) {
    return new DatasetCatalog(dataDirectory, userFolder)
        .with(new DrawingSets(dataDirectory, userFolder, TITLE));
  }

  /** Whether a data set is made of drawings, wholly or in part. */
  public static boolean isDrawn(String id) {
    String collection = collection(id);
    return collection.equals(OWN)
        || (collection.startsWith(OWN + "/")
            && collection.length() > OWN.length() + 1
            && CollectionFiles.isName(collection.substring(OWN.length() + 1)));
  }

  /** The normalisation that fits: MNIST's own, for drawings are made as MNIST was. */
  public static Normalization normalization() {
    return Normalization.MeanDeviation.of(0.1307, 0.3081);
  }

  @Override
  public boolean has(String id) {
    return isDrawn(id);
  }

  @Override
  public List<DatasetCatalog.Entry> entries() {
    List<DatasetCatalog.Entry> entries = new ArrayList<>();
    for (String name : files.names()) {
      String id = name.isEmpty() ? OWN : OWN + "/" + name;
      entries.add(made(id));
      entries.add(made(JOINED + id));
    }
    return entries;
  }

  @Override
  public Optional<DatasetCatalog.Entry> entry(String id) {
    boolean known =
        isDrawn(id) && (name(id).isEmpty() || Files.isRegularFile(files.file(name(id))));
    return known ? Optional.of(made(id)) : Optional.empty();
  }

  private DatasetCatalog.Entry made(String id) {
    Path file = files.file(name(id));
    KnownCollections.Summary summary = known.summary(file);
    int train = (isJoined(id) ? MNIST_TRAIN : 0) + summary.train();
    return new DatasetCatalog.Entry(
        new DatasetDescription(
            id,
            title(id),
            new Contents(SHAPE, summary.classNames(), train, summary.test()),
            new Origin(licence(id), source(id))),
        summary.usable(),
        Optional.ofNullable(file.getParent()).filter(f -> summary.usable()),
        summary.count().all().unreadable());
  }

  private static String licence(String id) {
    return Words.say(DrawingSets.class, isJoined(id) ? "licence.joined" : "licence");
  }

  private static String source(String id) {
    return Words.say(DrawingSets.class, isJoined(id) ? "source.joined" : "source");
  }

  @Override
  public ImageDataset load(String id, DatasetCatalog catalog) throws DatasetException {
    KnownCollections.Read read = known.read(files.file(name(id)));
    DrawnImages drawn = read.images();
    ImageSplit train = drawn.train();
    ImageSplit test = drawn.test();
    if (train.size() == 0 || test.size() == 0) {
      throw new DatasetException(tooSmall(id, drawn));
    }
    ImageSplit learnt = isJoined(id) ? joined(catalog.load(MNIST).train(), train) : train;
    ImageDataset made = new ImageDataset(id, title(id), drawn.classNames(), learnt, test);
    known.remember(made, read);
    return made;
  }

  @Override
  public boolean isCurrent(ImageDataset images) {
    return known.isCurrent(images, files.file(name(images.id())));
  }

  /**
   * Whether a network trained on one of these data sets has learnt drawings of the other's
   * collection.
   */
  public static boolean sharesDrawings(String id, String trained) {
    return isDrawn(id) && isDrawn(trained) && collection(id).equals(collection(trained));
  }

  /**
   * The drawings of a collection that are for testing, whatever has learnt from its others, of the
   * classes that a network knows; else as {@link #whole}.
   *
   * @throws DatasetException where there are none
   */
  public ImageDataset heldOut(String id, ImageShape shape, List<String> classNames)
      throws DatasetException {
    return tests(id, shape, classNames, DrawnImages::test);
  }

  /**
   * All drawings of a collection that show classes which a network knows, to be tested with. The
   * data set's training part is empty.
   *
   * @param id of a collection, with or without MNIST
   * @param shape of the network's images
   * @param classNames the network's classes
   * @throws DatasetException where there are none
   */
  public ImageDataset whole(String id, ImageShape shape, List<String> classNames)
      throws DatasetException {
    return tests(id, shape, classNames, DrawnImages::images);
  }

  private ImageDataset tests(
      String id, ImageShape shape, List<String> classNames, Function<DrawnImages, ImageSplit> part)
      throws DatasetException {
    String collection = collection(id);
    KnownCollections.Read read = known.read(files.file(name(id)));
    ImageSplit drawn = part.apply(DrawnImages.of(read.content().drawings(), shape, classNames));
    if (drawn.size() == 0) {
      throw new DatasetException(
          Words.say(DrawingSets.class, "collection.no.class", title(collection)));
    }
    ImageSplit none = new ImageSplit(shape, MemorySegment.ofArray(new byte[0]), new int[0]);
    ImageDataset whole = new ImageDataset(collection, title(collection), classNames, none, drawn);
    known.remember(whole, read);
    return whole;
  }

  /** The collections with any labelled drawing, as they are now. */
  public List<Collection> collections() {
    List<Collection> found = new ArrayList<>();
    for (String name : files.names()) {
      String id = name.isEmpty() ? OWN : OWN + "/" + name;
      KnownCollections.Summary summary = known.summary(files.file(name));
      int images = summary.train() + summary.test();
      if (images > 0) {
        found.add(new Collection(id, title(id), images, summary.test()));
      }
    }
    return found;
  }

  /**
   * A collection.
   *
   * @param id by which it is loaded
   * @param title what it is called
   * @param images its labelled drawings
   * @param heldOut those of them that are for testing
   */
  public record Collection(String id, String title, int images, int heldOut) {}

  /**
   * Makes a file of strokes a data set: a file in one of the folders is used where it lies, any
   * other is copied into the user's.
   *
   * @return the data set's id
   * @throws IOException with a sentence for people, where it is no such file or cannot be copied
   */
  public String add(Path file) throws IOException {
    DrawingFile.readable(file);
    String name = files.take(file);
    return name.isEmpty() ? OWN : OWN + "/" + name;
  }

  /** What a data set is called. */
  public String title(String id) {
    String name = name(id);
    String title = name.isEmpty() ? ownTitle : name;
    return isJoined(id) ? "MNIST + " + title : title;
  }

  private String tooSmall(String id, DrawnImages drawn) {
    int count = drawn.images().size();
    String key = count == 0 ? "small.none" : count == 1 ? "small.one" : "small";
    return Words.say(
        DrawingSets.class,
        "collection.small",
        title(collection(id)),
        Words.say(DrawingSets.class, key, count));
  }

  private static ImageSplit joined(ImageSplit first, ImageSplit second) {
    long begun = first.pixels().byteSize();
    byte[] pixels = new byte[Math.toIntExact(begun + second.pixels().byteSize())];
    MemorySegment target = MemorySegment.ofArray(pixels);
    MemorySegment.copy(first.pixels(), 0, target, 0, begun);
    MemorySegment.copy(second.pixels(), 0, target, begun, second.pixels().byteSize());
    int[] labels =
        IntStream.concat(Arrays.stream(first.labels()), Arrays.stream(second.labels())).toArray();
    return new ImageSplit(first.shape(), target, labels);
  }

  private static boolean isJoined(String id) {
    return id.startsWith(JOINED);
  }

  private static String collection(String id) {
    return isJoined(id) ? id.substring(JOINED.length()) : id;
  }

  private static String name(String id) {
    String collection = collection(id);
    return collection.equals(OWN) ? "" : collection.substring(OWN.length() + 1);
  }
}
