package mlpstudio.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mlpstudio.words.Words;

/**
 * A data set that was imported from the user's own files, as its {@code dataset.json} tells.
 *
 * @param id name in experiments, {@code own-} and a slug
 * @param title name for people
 * @param contents shape, classes and numbers of images
 * @param source a sentence that says where the images came from and how they were changed
 * @param options how they were changed, word by word, for whoever imports them again
 * @param means the mean of each channel over the training images, where 1 is white
 * @param deviations the standard deviation of each channel, on the same scale
 */
public record OwnDataset(
    String id,
    String title,
    DatasetDescription.Contents contents,
    String source,
    Map<String, String> options,
    List<Double> means,
    List<Double> deviations) {
  /** What every id begins with. */
  public static final String PREFIX = "own-";

  private static final double LEAST_DEVIATION = 0.01;

  /** Copies the lists. */
  public OwnDataset {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    means = List.copyOf(means);
    deviations = List.copyOf(deviations);
  }

  /** The same set under another title. */
  public OwnDataset withTitle(String value) {
    return new OwnDataset(id, value, contents, source, options, means, deviations);
  }

  /** What the catalogue says of it. */
  public DatasetDescription description() {
    return new DatasetDescription(
        id,
        title,
        contents,
        new DatasetDescription.Origin(Words.say(OwnDataset.class, "licence.own"), source));
  }

  /** The normalisation that fits: each channel gets mean 0 and standard deviation about 1. */
  public Normalization normalization() {
    return new Normalization.MeanDeviation(
        means.stream().map(OwnDataset::rounded).toList(),
        deviations.stream().map(d -> Math.max(LEAST_DEVIATION, rounded(d))).toList());
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
