package mlpstudio.cli;

import java.io.PrintWriter;
import java.util.List;
import mlpstudio.data.DatasetDescription;
import mlpstudio.data.OwnDataset;
import mlpstudio.data.imports.ClassCount;
import mlpstudio.data.imports.ImportPreview;
import mlpstudio.data.imports.Skipped;
import mlpstudio.data.imports.SkippedList;

/** Says what comes of an import. */
final class ImportReport {
  private static final int LISTED = 100;

  private final PrintWriter out;

  ImportReport(PrintWriter out) {
    this.out = out;
  }

  /** The whole preview. */
  void preview(ImportPreview preview) {
    out.printf("%-24s %8s %8s%n", "class", "train", "test");
    for (ClassCount count : preview.classes()) {
      out.printf("%-24s %8d %8d%n", count.name(), count.train(), count.test());
    }
    out.printf("%-24s %8d %8d%n", "all", preview.train(), preview.test());
    out.println("Every image will be " + preview.shape() + ".");
    remarks(preview);
    skipped(preview.skipped());
  }

  /** What somebody should know. */
  void remarks(ImportPreview preview) {
    preview.remarks().forEach(remark -> out.println(remark.sentence()));
  }

  /** What was left out, and why. */
  void skipped(SkippedList skipped) {
    if (skipped.count() == 0) {
      return;
    }
    out.println("Skipped: " + skipped.count());
    List<Skipped> listed = skipped.first().subList(0, Math.min(LISTED, skipped.first().size()));
    listed.forEach(one -> out.println("  " + one.sentence()));
    if (skipped.count() > listed.size()) {
      out.println("  and " + (skipped.count() - listed.size()) + " more.");
    }
  }

  /** The new set. */
  void imported(OwnDataset set) {
    DatasetDescription.Contents contents = set.contents();
    out.printf(
        "%s is now the data set %s: %d classes, %d images to train on and %d to test with, each"
            + " %s.%n",
        set.title(),
        set.id(),
        contents.classNames().size(),
        contents.trainImages(),
        contents.testImages(),
        contents.shape());
    out.println("Train on it: train deep-relu-sgd --dataset " + set.id());
  }
}
