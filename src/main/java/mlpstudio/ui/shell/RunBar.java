package mlpstudio.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.training.RunControlsView;
import mlpstudio.ui.training.RunProgressView;

/**
 * One bar: what is trained, the buttons that drive it, and how far it is; where letters are large
 * for the window, the buttons have a line of their own.
 */
final class RunBar extends VBox {
  /** Below this width, in letters' heights, the buttons have no room for their words. */
  private static final double COMPACT_EM = 92;

  /** Below this one there is none for all in one line. */
  private static final double TIGHT_EM = 60;

  /** Below this one a line of their own has no room for the words either. */
  private static final double TINY_EM = 44;

  private final RunControlsView controls;
  private final RunProgressView progress;
  private final EmMeasure em = new EmMeasure();
  private final HBox line = new HBox();

  RunBar(Region experiment, RunControlsView controls, RunProgressView progress) {
    this.controls = controls;
    this.progress = progress;
    setId("run-bar-pane");
    getStyleClass().add("run-bar-pane");
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("run-bar-line");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    line.getChildren().addAll(experiment, controls, space, progress);
    getChildren().addAll(em, line);
    widthProperty().addListener(o -> fit());
    em.sizeProperty().addListener(o -> fit());
  }

  private void fit() {
    double ems = getWidth() / em.sizeProperty().get();
    boolean tight = ems < TIGHT_EM;
    controls.setCompact(tight ? ems < TINY_EM : ems < COMPACT_EM);
    progress.setCompact(tight);
    if (tight != getChildren().contains(controls)) {
      line.getChildren().remove(controls);
      getChildren().remove(controls);
      if (tight) {
        getChildren().add(controls);
      } else {
        line.getChildren().add(1, controls);
      }
    }
  }
}
