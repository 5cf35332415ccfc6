package mlpstudio.interchange.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mlpstudio.drawing.Drawing;
import mlpstudio.drawing.DrawingFile;
import org.junit.jupiter.api.Test;

/** Merging, counting, and the way back. */
class CollectionLogicTest {
  private static List<KeptDrawing> kept(List<Drawing> drawings) {
    return drawings.stream()
        .map(d -> new KeptDrawing(DrawingFile.text(List.of(d)).strip(), d))
        .toList();
  }

  @Test
  void theSameStrokesAreTheSameDrawing() {
    List<Drawing> some = Digits.some(10, 1);
    List<Drawing> incoming = new ArrayList<>(Digits.some(4, 2));
    incoming.add(some.get(0));
    incoming.add(some.get(1).withoutWriter());
    incoming.add(some.get(2).withLabel(Optional.of("8")));
    incoming.add(incoming.getFirst());
    CollectionMerge merge = CollectionMerge.of(kept(some), kept(incoming));
    assertThat(merge.fresh()).isEqualTo(kept(incoming.subList(0, 4)));
    assertThat(merge.duplicates()).isEqualTo(4);
    assertThat(merge.differing()).isEqualTo(1);
  }

  @Test
  void countsByClassAndWriterWithinEachOther() {
    List<Drawing> drawings = new ArrayList<>(Digits.some(30, 1));
    drawings.add(drawings.get(3).withLabel(Optional.empty()).withoutWriter());
    drawings.add(drawings.get(3).withLabel(Optional.of("10")));
    drawings.add(drawings.get(3).withLabel(Optional.of("cat")));
    List<KeptDrawing> kept = kept(drawings);
    CollectionTally all = CollectionTally.of(kept, DrawingFilter.ALL);
    assertThat(all.labels().keySet())
        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "cat", "");
    assertThat(all.labels()).containsEntry("3", 3).containsEntry("", 1);
    assertThat(all.writers().keySet()).containsExactly("ada", "béa", "cy", "");
    DrawingFilter threes = DrawingFilter.ALL.withLabel(Optional.of("3"));
    assertThat(threes.of(kept)).hasSize(3);
    assertThat(CollectionTally.of(kept, threes).writers()).containsEntry("béa", 1);
    assertThat(CollectionTally.of(kept, threes).labels()).containsEntry("4", 3);
    DrawingFilter nobody = DrawingFilter.ALL.withWriter(Optional.of(""));
    assertThat(nobody.of(kept)).extracting(KeptDrawing::label).containsExactly("");
  }

  @Test
  void theHistoryGoesBackAndForthAndForgetsWhatOthersMadeImpossible() {
    List<String> lines = List.of("a", "b");
    CollectionHistory history = new CollectionHistory();
    LineEdit.Edited edited = new LineEdit(List.of(LineChange.become("a", "c"))).on(lines);
    history.did(CollectionStep.Kind.RELABEL, edited.done());
    LineEdit.Edited gone = new LineEdit(List.of(LineChange.go("b"))).on(edited.lines());
    history.did(CollectionStep.Kind.DELETE, gone.done());
    assertThat(history.nextUndo().orElseThrow().kind()).isEqualTo(CollectionStep.Kind.DELETE);

    LineEdit.Edited back = history.nextUndo().orElseThrow().edit().on(gone.lines());
    history.undone(back.done());
    assertThat(back.lines()).containsExactly("c", "b");
    LineEdit.Edited again = history.nextRedo().orElseThrow().edit().on(back.lines());
    history.redone(again.done());
    assertThat(again.lines()).containsExactly("c");

    history.undone(history.nextUndo().orElseThrow().edit().on(again.lines()).done());
    history.undone(history.nextUndo().orElseThrow().edit().on(List.of("others'")).done());
    assertThat(history.nextUndo()).isEmpty();
    assertThat(history.nextRedo().orElseThrow().kind()).isEqualTo(CollectionStep.Kind.DELETE);
    history.did(CollectionStep.Kind.WRITER, new LineEdit(List.of()));
    assertThat(history.nextUndo()).as("nothing was done").isEmpty();
  }

  @Test
  void aHundredStepsAreKept() {
    CollectionHistory history = new CollectionHistory();
    for (int i = 0; i < 150; i++) {
      history.did(
          CollectionStep.Kind.RELABEL, new LineEdit(List.of(LineChange.become("a" + i, "b" + i))));
    }
    int steps = 0;
    while (history.nextUndo().isPresent()) {
      history.undone(history.nextUndo().orElseThrow().edit());
      steps++;
    }
    assertThat(steps).isEqualTo(100);
  }
}
