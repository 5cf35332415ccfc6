package mlpstudio.training;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;

/** A data set whose training images are mapped from a file that somebody else cuts short. */
public final class MappedImages {
  private final Path file;
  private final ImageDataset dataset;

  /** Writes a file of images into a folder and maps it. */
  public MappedImages(Path folder, ImageShape shape, int count) throws IOException {
    file = folder.resolve("images");
    ImageDataset made = MadeImages.dataset("mapped", shape, count, 60);
    Files.write(file, made.train().pixels().toArray(ValueLayout.JAVA_BYTE));
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = made.train().label(i);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MemorySegment pixels = channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
      dataset =
          new ImageDataset(
              made.id(),
              made.title(),
              made.classNames(),
              new ImageSplit(shape, pixels, labels),
              made.test());
    }
  }

  /** The data set. */
  public ImageDataset dataset() {
    return dataset;
  }

  /** Cuts the file off after its first bytes. */
  public void cutShort() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(5000);
    }
  }
}
