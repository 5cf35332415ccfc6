package mlpstudio.ui.collection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mlpstudio.interchange.collection.CollectionExport.Exported;
import mlpstudio.interchange.collection.CollectionExport.Format;
import mlpstudio.interchange.collection.CollectionMerge;
import mlpstudio.interchange.collection.CollectionStep;
import mlpstudio.interchange.collection.KeptDrawing;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;

/** The collection's sentences. */
final class CollectionWords {
  private final Messages messages = new Messages(CollectionWords.class);
  private final Figures figures = new Figures(messages.locale());

  String get(String key) {
    return messages.get(key);
  }

  String format(String key, Object... arguments) {
    return messages.format(key, arguments);
  }

  /** "1,234". */
  String figure(int value) {
    return figures.whole(value);
  }

  /** A class, or that there is none. */
  String label(String label) {
    return label.isEmpty() ? get("label.none") : label;
  }

  /** The same for under a tile. */
  String labelShort(String label) {
    return label.isEmpty() ? "?" : label;
  }

  /** A writer, or that nobody is known. */
  String writer(String writer) {
    return writer.isEmpty() ? get("writer.none") : writer;
  }

  /** One drawing among those shown. */
  String described(KeptDrawing drawing, int position, int count) {
    return format(
        "described",
        label(drawing.label()),
        writer(drawing.writer()),
        figure(position + 1),
        figure(count));
  }

  /** How many are shown of how many, and how many are chosen. */
  String counted(int shown, int all, int chosen) {
    String first = shown == all ? format("count.all", all) : format("count.some", shown, all);
    return chosen > 1 ? first + ", " + format("count.chosen", chosen) : first;
  }

  String relabelled(int count, String label) {
    return label.isEmpty() ? format("unlabelled", count) : format("relabelled", count, label);
  }

  String deleted(int count) {
    return format("deleted", count);
  }

  String written(int count, String writer) {
    return writer.isEmpty() ? format("stripped", count) : format("written", count, writer);
  }

  String missed(int count) {
    return format("missed", count);
  }

  String undone(CollectionStep.Kind kind) {
    return get("undone." + kind.name().toLowerCase(Locale.ROOT));
  }

  String redone(CollectionStep.Kind kind) {
    return get("redone." + kind.name().toLowerCase(Locale.ROOT));
  }

  /** What a press on undo or redo would do. */
  String stepTooltip(String key, CollectionStep step) {
    return format(key + "." + step.kind().name().toLowerCase(Locale.ROOT), step.edit().size());
  }

  String taken(List<Path> files, boolean own) {
    String name = String.valueOf(files.getFirst().getFileName());
    return format(own ? "take.own" : "take.other", files.size(), name);
  }

  String opened(int count, Path path) {
    return format("opened", count, path.getFileName());
  }

  String merged(CollectionMerge merge) {
    String sentence = format("merged", merge.fresh().size(), merge.duplicates());
    return merge.differing() == 0
        ? sentence
        : sentence + " " + format("merged.differing", merge.differing());
  }

  String saved(int count, Path path) {
    return format("saved", count, path);
  }

  String exporting(int count) {
    return format("exporting", count);
  }

  /** The name of an export's folder. */
  String exportName(Format format) {
    return get("export.name." + format.name().toLowerCase(Locale.ROOT));
  }

  String exported(Exported exported) {
    String sentence = format("exported", exported.written(), exported.folder());
    return exported.leftOut() == 0
        ? sentence
        : sentence + " " + format("exported.left", exported.leftOut());
  }

  /** What did not work: a sentence of its own, or where and why. */
  String problem(String key, Path path, Exception failure) {
    String message = failure.getMessage();
    return failure instanceof IOException && message != null && message.endsWith(".")
        ? message
        : format(key, path, String.valueOf(failure));
  }
}
