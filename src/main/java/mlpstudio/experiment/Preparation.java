package mlpstudio.experiment;

import java.util.Optional;
import mlpstudio.data.Distortion;
import mlpstudio.data.Normalization;
import mlpstudio.data.Subset;

/**
 * How the data are prepared.
 *
 * @param normalization how pixels become numbers
 * @param subset which training images are used
 * @param distortion how far each training image is distorted, afresh every time it is learnt
 */
public record Preparation(
    Normalization normalization, Subset subset, Optional<Distortion> distortion) {

  /** Learns the images as they are. */
  public Preparation(Normalization normalization, Subset subset) {
    this(normalization, subset, Optional.empty());
  }

  /** The same preparation with another normalisation. */
  public Preparation withNormalization(Normalization value) {
    return new Preparation(value, subset, distortion);
  }

  /** The same preparation with another subset. */
  public Preparation withSubset(Subset value) {
    return new Preparation(normalization, value, distortion);
  }

  /** The same preparation with another distortion, or without one. */
  public Preparation withDistortion(Optional<Distortion> value) {
    return new Preparation(normalization, subset, value);
  }
}
