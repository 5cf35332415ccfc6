package mlpstudio.data;

import java.util.List;

/**
 * A data set in memory, ready to train on.
 *
 * @param id the catalogue's name, such as {@code mnist}
 * @param title the name for people, such as {@code MNIST}
 * @param classNames one name per class, in label order
 * @param train the training images
 * @param test the test images, of the same shape
 */
public record ImageDataset(
    String id, String title, List<String> classNames, ImageSplit train, ImageSplit test) {
  /** Copies the names and refuses halves of different shapes and labels without a class. */
  public ImageDataset {
    classNames = List.copyOf(classNames);
    if (!train.shape().equals(test.shape())) {
      throw new IllegalArgumentException(
          "Training images are " + train.shape() + " but test images are " + test.shape());
    }
    requireLabels(train, classNames.size());
    requireLabels(test, classNames.size());
  }

  /** The shape of every image. */
  public ImageShape shape() {
    return train.shape();
  }

  /** Number of classes, which is the number of outputs of a network. */
  public int classes() {
    return classNames.size();
  }

  private static void requireLabels(ImageSplit split, int classes) {
    for (int i = 0; i < split.size(); i++) {
      if (split.label(i) < 0 || split.label(i) >= classes) {
        throw new IllegalArgumentException(
            "Image "
                + i
                + " has label "
                + split.label(i)
                + ", but there are "
                + classes
                + " classes");
      }
    }
  }
}
