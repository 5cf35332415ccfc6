package mlpstudio.ui.drawpad;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mlpstudio.drawing.Drawing;
import mlpstudio.ui.state.OwnDrawings;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Dialogs;

/** The class's own drawings, kept in one file as they are labelled. FX thread only. */
final class CollectionModel {
  private final OwnDrawings kept;
  private final Background background;
  private final Dialogs dialogs;
  private final PadWords words;
  private final WriterModel writer = new WriterModel();
  private final ReadOnlyObjectWrapper<KeepNotice> notice =
      new ReadOnlyObjectWrapper<>(KeepNotice.NONE);
  private boolean counted;

  CollectionModel(OwnDrawings kept, Background background, Dialogs dialogs, PadWords words) {
    this.kept = kept;
    this.background = background;
    this.dialogs = dialogs;
    this.words = words;
  }

  /** How many drawings are kept. */
  ReadOnlyIntegerProperty countProperty() {
    return kept.countProperty();
  }

  /** What became of the last drawing that was kept; each takes the place of the one before. */
  ReadOnlyObjectProperty<KeepNotice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** It was read, or something else is done. */
  void dismissNotice() {
    notice.set(KeepNotice.NONE);
  }

  /** Who draws them. */
  WriterModel writer() {
    return writer;
  }

  /** Where they are kept, for people. */
  String place() {
    return kept.file().path().toString();
  }

  /** Counts what was kept before, once; the pad shows now. */
  void load() {
    if (!counted) {
      counted = true;
      background.run(kept.file()::count, kept::counted, failure -> {});
    }
  }

  /**
   * What keeping a drawing under a label is, and taking it back out; nothing is kept yet.
   *
   * @param back puts the drawing back where it could not be kept, or is taken out by the way that
   *     is offered, with what goes with that
   */
  Consequence keeping(PadContent content, String label, BiConsumer<PadContent, Consequence> back) {
    Drawing drawing = new Drawing(Optional.of(label), writer.writer(), content.lines());
    return new Keeping(content, drawing, label, back);
  }

  /**
   * One drawing, which is in the file once or not at all, however often it is undone and redone.
   */
  private final class Keeping implements Consequence {
    private final PadContent content;
    private final Drawing drawing;
    private final String label;
    private final BiConsumer<PadContent, Consequence> back;
    private boolean in;

    Keeping(
        PadContent content,
        Drawing drawing,
        String label,
        BiConsumer<PadContent, Consequence> back) {
      this.content = content;
      this.drawing = drawing;
      this.label = label;
      this.back = back;
    }

    /** Keeps it and says so. */
    @Override
    public void redone() {
      if (in) {
        return;
      }
      in = true;
      background.save(
          () -> kept.file().append(drawing),
          number -> {
            edited(number);
            notice.set(
                new KeepNotice(
                    words.kept(label, number),
                    Optional.of(
                        () ->
                            takeOut(
                                left -> {
                                  back.accept(content, inverse());
                                  sayTakenOut(left);
                                }))));
          },
          failure -> {
            in = false;
            back.accept(content, NONE);
            tell("keep.failed", failure);
          });
    }

    /** Takes it back out and says so. */
    @Override
    public void undone() {
      takeOut(this::sayTakenOut);
    }

    private void sayTakenOut(int left) {
      notice.set(new KeepNotice(words.takenOut(left), Optional.empty()));
    }

    private void takeOut(IntConsumer done) {
      if (!in) {
        return;
      }
      in = false;
      background.save(
          () -> kept.file().remove(drawing),
          left -> {
            edited(left);
            done.accept(left);
          },
          failure -> {
            in = true;
            tell("undo.failed", failure);
          });
    }
  }

  private void edited(int drawings) {
    kept.counted(drawings);
    kept.edited();
  }

  private void tell(String key, Exception failure) {
    Throwable reason =
        failure instanceof UncheckedIOException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    dialogs.error(words.format(key, place()), reason.toString(), Optional.empty());
  }
}
