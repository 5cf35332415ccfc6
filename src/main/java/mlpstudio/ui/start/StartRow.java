package mlpstudio.ui.start;

import mlpstudio.experiment.Experiment;

/**
 * One experiment of the start page, in words.
 *
 * @param experiment what is opened
 * @param title its name
 * @param about one sentence
 * @param facts data set, network, optimiser, epochs
 * @param figure the tutorial's test accuracy, or empty where the tutorial has none
 * @param missing that its data set is not at hand, or empty
 */
record StartRow(
    Experiment experiment,
    String title,
    String about,
    String facts,
    String figure,
    String missing) {}
