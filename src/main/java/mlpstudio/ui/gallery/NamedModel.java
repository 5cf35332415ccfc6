package mlpstudio.ui.gallery;

import mlpstudio.interchange.TrainedModel;

/**
 * A network that comes with the program.
 *
 * @param name its name
 * @param model the network
 */
public record NamedModel(String name, TrainedModel model) {}
