package mlpstudio.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrokeReplayTest {
  private static final Stroke DOWN = Stroke.of(0, 0, 0, 220);
  private static final Stroke ACROSS = Stroke.of(0, 100, 110, 100);

  @Test
  void thePenGoesAtAnEvenPaceWithAPauseBetweenStrokes() {
    StrokeReplay replay = new StrokeReplay(List.of(DOWN, ACROSS));
    // 2.2 times the longer side in a second: 484 a second.
    assertThat(replay.duration()).isCloseTo(330 / 484.0 + 0.36, within(1e-9));
    assertThat(replay.until(0)).hasSize(1);
    assertThat(replay.until(0).getFirst().points()).containsExactly(new Point(0, 0));
    Point half = replay.until(0.25).getFirst().points().getLast();
    assertThat(half.y()).isCloseTo(121, within(1e-9));
    assertThat(replay.until(220 / 484.0 + 0.1)).containsExactly(DOWN);
    assertThat(replay.until(220 / 484.0 + 0.2)).hasSize(2);
    assertThat(replay.until(replay.duration())).containsExactly(DOWN, ACROSS);
  }

  @Test
  void dotsAndNothingPlayToo() {
    assertThat(new StrokeReplay(List.of()).duration()).isZero();
    StrokeReplay dot = new StrokeReplay(List.of(Stroke.of(3, 4)));
    assertThat(dot.until(dot.duration())).containsExactly(Stroke.of(3, 4));
  }
}
