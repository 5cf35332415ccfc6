package mlpstudio.ui.drawpad;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import mlpstudio.drawing.Drawing;
import mlpstudio.ui.state.OwnDrawings;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.Dialogs.Choice;

/** The class's own drawings, kept in one file as they are labelled. FX thread only. */
final class CollectionModel {
  private final OwnDrawings kept;
  private final Background background;
  private final Dialogs dialogs;
  private final PadWords words;
  private final String writer = UUID.randomUUID().toString().substring(0, 8);
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
   * Keeps a drawing under a label and says so.
   *
   * @param back what happens where it is undone, or could not be kept
   */
  void keep(PadContent content, String label, Runnable back) {
    Drawing drawing = new Drawing(Optional.of(label), writer, content.lines());
    background.run(
        () -> kept.file().append(drawing),
        number -> {
          kept.counted(number);
          dialogs.toast(
              words.kept(label, number),
              Optional.of(
                  new Choice("undo-keep", words.get("keep.undo"), () -> undo(drawing, back))));
        },
        failure -> {
          back.run();
          tell("keep.failed", failure);
        });
  }

  private void undo(Drawing drawing, Runnable back) {
    background.run(
        () -> kept.file().remove(drawing),
        number -> {
          kept.counted(number);
          back.run();
        },
        failure -> tell("undo.failed", failure));
  }

  private void tell(String key, Exception failure) {
    Throwable reason =
        failure instanceof UncheckedIOException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    dialogs.error(words.format(key, place()), reason.toString(), Optional.empty());
  }
}
