package mlpstudio.ui.architecture;

import java.util.ArrayList;
import java.util.List;
import mlpstudio.model.Activation;
import mlpstudio.model.Architecture;
import mlpstudio.model.Initialization;
import mlpstudio.model.ParameterShape;

/**
 * The network as it is drawn and counted.
 *
 * @param inputs features of one image, or {@link #UNKNOWN} while the data are being read
 * @param hidden neurons of each hidden layer
 * @param outputs number of classes, or {@link #UNKNOWN}
 * @param activation the function after each hidden layer
 */
record NetworkShape(int inputs, List<Integer> hidden, int outputs, Activation activation) {
  /** Stands for a size that is not known yet. */
  static final int UNKNOWN = 0;

  NetworkShape {
    hidden = List.copyOf(hidden);
  }

  /** Whether the data are there, which decide both ends. */
  boolean isComplete() {
    return inputs != UNKNOWN && outputs != UNKNOWN;
  }

  /** Input, hidden and output sizes in order. */
  List<Integer> sizes() {
    List<Integer> sizes = new ArrayList<>(hidden.size() + 2);
    sizes.add(inputs);
    sizes.addAll(hidden);
    sizes.add(outputs);
    return List.copyOf(sizes);
  }

  /** Every parameter; none before both ends are known. */
  List<ParameterShape> parameters() {
    return isComplete() ? architecture().parameterShapes(inputs, outputs) : List.of();
  }

  /** How many numbers are learnt; 0 before both ends are known. */
  long parameterCount() {
    return isComplete() ? architecture().parameterCount(inputs, outputs) : 0;
  }

  private Architecture architecture() {
    return new Architecture(hidden, activation, Initialization.ZEROS);
  }
}
