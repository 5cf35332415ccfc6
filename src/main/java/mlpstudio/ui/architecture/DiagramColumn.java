package mlpstudio.ui.architecture;

/**
 * One layer of the diagram.
 *
 * @param neurons how many; 0 where not known yet
 * @param size how that is spelt
 * @param caption what comes under it, such as ReLU
 */
record DiagramColumn(int neurons, String size, String caption) {}
