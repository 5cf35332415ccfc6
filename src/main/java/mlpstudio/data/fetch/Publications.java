package mlpstudio.data.fetch;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/** The data sets that the program knows and does not bring along. */
public final class Publications {
  private static final String DJL = "https://mlrepo.djl.ai/dataset/cv/ai/djl/basicdataset/";
  private static final String KERAS =
      "https://storage.googleapis.com/tensorflow/tf-keras-datasets/";
  private static final String ZALANDO =
      "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/";
  private static final String KRIZHEVSKY = "https://www.cs.toronto.edu/~kriz/";
  private static final long CIFAR_FILE = 30_730_000;

  private Publications() {}

  /** All of them. */
  public static List<Publication> all() {
    return List.of(fashionMnist(), cifar10());
  }

  private static Publication fashionMnist() {
    List<PublishedFile> files =
        List.of(
            new PublishedFile(
                "train-images-idx3-ubyte",
                47_040_016,
                "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
            new PublishedFile(
                "train-labels-idx1-ubyte",
                60_008,
                "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
            new PublishedFile(
                "t10k-images-idx3-ubyte",
                7_840_016,
                "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
            new PublishedFile(
                "t10k-labels-idx1-ubyte",
                10_008,
                "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"));
    long[] asPublished = {26_421_880, 29_515, 4_422_102, 5_148};
    return new Publication(
        "fashion-mnist",
        "Fashion-MNIST",
        "fashion-mnist",
        files,
        List.of(
            gzipped(DJL + "fashmnist/1.0/", files, 26_414_691, 29_530, 4_419_866, 5_148),
            gzipped(KERAS, files, asPublished),
            // Not encrypted, which harms nothing: whatever comes is checked.
            gzipped(ZALANDO, files, asPublished)));
  }

  private static Publication cifar10() {
    List<PublishedFile> files =
        List.of(
            cifar(
                "data_batch_1.bin",
                "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5"),
            cifar(
                "data_batch_2.bin",
                "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed"),
            cifar(
                "data_batch_3.bin",
                "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67"),
            cifar(
                "data_batch_4.bin",
                "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48"),
            cifar(
                "data_batch_5.bin",
                "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add"),
            cifar(
                "test_batch.bin",
                "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b"));
    List<String> names = files.stream().map(PublishedFile::name).toList();
    URI train = URI.create(DJL + "cifar10/1.0/data_batch.bin.gz");
    URI test = URI.create(DJL + "cifar10/1.0/test_batch.bin.gz");
    URI archive = URI.create(KRIZHEVSKY + "cifar-10-binary.tar.gz");
    return new Publication(
        "cifar-10",
        "CIFAR-10",
        "cifar-10-batches-bin",
        files,
        List.of(
            new Mirror(
                List.of(
                    // The five training batches in one.
                    new Parcel(train, 141_317_082, names.subList(0, 5)),
                    new Parcel(test, 28_259_644, names.subList(5, 6)))),
            new Mirror(List.of(new Parcel(archive, 170_052_171, names)))));
  }

  private static PublishedFile cifar(String name, String sha256) {
    return new PublishedFile(name, CIFAR_FILE, sha256);
  }

  /** Each file by itself, under its own name. */
  private static Mirror gzipped(String folder, List<PublishedFile> files, long... lengths) {
    return new Mirror(
        IntStream.range(0, files.size())
            .mapToObj(i -> gzipped(folder, files.get(i).name(), lengths[i]))
            .toList());
  }

  private static Parcel gzipped(String folder, String name, long length) {
    return new Parcel(URI.create(folder + name + ".gz"), length, List.of(name));
  }
}
