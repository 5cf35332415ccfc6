package mlpstudio.training;

import java.util.List;

/**
 * A network's health at a batch border, measured on a fixed probe of training images without
 * touching the training.
 *
 * @param epoch the epoch that goes on, or comes next, from 0
 * @param batch how many of its batches are learnt
 * @param loss mean cross-entropy on the probe
 * @param layers each layer from the input, the output layer last
 */
public record NetworkReading(int epoch, int batch, double loss, List<LayerReading> layers) {
  /** Copies the list. */
  public NetworkReading {
    layers = List.copyOf(layers);
  }

  /** Whether the run had learnt nothing yet. */
  public boolean first() {
    return epoch == 0 && batch == 0;
  }
}
