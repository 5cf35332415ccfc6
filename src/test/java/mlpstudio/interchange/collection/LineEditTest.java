package mlpstudio.interchange.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineEditTest {
  private static final List<String> LINES = List.of("a", "b", "", "c", "b", "d");

  private static LineEdit edit(LineChange... changes) {
    return new LineEdit(List.of(changes));
  }

  @Test
  void linesBecomeOthersComeAndGo() {
    LineEdit.Edited edited =
        edit(
                LineChange.go("a"),
                LineChange.become("b", "B"),
                LineChange.come("e"),
                LineChange.go("not there"))
            .on(LINES);
    assertThat(edited.lines()).containsExactly("b", "", "c", "B", "d", "e");
    assertThat(edited.done().size()).isEqualTo(3);
  }

  @Test
  void whatWasDeletedComesBackWhereItWas() {
    LineEdit.Edited gone =
        edit(
                LineChange.go("c"),
                LineChange.go("a"),
                LineChange.go("d"),
                LineChange.go("b"),
                LineChange.go("b"))
            .on(LINES);
    assertThat(gone.lines()).containsExactly("");
    assertThat(gone.done().inverse().on(gone.lines()).lines())
        .containsExactly("a", "b", "c", "b", "d", "");
  }

  @Test
  void everyEditAndItsInverseLeaveAFileAsItWas() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      List<String> lines =
          IntStream.range(0, 40)
              .mapToObj(i -> "line " + i)
              .collect(ArrayList::new, List::add, List::addAll);
      List<LineChange> changes = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        switch (random.nextInt(4)) {
          case 0 -> changes.add(LineChange.go("line " + i));
          case 1 -> changes.add(LineChange.become("line " + i, "other " + i));
          case 2 -> changes.add(LineChange.come("new " + i));
          default -> {}
        }
      }
      LineEdit.Edited edited = new LineEdit(changes).on(lines);
      LineEdit.Edited back = edited.done().inverse().on(edited.lines());
      assertThat(back.lines()).isEqualTo(lines);
      assertThat(back.done().inverse().on(back.lines()).lines())
          .containsExactlyInAnyOrderElementsOf(edited.lines());
    }
  }

  @Test
  void aLineWhoseNeighbourIsGoneComesBackAtTheEnd() {
    LineEdit back = edit(LineChange.go("c"), LineChange.go("b")).on(LINES).done().inverse();
    assertThat(back.on(List.of("x")).lines()).containsExactly("x", "c", "b");
  }
}
