package mlpstudio.interchange.collection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import mlpstudio.data.FolderTree;
import mlpstudio.data.ImageShape;
import mlpstudio.data.WorkProgress;
import mlpstudio.drawing.Rasterizer;
import mlpstudio.words.Words;

/**
 * Writes drawings as images of 28 x 28 pixels, prepared as on the pad. What comes is a new folder,
 * whole or not at all; nothing that is there is written over. Drawings without a label are left
 * out.
 */
public final class CollectionExport {
  /** What the pad prepares for MNIST. */
  static final ImageShape SHAPE = new ImageShape(1, 28, 28);

  private final List<KeptDrawing> labelled;
  private final List<String> classes;
  private final int leftOut;

  /** Prepares to write these. */
  public CollectionExport(List<KeptDrawing> drawings) {
    labelled = drawings.stream().filter(d -> !d.label().isEmpty()).toList();
    classes = CollectionTally.classNames(labelled);
    leftOut = drawings.size() - labelled.size();
  }

  /** The way it is written. */
  public enum Format {
    /** Gzipped IDX files of images and labels, as MNIST has them. */
    IDX,
    /** A folder of PNG files for each class. */
    PNG
  }

  /**
   * What was written.
   *
   * @param folder the new folder
   * @param written how many images
   * @param leftOut how many drawings have no label
   */
  public record Exported(Path folder, int written, int leftOut) {}

  /**
   * Writes them into a new folder.
   *
   * @param parent the folder in which it is made
   * @param name of the new folder; another one where that is taken
   * @throws IOException with a sentence, where there is nothing to write or it cannot be written
   * @throws java.util.concurrent.CancellationException where that was wished
   */
  public Exported write(Format format, Path parent, String name, WorkProgress progress)
      throws IOException {
    if (labelled.isEmpty()) {
      throw new IOException(Words.say(CollectionExport.class, "no.label"));
    }
    Path part = parent.resolve("." + name + "." + UUID.randomUUID() + ".part");
    Files.createDirectory(part);
    try {
      switch (format) {
        case IDX -> new IdxPair(classes).write(labelled, part, raster(), progress);
        case PNG -> new PictureFolders(classes).write(labelled, part, raster(), progress);
      }
      progress.check();
      return new Exported(place(part, parent, name), labelled.size(), leftOut);
    } finally {
      FolderTree.delete(part);
    }
  }

  /** Writes a text beside the images. */
  static void note(Path file, List<String> lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }

  private static Rasterizer raster() {
    return new Rasterizer(SHAPE);
  }

  private static Path place(Path part, Path parent, String name) throws IOException {
    for (int i = 1; ; i++) {
      Path target = parent.resolve(i == 1 ? name : name + "-" + i);
      // A move onto an empty folder would take its place.
      if (!Files.exists(target)) {
        return Files.move(part, target);
      }
    }
  }
}
