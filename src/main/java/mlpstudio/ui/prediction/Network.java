package mlpstudio.ui.prediction;

import mlpstudio.data.PixelScaling;
import mlpstudio.model.Weights;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import org.jspecify.annotations.Nullable;

/**
 * A network as it was at one moment.
 *
 * @param handle the run that it is of
 * @param weights its weights
 * @param scaling how that run makes numbers of pixels
 */
record Network(RunHandle handle, Weights weights, PixelScaling scaling) {

  /**
   * A later moment of the same run, or the first of another.
   *
   * @param before whose scaling serves again where the run is the same; fitting one may take a
   *     tenth of a second
   */
  static Network of(RunHandle handle, Weights weights, @Nullable Network before) {
    RunInput input = handle.input();
    PixelScaling scaling =
        before != null && before.handle.equals(handle)
            ? before.scaling
            : input.normalization().fit(input.dataset().train(), input.trainIndices());
    return new Network(handle, weights, scaling);
  }
}
