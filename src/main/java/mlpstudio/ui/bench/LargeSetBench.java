package mlpstudio.ui.bench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.control.ScrollBar;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.FolderTree;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.OwnDatasets;
import mlpstudio.data.WorkProgress;
import mlpstudio.data.imports.DatasetImporter;
import mlpstudio.data.imports.ImportOptions;
import mlpstudio.data.imports.ImportSource;
import mlpstudio.training.bench.Figure;
import mlpstudio.training.bench.Resident;

/**
 * A data set of 200,000 images imported from files: how long the import takes, how far pulses are
 * apart while all of it is scrolled past and a network learns from it, and the resident memory. Its
 * images are MNIST's, each time round a column further to the right.
 */
final class LargeSetBench {
  private static final int IMAGES = 200_000;
  private static final int PULSES = 900;

  /** Pulses that still belong to what came before them. */
  private static final int AFTER = 60;

  private static final int SIDE = 28;
  private static final int BYTES_IDX3 = 0x0803;
  private static final int BYTES_IDX1 = 0x0801;

  private LargeSetBench() {}

  static List<Figure> measure() throws InterruptedException, IOException {
    Path folder = Files.createTempDirectory("mlp-large-set");
    try {
      List<Figure> figures = new ArrayList<>();
      long begun = System.nanoTime();
      String id = imported(folder);
      figures.add(BenchWindow.single("large-set.import", (System.nanoTime() - begun) / 1e6, "ms"));
      figures.addAll(watched(folder, id));
      return figures;
    } finally {
      FolderTree.delete(folder);
    }
  }

  private static List<Figure> watched(Path folder, String id) throws InterruptedException {
    List<Figure> figures = new ArrayList<>();
    try (BenchWindow window =
        new BenchWindow(CompletableFuture.completedFuture(true), Optional.of(folder), "data")) {
      window.awaitEngine();
      window.awaitImages();
      AtomicLong chosen = new AtomicLong();
      AtomicLong shown = new AtomicLong();
      double[] opening =
          PulseBench.intervals(
              window,
              () -> {
                chosen.set(System.nanoTime());
                window.workspace().edit(experiment -> experiment.withDataset(id));
              },
              () -> shows(window, id, shown),
              AFTER);
      figures.add(BenchWindow.single("large-set.open", (shown.get() - chosen.get()) / 1e6, "ms"));
      figures.add(BenchWindow.single("large-set.open.max", max(opening), "ms"));
      figures.add(BenchWindow.single("large-set.shown", Resident.megabytes(), "MB"));
      window.prepare(1000);
      double[] beginning =
          PulseBench.intervals(
              window,
              window::clickTrain,
              () -> window.workspace().run().lastBatchProperty().get() != null,
              AFTER);
      figures.add(BenchWindow.single("large-set.train.max", max(beginning), "ms"));
      double[] scrolling = PulseBench.intervals(window, PULSES, pulse -> scroll(window, pulse));
      figures.addAll(BenchWindow.quantiles("large-set.scroll", scrolling));
      figures.add(BenchWindow.single("large-set.scroll.max", max(scrolling), "ms"));
      figures.add(BenchWindow.single("large-set.training", Resident.megabytes(), "MB"));
      return figures;
    }
  }

  /** Whether the set is there; notes when that was seen first. */
  private static boolean shows(BenchWindow window, String id, AtomicLong seen) {
    var dataset = window.workspace().datasetProperty().get();
    boolean there = dataset != null && dataset.id().equals(id);
    if (there) {
      seen.compareAndSet(0, System.nanoTime());
    }
    return there;
  }

  private static void scroll(BenchWindow window, int pulse) {
    ScrollBar bar = (ScrollBar) window.node("imageGridScrollBar");
    bar.setValue(bar.getMax() * pulse / (PULSES - 1));
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElse(Double.NaN);
  }

  /** Writes the images as IDX files and imports those; returns the new data set's id. */
  private static String imported(Path folder) throws IOException {
    Path source = Files.createDirectory(folder.resolve("source"));
    ImageSplit mnist = new DatasetCatalog(Optional.empty()).load("mnist").train();
    try (DataOutputStream out = open(source.resolve("train-images-idx3-ubyte"))) {
      for (int value : new int[] {BYTES_IDX3, IMAGES, SIDE, SIDE}) {
        out.writeInt(value);
      }
      for (int i = 0; i < IMAGES; i++) {
        out.write(shifted(mnist, i));
      }
    }
    try (DataOutputStream out = open(source.resolve("train-labels-idx1-ubyte"))) {
      out.writeInt(BYTES_IDX1);
      out.writeInt(IMAGES);
      for (int i = 0; i < IMAGES; i++) {
        out.writeByte(mnist.label(i % mnist.size()));
      }
    }
    OwnDatasets store = new OwnDatasets(folder);
    return new DatasetImporter(store)
        .run(ImportSource.of(source), ImportOptions.standard(), "Large", WorkProgress.NONE)
        .dataset()
        .id();
  }

  private static DataOutputStream open(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
  }

  private static byte[] shifted(ImageSplit images, int index) {
    byte[] image = images.image(index % images.size()).toArray(ValueLayout.JAVA_BYTE);
    byte[] shifted = new byte[image.length];
    int right = index / images.size();
    System.arraycopy(image, 0, shifted, right, image.length - right);
    return shifted;
  }
}
