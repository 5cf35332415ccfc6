package mlpstudio.ui.lesson;

import javafx.scene.control.ScrollPane;

/**
 * Makes the letters of a step that is presented smaller, notch by notch, as long as its question is
 * not in view as a whole: whoever votes has to see all answers. FX thread only.
 */
final class StepFit {
  private static final double NOTCH = 0.06;

  /** Smaller letters cannot be read from the back of a class. */
  private static final double LEAST = 0.7;

  private final LessonPlayer player;
  private final ScrollPane scroll;
  private final StepView step;
  private final Runnable eachPulse = this::fit;
  private double size = 1;

  StepFit(LessonPlayer player, ScrollPane scroll, StepView step) {
    this.player = player;
    this.scroll = scroll;
    this.step = step;
    player.stepProperty().subscribe(now -> resize(1));
    scroll
        .viewportBoundsProperty()
        .subscribe(
            (before, now) -> {
              if (before.getHeight() != now.getHeight()
                  || before.getWidth() < now.getWidth() - 40) {
                resize(1);
              }
            });
    scroll
        .sceneProperty()
        .subscribe(
            (before, now) -> {
              if (before != null) {
                before.removePostLayoutPulseListener(eachPulse);
              }
              if (now != null) {
                now.addPostLayoutPulseListener(eachPulse);
              }
            });
  }

  private void fit() {
    Phase phase = player.phaseProperty().get();
    boolean asked = phase == Phase.ASKING || phase == Phase.READY;
    if (asked
        && size - NOTCH >= LEAST
        && step.questionEnd() > scroll.getViewportBounds().getHeight()) {
      resize(size - NOTCH);
    }
  }

  private void resize(double to) {
    if (size != to) {
      size = to;
      step.setLetters(to);
    }
  }
}
