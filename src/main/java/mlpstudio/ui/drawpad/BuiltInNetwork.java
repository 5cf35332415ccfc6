package mlpstudio.ui.drawpad;

import mlpstudio.interchange.TrainedModel;

/**
 * A network that came with the program.
 *
 * @param name its name
 * @param model the network
 */
public record BuiltInNetwork(String name, TrainedModel model) {

  PadNetwork.BuiltIn network() {
    return new PadNetwork.BuiltIn(name, model);
  }
}
