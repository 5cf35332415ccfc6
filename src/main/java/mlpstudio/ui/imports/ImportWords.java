package mlpstudio.ui.imports;

import mlpstudio.data.OwnDataset;
import mlpstudio.data.imports.ClassCount;
import mlpstudio.data.imports.ImportPreview;
import mlpstudio.data.imports.Remark;
import mlpstudio.data.imports.Skipped;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;

/** What the import says, in the user's language. */
final class ImportWords {
  private final Messages texts;
  private final Figures figures;

  ImportWords(Messages texts) {
    this.texts = texts;
    this.figures = new Figures(texts.locale());
  }

  /** Why something was left out: one line. */
  String skipped(Skipped one) {
    String place =
        one.line() == 0
            ? one.place()
            : texts.format("skipped.line", one.place(), figures.whole((double) one.line()));
    return place + " " + texts.format("skip." + one.reason().name(), one.arguments().toArray());
  }

  /** What somebody should know. */
  String remark(Remark remark) {
    return texts.format("remark." + remark.kind().name(), remark.arguments().toArray());
  }

  /** How many images and of which shape. */
  String summary(ImportPreview preview) {
    return texts.format(
        "summary",
        preview.classes().size(),
        figures.whole(preview.train()),
        figures.whole(preview.test()),
        preview.shape().width() + " x " + preview.shape().height(),
        texts.get(preview.shape().channels() == 1 ? "summary.grey" : "summary.colour"));
  }

  /** What was made. */
  String imported(OwnDataset set, int skipped) {
    return texts.format(
        "imported",
        set.title(),
        figures.whole(set.contents().trainImages()),
        figures.whole(set.contents().testImages()),
        skipped,
        figures.whole(skipped));
  }

  /** One line about a set. */
  String facts(OwnDataset set) {
    return texts.format(
        "own.facts",
        figures.whole(set.contents().trainImages()),
        figures.whole(set.contents().testImages()),
        set.contents().classNames().size(),
        set.contents().shape().width() + " x " + set.contents().shape().height());
  }

  /** One line about a class. */
  String count(ClassCount count) {
    return texts.format(
        "class.spoken", count.name(), figures.whole(count.train()), figures.whole(count.test()));
  }

  /** Of which class a sample is, and where it lies. */
  String sample(String className, String place) {
    return texts.format("sample", className, place);
  }

  String figure(int value) {
    return figures.whole(value);
  }
}
