package mlpstudio.ui.chart;

/** What the x axis counts. */
public enum ChartAxis {
  /** Passes over the training images. */
  EPOCHS,
  /** Images learnt from since the run began, repetitions counted. */
  SAMPLES
}
