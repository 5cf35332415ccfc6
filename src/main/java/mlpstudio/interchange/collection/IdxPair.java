package mlpstudio.interchange.collection;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import mlpstudio.data.WorkProgress;
import mlpstudio.drawing.Rasterizer;
import mlpstudio.words.Words;

/**
 * Images and labels in MNIST's format. A label is the figure that names the class, from 0 to 255;
 * where a class has another name, labels count the classes and a file says what they mean.
 *
 * @param classes the names of all classes, in order
 */
record IdxPair(List<String> classes) {
  private static final String IMAGES = "images-idx3-ubyte.gz";
  private static final String LABELS = "labels-idx1-ubyte.gz";
  private static final String NAMES = "classes.txt";
  private static final int UNSIGNED_BYTES = 0x0800;
  private static final int MOST = 256;

  void write(List<KeptDrawing> drawings, Path folder, Rasterizer raster, WorkProgress progress)
      throws IOException {
    boolean figures = classes.stream().allMatch(IdxPair::isByte);
    if (!figures && classes.size() > MOST) {
      throw new IOException(Words.say(IdxPair.class, "idx.classes", MOST));
    }
    int side = CollectionExport.SHAPE.width();
    try (OutputStream images = open(folder.resolve(IMAGES), drawings.size(), side, side);
        OutputStream labels = open(folder.resolve(LABELS), drawings.size())) {
      for (int i = 0; i < drawings.size(); i++) {
        progress.check();
        KeptDrawing drawing = drawings.get(i);
        images.write(raster.image(drawing.drawing().strokes()));
        labels.write(
            figures ? Integer.parseInt(drawing.label()) : classes.indexOf(drawing.label()));
        progress.at(i + 1, drawings.size());
      }
    }
    if (!figures) {
      CollectionExport.note(folder.resolve(NAMES), classes);
    }
  }

  private static boolean isByte(String name) {
    return name.matches("0|[1-9]\\d{0,2}") && Integer.parseInt(name) < MOST;
  }

  private static OutputStream open(Path file, int... sizes) throws IOException {
    OutputStream out =
        new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), 1 << 16);
    ByteBuffer header = ByteBuffer.allocate(Integer.BYTES * (1 + sizes.length));
    header.putInt(UNSIGNED_BYTES + sizes.length);
    for (int size : sizes) {
      header.putInt(size);
    }
    out.write(header.array());
    return out;
  }
}
