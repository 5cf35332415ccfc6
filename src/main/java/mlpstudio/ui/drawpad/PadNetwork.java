package mlpstudio.ui.drawpad;

import java.util.List;
import mlpstudio.data.ImageShape;
import mlpstudio.interchange.TrainedModel;
import mlpstudio.training.RunHandle;

/** A network that can be asked about a drawing. */
sealed interface PadNetwork {

  /** The images that it knows. */
  ImageShape shape();

  /** What its outputs stand for. */
  List<String> classNames();

  /** Whether it has no hidden layer, so that its weights are one image for each class. */
  boolean linear();

  /**
   * The network of the run in hand, also while it learns.
   *
   * @param handle the run
   */
  record InHand(RunHandle handle) implements PadNetwork {
    @Override
    public ImageShape shape() {
      return handle.input().dataset().shape();
    }

    @Override
    public List<String> classNames() {
      return handle.input().dataset().classNames();
    }

    @Override
    public boolean linear() {
      return handle.input().architecture().hidden().isEmpty();
    }
  }

  /**
   * A network that came with the program.
   *
   * @param name its name
   * @param model the network
   */
  record BuiltIn(String name, TrainedModel model) implements PadNetwork {
    @Override
    public ImageShape shape() {
      return model.shape();
    }

    @Override
    public List<String> classNames() {
      return model.classNames();
    }

    @Override
    public boolean linear() {
      return model.weights().layers().size() == 1;
    }
  }
}
