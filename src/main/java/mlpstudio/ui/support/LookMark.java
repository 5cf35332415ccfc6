package mlpstudio.ui.support;

import javafx.scene.layout.Region;

/** The mark that stands for a run's look: its colour and the shape of its points in the chart. */
public final class LookMark extends Region {

  /** The mark of a look, 0 to {@link mlpstudio.experiment.KeptRun#LOOKS} - 1. */
  public LookMark(int look) {
    getStyleClass().addAll("look-mark", "look-" + look);
  }
}
