package mlpstudio.ui.collection;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mlpstudio.interchange.collection.CollectionContent;
import mlpstudio.interchange.collection.CollectionEdits;
import mlpstudio.interchange.collection.CollectionExport.Format;
import mlpstudio.interchange.collection.CollectionFile.Outcome;
import mlpstudio.interchange.collection.CollectionStep.Kind;
import mlpstudio.interchange.collection.KeptDrawing;
import mlpstudio.interchange.collection.LineEdit;
import mlpstudio.ui.state.OwnDrawings;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Dialogs.Choice;

/**
 * What can be done with a collection of drawings, and what is said of it. FX thread only; nothing
 * here waits.
 */
public final class CollectionViewModel {
  private final InHand inHand;
  private final Transfers transfers;
  private final Optional<Consumer<Path>> useAsDataset;
  private final TileImages images;
  private final CollectionWords words = new CollectionWords();
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);

  /**
   * What the collection stands on.
   *
   * @param background work off the FX thread
   * @param files asks for files
   * @param useAsDataset makes a file of drawings the data set on the bench, if that can be done
   */
  public record Tools(
      Background background, CollectionFiles files, Optional<Consumer<Path>> useAsDataset) {}

  /** The user's own drawings; {@link #refresh} reads them. */
  public CollectionViewModel(OwnDrawings own, Tools tools) {
    inHand = new InHand(own, tools.background());
    transfers = new Transfers(inHand, tools, words, notice::set, this::undo);
    useAsDataset = tools.useAsDataset();
    images = new TileImages(tools.background(), TileImages.CAPACITY);
  }

  /** The drawings and what of them is looked at. */
  InHand inHand() {
    return inHand;
  }

  /** Files in and out. */
  Transfers transfers() {
    return transfers;
  }

  /** The drawings as images. */
  TileImages images() {
    return images;
  }

  CollectionWords words() {
    return words;
  }

  /** What is said now. */
  ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Takes what is said away. */
  void dismissNotice() {
    notice.set(Notice.NONE);
  }

  /** Looks at the file again. */
  void refresh() {
    inHand.refresh(failure -> tell("read.failed", failure));
  }

  /** Files that somebody hands over: opened or merged, as they like. */
  public void take(List<Path> files) {
    transfers.take(files);
  }

  /** Writes what is shown as images. */
  void export(Format format) {
    transfers.export(format);
  }

  /** Whether a collection can be made a data set. */
  boolean canUse() {
    return useAsDataset.isPresent();
  }

  /** Makes the collection in hand the data set on the bench. */
  void use() {
    useAsDataset.ifPresent(use -> use.accept(inHand.fileProperty().get().path()));
  }

  /** Gives the chosen drawings a label, or none where the text is empty. */
  void relabel(String label) {
    edit(
        Kind.RELABEL,
        chosen(drawings -> CollectionEdits.relabel(drawings, label)),
        count -> words.relabelled(count, label));
  }

  /** Takes the chosen drawings out. */
  void delete() {
    edit(Kind.DELETE, chosen(CollectionEdits::delete), words::deleted);
  }

  /** Says who drew the chosen drawings, or all of them; an empty text for nobody. */
  void setWriter(String writer, WriterScope scope) {
    String tag = writer.strip();
    edit(
        Kind.WRITER,
        scope == WriterScope.CHOSEN
            ? chosen(drawings -> CollectionEdits.withWriter(drawings, tag))
            : () -> content -> CollectionEdits.withWriter(content.drawings(), tag),
        count -> words.written(count, tag));
  }

  /** Takes the last edit back. */
  void undo() {
    inHand.undo(
        (step, outcome) -> said(words.undone(step.kind()), outcome),
        failure -> tell("write.failed", failure));
  }

  /** Does it again. */
  void redo() {
    inHand.redo(
        (step, outcome) -> said(words.redone(step.kind()), outcome),
        failure -> tell("write.failed", failure));
  }

  private Supplier<Function<CollectionContent, LineEdit>> chosen(
      Function<List<KeptDrawing>, LineEdit> edit) {
    return () -> {
      LineEdit changes = edit.apply(inHand.chosenProperty().get());
      return content -> changes;
    };
  }

  private void edit(
      Kind kind,
      Supplier<Function<CollectionContent, LineEdit>> edit,
      Function<Integer, String> sentence) {
    if (inHand.contentProperty().get().size() == 0) {
      return;
    }
    inHand.edit(
        kind,
        List.of(),
        edit,
        outcome -> {
          if (outcome.done().isEmpty() && outcome.missed() == 0) {
            notice.set(Notice.done(words.get("nothing.changed")));
          } else {
            said(
                sentence.apply(outcome.done().size()),
                outcome,
                new Choice("undo", words.get("undo"), this::undo));
          }
        },
        failure -> tell("write.failed", failure));
  }

  private void said(String sentence, Outcome outcome, Choice... choices) {
    notice.set(
        Notice.done(
            outcome.missed() == 0 ? sentence : sentence + " " + words.missed(outcome.missed()),
            choices));
  }

  private void tell(String key, Exception failure) {
    notice.set(Notice.problem(words.problem(key, inHand.fileProperty().get().path(), failure)));
  }
}
