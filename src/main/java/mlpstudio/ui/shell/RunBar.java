package mlpstudio.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mlpstudio.ui.training.RunControlsView;
import mlpstudio.ui.training.RunProgressView;

/** One bar: what is trained, the buttons that drive it, and how far it is. */
final class RunBar extends HBox {
  /** Below this width, in letters' heights, the buttons have no room for their words. */
  private static final double COMPACT_EM = 92;

  /** Below this one the bars have none either. */
  private static final double TIGHT_EM = 60;

  private final RunControlsView controls;
  private final RunProgressView progress;
  private final EmMeasure em = new EmMeasure();

  RunBar(Region experiment, RunControlsView controls, RunProgressView progress) {
    this.controls = controls;
    this.progress = progress;
    setId("run-bar-pane");
    getStyleClass().add("run-bar-pane");
    setAlignment(Pos.CENTER_LEFT);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(em, experiment, controls, space, progress);
    widthProperty().addListener(o -> fit());
    em.sizeProperty().addListener(o -> fit());
  }

  private void fit() {
    double ems = getWidth() / em.sizeProperty().get();
    controls.setCompact(ems < COMPACT_EM);
    progress.setCompact(ems < TIGHT_EM);
  }
}
