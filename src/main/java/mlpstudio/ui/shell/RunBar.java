package mlpstudio.ui.shell;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import mlpstudio.ui.training.RunControlsView;
import mlpstudio.ui.training.RunProgressView;

/**
 * One bar: what is trained, the buttons that drive it, and how far it is; where letters are large
 * for the window, the buttons have a line of their own. Only places differ: what the bar holds must
 * not change while the style sheets tell how large the letters are.
 */
final class RunBar extends Pane {
  /** Below this width, in letters' heights, the buttons have no room for their words. */
  private static final double COMPACT_EM = 92;

  /** Below this one there is none for all in one line. */
  private static final double TIGHT_EM = 60;

  /** Below this one a line of their own has no room for the words either. */
  private static final double TINY_EM = 44;

  private static final double GAP_EM = 1.2;
  private static final double LINE_GAP_EM = 0.4;

  private final Region experiment;
  private final RunControlsView controls;
  private final RunProgressView progress;
  private final EmMeasure em = new EmMeasure();

  RunBar(Region experiment, RunControlsView controls, RunProgressView progress) {
    this.experiment = experiment;
    this.controls = controls;
    this.progress = progress;
    setId("run-bar-pane");
    getStyleClass().add("run-bar-pane");
    getChildren().addAll(em, experiment, controls, progress);
    widthProperty().addListener(o -> fit());
    em.sizeProperty().addListener(o -> fit());
  }

  private boolean tight() {
    return getWidth() / em.sizeProperty().get() < TIGHT_EM;
  }

  private void fit() {
    double ems = getWidth() / em.sizeProperty().get();
    controls.setCompact(ems < (tight() ? TINY_EM : COMPACT_EM));
    progress.setCompact(tight());
    requestLayout();
  }

  private double gap() {
    return snapSpaceX(GAP_EM * em.sizeProperty().get());
  }

  private double lineGap() {
    return snapSpaceY(LINE_GAP_EM * em.sizeProperty().get());
  }

  private double firstLine() {
    double names = Math.max(experiment.prefHeight(-1), progress.prefHeight(-1));
    return snapSizeY(tight() ? names : Math.max(names, controls.prefHeight(-1)));
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double second = tight() ? lineGap() + snapSizeY(controls.prefHeight(-1)) : 0;
    return snappedTopInset() + firstLine() + second + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double right = getWidth() - snappedRightInset();
    double line = firstLine();
    double buttons = snapSizeX(controls.prefWidth(-1));
    double taken = tight() ? gap() : buttons + 2 * gap();
    double room = right - left - taken;
    double told = snapSizeX(progress.prefWidth(-1));
    // The name gives way first, and how far the run is where even its least has no room.
    double named =
        snapSizeX(
            Math.min(experiment.prefWidth(-1), Math.max(experiment.minWidth(-1), room - told)));
    told = Math.clamp(room - named, 0, told);
    place(experiment, left, top, named, line);
    place(progress, right - told, top, told, line);
    if (tight()) {
      place(
          controls,
          left,
          top + line + lineGap(),
          Math.min(buttons, right - left),
          snapSizeY(controls.prefHeight(-1)));
    } else {
      place(controls, left + named + gap(), top, buttons, line);
    }
  }

  /** In the middle of its line. */
  private void place(Region part, double x, double y, double width, double line) {
    double height = Math.min(line, snapSizeY(part.prefHeight(-1)));
    part.resizeRelocate(x, y + snapPositionY((line - height) / 2), width, height);
  }
}
