package mlpstudio.experiment;

import mlpstudio.data.Normalization;
import mlpstudio.data.Subset;

/**
 * How the data are prepared.
 *
 * @param normalization how pixels become numbers
 * @param subset which training images are used
 */
public record Preparation(Normalization normalization, Subset subset) {

  /** The same preparation with another normalisation. */
  public Preparation withNormalization(Normalization value) {
    return new Preparation(value, subset);
  }

  /** The same preparation with another subset. */
  public Preparation withSubset(Subset value) {
    return new Preparation(normalization, value);
  }
}
