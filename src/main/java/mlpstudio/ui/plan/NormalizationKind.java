package mlpstudio.ui.plan;

import mlpstudio.data.Normalization;
import mlpstudio.data.Normalization.MeanDeviation;
import mlpstudio.data.Normalization.None;
import mlpstudio.data.Normalization.PerPixel;
import mlpstudio.data.Normalization.UnitRange;
import mlpstudio.drawing.DrawingSets;

/** The normalisations to choose from. */
enum NormalizationKind {
  NONE,
  UNIT_RANGE,
  MEAN_DEVIATION,
  PER_PIXEL;

  /** The kind of a normalisation. */
  static NormalizationKind of(Normalization normalization) {
    return switch (normalization) {
      case None none -> NONE;
      case UnitRange unitRange -> UNIT_RANGE;
      case MeanDeviation meanDeviation -> MEAN_DEVIATION;
      case PerPixel perPixel -> PER_PIXEL;
    };
  }

  /** A normalisation of this kind to start with: the tutorial's figures for each data set. */
  Normalization standard(String dataset) {
    return switch (this) {
      case NONE -> new None();
      case UNIT_RANGE -> new UnitRange();
      case MEAN_DEVIATION ->
          dataset.equals("mnist") || DrawingSets.isDrawn(dataset)
              ? DrawingSets.normalization()
              : MeanDeviation.of(0.5, 0.5);
      case PER_PIXEL -> new PerPixel();
    };
  }
}
