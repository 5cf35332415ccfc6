package mlpstudio.ui.gallery;

/**
 * Images that a network can be tested on, beside the test images of its own run.
 *
 * @param id by which they are asked for
 * @param title what they are called
 * @param images how many there are
 * @param unlearnt how many of them the network in hand did not learn from
 */
public record TestSet(String id, String title, int images, int unlearnt) {}
