package mlpstudio.ui.prediction;

import mlpstudio.data.PixelScaling;
import mlpstudio.interchange.TrainedModel;
import mlpstudio.model.Activation;
import mlpstudio.model.Weights;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import org.jspecify.annotations.Nullable;

/**
 * A network as it was at one moment.
 *
 * @param owner the run that it is of, or the model
 * @param weights its weights
 * @param activation the function after each hidden layer
 * @param scaling how numbers are made of pixels
 */
record Network(Object owner, Weights weights, Activation activation, PixelScaling scaling) {

  /** A network that does not change. */
  static Network of(TrainedModel model) {
    return new Network(model, model.weights(), model.activation(), model.scaling());
  }

  /**
   * A later moment of the same run, or the first of another.
   *
   * @param before whose scaling serves again where the run is the same; fitting one may take a
   *     tenth of a second
   */
  static Network of(RunHandle handle, Weights weights, @Nullable Network before) {
    RunInput input = handle.input();
    PixelScaling scaling =
        before != null && before.owner.equals(handle)
            ? before.scaling
            : input.normalization().fit(input.dataset().train(), input.trainIndices());
    return new Network(handle, weights, input.architecture().activation(), scaling);
  }
}
