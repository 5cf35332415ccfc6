package mlpstudio.ui.dataset;

import mlpstudio.data.DatasetFacts;
import mlpstudio.data.ImageDataset;

/**
 * What can be counted and averaged in the images shown, whatever the classes.
 *
 * @param dataset the data set
 * @param half which images of it
 * @param facts of these
 */
record ShownFacts(ImageDataset dataset, Half half, DatasetFacts facts) {}
