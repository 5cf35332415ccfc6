package mlpstudio.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The forms that whole data sets come in: which files there are and how they are read. */
sealed interface DatasetFormat {

  /** The files that reading takes, without the ending {@code .gz} that each of them may have. */
  List<String> files();

  /** Reads the training images. */
  ImageSplit readTrain(DatasetFiles files, List<String> classNames) throws DatasetException;

  /** Reads the test images. */
  ImageSplit readTest(DatasetFiles files, List<String> classNames) throws DatasetException;

  /** MNIST's four files. */
  record Idx() implements DatasetFormat {
    private static final String IMAGES = "-images-idx3-ubyte";
    private static final String LABELS = "-labels-idx1-ubyte";

    @Override
    public List<String> files() {
      return List.of("train" + IMAGES, "train" + LABELS, "t10k" + IMAGES, "t10k" + LABELS);
    }

    @Override
    public ImageSplit readTrain(DatasetFiles files, List<String> classNames)
        throws DatasetException {
      return read(files, "train", classNames);
    }

    @Override
    public ImageSplit readTest(DatasetFiles files, List<String> classNames)
        throws DatasetException {
      return read(files, "t10k", classNames);
    }

    private static ImageSplit read(DatasetFiles files, String half, List<String> classNames)
        throws DatasetException {
      return IdxReader.read(
          files.require(half + IMAGES), files.require(half + LABELS), classNames.size());
    }
  }

  /** CIFAR-10's six files, and its list of class names, which may be missing. */
  record Cifar() implements DatasetFormat {
    private static final String TEST = "test_batch.bin";
    private static final String NAMES = "batches.meta.txt";
    private static final List<String> TRAIN =
        List.of(
            "data_batch_1.bin",
            "data_batch_2.bin",
            "data_batch_3.bin",
            "data_batch_4.bin",
            "data_batch_5.bin");

    @Override
    public List<String> files() {
      List<String> files = new ArrayList<>(TRAIN);
      files.add(TEST);
      return List.copyOf(files);
    }

    @Override
    public ImageSplit readTrain(DatasetFiles files, List<String> classNames)
        throws DatasetException {
      Optional<DataFile> names = files.find(NAMES);
      if (names.isPresent()) {
        CifarReader.requireNames(names.get(), classNames);
      }
      List<DataFile> batches = new ArrayList<>();
      for (String name : TRAIN) {
        batches.add(files.require(name));
      }
      return CifarReader.read(batches, CifarReader.RECORDS, classNames.size());
    }

    @Override
    public ImageSplit readTest(DatasetFiles files, List<String> classNames)
        throws DatasetException {
      List<DataFile> batch = List.of(files.require(TEST));
      return CifarReader.read(batch, CifarReader.RECORDS, classNames.size());
    }
  }

  /** No files at all: the program makes the images, see {@link ColourShapes}. */
  record Made() implements DatasetFormat {
    @Override
    public List<String> files() {
      return List.of();
    }

    @Override
    public ImageSplit readTrain(DatasetFiles files, List<String> classNames) {
      return ColourShapes.train();
    }

    @Override
    public ImageSplit readTest(DatasetFiles files, List<String> classNames) {
      return ColourShapes.test();
    }
  }
}
