package mlpstudio.ui.plan;

/**
 * A data set to choose.
 *
 * @param id name in experiments
 * @param title name for people
 * @param available whether its files are at hand
 */
record DatasetOption(String id, String title, boolean available) {}
