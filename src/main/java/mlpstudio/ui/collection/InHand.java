package mlpstudio.ui.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import mlpstudio.interchange.collection.CollectionContent;
import mlpstudio.interchange.collection.CollectionFile;
import mlpstudio.interchange.collection.CollectionFile.Outcome;
import mlpstudio.interchange.collection.CollectionHistory;
import mlpstudio.interchange.collection.CollectionStep;
import mlpstudio.interchange.collection.DrawingFilter;
import mlpstudio.interchange.collection.KeptDrawing;
import mlpstudio.interchange.collection.LineEdit;
import mlpstudio.ui.state.OwnDrawings;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.images.GridSelection;

/**
 * The collection in hand: its file, what is in it, what of it is looked at and chosen, and the way
 * back through its edits. FX thread only; the file is read and written in the background, one edit
 * after the other.
 */
final class InHand {
  private final OwnDrawings own;
  private final Turns turns;
  private CollectionHistory history = new CollectionHistory();
  private GridSelection selection = GridSelection.NONE;
  private final ReadOnlyObjectWrapper<CollectionFile> file;
  private final ReadOnlyObjectWrapper<CollectionContent> content =
      new ReadOnlyObjectWrapper<>(CollectionContent.EMPTY);
  private final ObjectProperty<DrawingFilter> filter =
      new SimpleObjectProperty<>(DrawingFilter.ALL);
  private final ReadOnlyObjectWrapper<List<KeptDrawing>> shown =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<KeptDrawing>> chosen =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<CollectionStep>> nextUndo =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<CollectionStep>> nextRedo =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** The user's own drawings, not yet read. */
  InHand(OwnDrawings own, Background background) {
    this.own = own;
    this.turns = new Turns(background);
    this.file = new ReadOnlyObjectWrapper<>(own.file());
    filter.subscribe((before, now) -> refilter(new LineEdit(List.of())));
  }

  /** Where it is. */
  ReadOnlyObjectProperty<CollectionFile> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** Whether it is the user's own, to which the pad adds. */
  boolean isOwn() {
    return file.get().equals(own.file());
  }

  /** The user's own. */
  CollectionFile own() {
    return own.file();
  }

  /** What is in it. */
  ReadOnlyObjectProperty<CollectionContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** What of it is looked at. */
  ObjectProperty<DrawingFilter> filterProperty() {
    return filter;
  }

  /** The drawings that pass the filter; the selection is set before. */
  ReadOnlyObjectProperty<List<KeptDrawing>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Those of them that are chosen. */
  ReadOnlyObjectProperty<List<KeptDrawing>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** The same by their positions. */
  GridSelection selection() {
    return selection;
  }

  /** What would be undone. */
  ReadOnlyObjectProperty<Optional<CollectionStep>> nextUndoProperty() {
    return nextUndo.getReadOnlyProperty();
  }

  /** What would be done again. */
  ReadOnlyObjectProperty<Optional<CollectionStep>> nextRedoProperty() {
    return nextRedo.getReadOnlyProperty();
  }

  /** Chooses drawings by their positions among those shown. */
  void choose(GridSelection now) {
    selection = now;
    chosen.set(new ShownDrawings(shown.get(), now).chosen());
  }

  /** Another file of drawings was written. */
  void written() {
    own.edited();
  }

  /** Reads the file again: others may have changed it. */
  void refresh(Consumer<Exception> failed) {
    turns.take(
        () -> {
          CollectionFile from = file.get();
          CollectionContent former = content.get();
          turns.run(() -> from.read(former), now -> show(now, new LineEdit(List.of())), failed);
        });
  }

  /** Takes another collection in hand, which has been read. */
  void take(CollectionFile other, CollectionContent read) {
    turns.take(
        () -> {
          history = new CollectionHistory();
          selection = GridSelection.NONE;
          file.set(other);
          content.set(CollectionContent.EMPTY);
          filter.set(DrawingFilter.ALL);
          refilter(new LineEdit(List.of()));
          show(read, new LineEdit(List.of()));
          tellHistory();
          turns.pass();
        });
  }

  /**
   * Edits it.
   *
   * @param known drawings that may come, which need not be read again
   * @param edit made when its turn has come, from what is chosen then; makes the changes from what
   *     the file holds at that moment, in the background
   * @param done hears what came of it
   * @param failed hears why it could not be written
   */
  void edit(
      CollectionStep.Kind kind,
      List<KeptDrawing> known,
      Supplier<Function<CollectionContent, LineEdit>> edit,
      Consumer<Outcome> done,
      Consumer<Exception> failed) {
    turns.take(
        () ->
            change(
                known,
                edit.get(),
                outcome -> {
                  history.did(kind, outcome.done());
                  done.accept(outcome);
                },
                failed));
  }

  /**
   * Takes the last edit back.
   *
   * @param done hears which it was and what came of it
   */
  void undo(BiConsumer<CollectionStep, Outcome> done, Consumer<Exception> failed) {
    step(() -> history.nextUndo(), outcome -> history.undone(outcome.done()), done, failed);
  }

  /**
   * Does the last edit that was taken back again.
   *
   * @param done hears which it was and what came of it
   */
  void redo(BiConsumer<CollectionStep, Outcome> done, Consumer<Exception> failed) {
    step(() -> history.nextRedo(), outcome -> history.redone(outcome.done()), done, failed);
  }

  private void step(
      Supplier<Optional<CollectionStep>> next,
      Consumer<Outcome> moved,
      BiConsumer<CollectionStep, Outcome> done,
      Consumer<Exception> failed) {
    turns.take(
        () -> {
          CollectionStep step = next.get().orElse(null);
          if (step == null) {
            turns.pass();
            return;
          }
          change(
              List.of(),
              former -> step.edit(),
              outcome -> {
                moved.accept(outcome);
                done.accept(step, outcome);
              },
              failed);
        });
  }

  private void change(
      List<KeptDrawing> known,
      Function<CollectionContent, LineEdit> edit,
      Consumer<Outcome> done,
      Consumer<Exception> failed) {
    CollectionFile target = file.get();
    List<KeptDrawing> all = new ArrayList<>(content.get().drawings());
    all.addAll(known);
    CollectionContent former = new CollectionContent(all, List.of());
    turns.run(
        () -> target.edit(former, edit),
        outcome -> {
          show(outcome.content(), outcome.done());
          done.accept(outcome);
          tellHistory();
        },
        failed);
  }

  private void show(CollectionContent now, LineEdit edit) {
    boolean changed = !now.equals(content.get());
    if (changed) {
      content.set(now);
      refilter(edit);
    }
    if (isOwn()) {
      own.counted(now.size() + now.unreadable().size());
    }
    if (changed) {
      own.edited();
    }
  }

  private void refilter(LineEdit edit) {
    List<KeptDrawing> next = filter.get().of(content.get().drawings());
    ShownDrawings then = new ShownDrawings(shown.get(), selection).after(edit, next);
    selection = then.selection();
    shown.set(next);
    chosen.set(then.chosen());
  }

  private void tellHistory() {
    nextUndo.set(history.nextUndo());
    nextRedo.set(history.nextRedo());
  }
}
