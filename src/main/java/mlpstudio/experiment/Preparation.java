package mlpstudio.experiment;

import mlpstudio.data.Normalization;
import mlpstudio.data.Subset;

/**
 * How the data are prepared.
 *
 * @param normalization how pixels become numbers
 * @param subset which training images are used
 */
public record Preparation(Normalization normalization, Subset subset) {}
