package mlpstudio.data;

import java.util.List;
import java.util.stream.IntStream;
import mlpstudio.data.DatasetDescription.Contents;
import mlpstudio.data.DatasetDescription.Origin;
import mlpstudio.words.Words;

/**
 * A data set that the program knows.
 *
 * @param description what is known of it before it is read
 * @param folder name of the folder that its files lie in, in a data directory or on the class path
 * @param format the form of its files
 */
record KnownDataset(DatasetDescription description, String folder, DatasetFormat format) {

  /** All of them, the bundled one first. */
  static List<KnownDataset> all() {
    return List.of(mnist(), fashionMnist(), cifar10(), colourShapes());
  }

  private static KnownDataset mnist() {
    List<String> digits = IntStream.range(0, 10).mapToObj(String::valueOf).toList();
    Origin origin = new Origin("CC BY-SA 3.0", Words.say(KnownDataset.class, "source.mnist"));
    return new KnownDataset(
        new DatasetDescription("mnist", "MNIST", likeMnist(digits), origin),
        "mnist",
        new DatasetFormat.Idx());
  }

  private static KnownDataset fashionMnist() {
    List<String> articles =
        List.of(
            "T-shirt/top",
            "Trouser",
            "Pullover",
            "Dress",
            "Coat",
            "Sandal",
            "Shirt",
            "Sneaker",
            "Bag",
            "Ankle boot");
    Origin origin = new Origin("MIT", Words.say(KnownDataset.class, "source.fashion"));
    return new KnownDataset(
        new DatasetDescription("fashion-mnist", "Fashion-MNIST", likeMnist(articles), origin),
        "fashion-mnist",
        new DatasetFormat.Idx());
  }

  private static KnownDataset cifar10() {
    List<String> things =
        List.of(
            "airplane",
            "automobile",
            "bird",
            "cat",
            "deer",
            "dog",
            "frog",
            "horse",
            "ship",
            "truck");
    Contents contents =
        new Contents(CifarReader.SHAPE, things, 5 * CifarReader.RECORDS, CifarReader.RECORDS);
    Origin origin =
        new Origin(
            Words.say(KnownDataset.class, "licence.cifar"),
            Words.say(KnownDataset.class, "source.cifar"));
    return new KnownDataset(
        new DatasetDescription("cifar-10", "CIFAR-10", contents, origin),
        "cifar-10-batches-bin",
        new DatasetFormat.Cifar());
  }

  private static KnownDataset colourShapes() {
    Contents contents =
        new Contents(ColourShapes.SHAPE, ColourShapes.NAMES, ColourShapes.TRAIN, ColourShapes.TEST);
    return new KnownDataset(
        new DatasetDescription(
            "colour-shapes",
            Words.say(KnownDataset.class, "title.shapes"),
            contents,
            new Origin("Apache 2.0", Words.say(KnownDataset.class, "source.shapes"))),
        "colour-shapes",
        new DatasetFormat.Made());
  }

  private static Contents likeMnist(List<String> classNames) {
    return new Contents(new ImageShape(1, 28, 28), classNames, 60_000, 10_000);
  }
}
