package mlpstudio.data.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what somebody should know before a source is imported. */
final class Remarks {
  private static final int FEW = 10;
  private static final int FAR_MORE = 5;

  private final ImportOptions options;

  Remarks(ImportOptions options) {
    this.options = options;
  }

  List<Remark> all(
      List<Remark> ofReader, ClassTally tally, List<ClassCount> classes, PictureSizes sizes) {
    List<Remark> all = new ArrayList<>(ofReader);
    if (tally.splitGiven()) {
      all.add(Remark.of(Remark.Kind.SPLIT_GIVEN));
    }
    if (sizes.mixed()) {
      all.add(Remark.of(Remark.Kind.MIXED_SIZES, sizes.smallest(), sizes.largest()));
    }
    if (sizes.below(options.size())) {
      all.add(
          Remark.of(
              Remark.Kind.ENLARGED, options.size().width() + " x " + options.size().height()));
    }
    classes.stream()
        .min(Comparator.comparingInt(ClassCount::train))
        .ifPresent(least -> few(least, all));
    balance(classes, all);
    return all;
  }

  private static void few(ClassCount least, List<Remark> all) {
    if (least.train() == 0) {
      all.add(Remark.of(Remark.Kind.NO_TRAINING, least.name()));
    } else if (least.train() < FEW) {
      all.add(Remark.of(Remark.Kind.FEW_IMAGES, least.name(), least.train()));
    }
  }

  private static void balance(List<ClassCount> classes, List<Remark> all) {
    if (classes.isEmpty()) {
      return;
    }
    ClassCount most = classes.stream().max(Comparator.comparingInt(ClassCount::all)).get();
    ClassCount least = classes.stream().min(Comparator.comparingInt(ClassCount::all)).get();
    if (most.all() > FAR_MORE * least.all()) {
      all.add(
          Remark.of(Remark.Kind.UNBALANCED, most.name(), most.all(), least.name(), least.all()));
    }
  }
}
