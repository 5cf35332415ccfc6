package mlpstudio.experiment;

import mlpstudio.data.ImageDataset;
import mlpstudio.model.Architecture;
import mlpstudio.training.RunInput;
import mlpstudio.training.TrainingPlan;

/**
 * All that decides what is learnt, as one value. Editors and the command line only make it.
 *
 * @param id short name for the command line, such as {@code deep-relu-sgd}
 * @param title name for people
 * @param dataset the catalogue's id of the data set
 * @param preparation how its images are prepared
 * @param architecture the network
 * @param plan how it is trained
 * @param seed where all chance comes from
 */
public record Experiment(
    String id,
    String title,
    String dataset,
    Preparation preparation,
    Architecture architecture,
    TrainingPlan plan,
    long seed) {

  /** Joins the experiment with the images it names. */
  public RunInput runInput(ImageDataset images) {
    if (!images.id().equals(dataset)) {
      throw new IllegalArgumentException(
          "This experiment needs " + dataset + ", not " + images.id());
    }
    return new RunInput(
        images, preparation.subset(), preparation.normalization(), architecture, plan, seed);
  }

  /** The same experiment on another data set. */
  public Experiment withDataset(String value) {
    return new Experiment(id, title, value, preparation, architecture, plan, seed);
  }

  /** The same experiment with another preparation. */
  public Experiment withPreparation(Preparation value) {
    return new Experiment(id, title, dataset, value, architecture, plan, seed);
  }

  /** The same experiment with another network. */
  public Experiment withArchitecture(Architecture value) {
    return new Experiment(id, title, dataset, preparation, value, plan, seed);
  }

  /** The same experiment with another plan. */
  public Experiment withPlan(TrainingPlan value) {
    return new Experiment(id, title, dataset, preparation, architecture, value, seed);
  }

  /** The same experiment with another seed. */
  public Experiment withSeed(long value) {
    return new Experiment(id, title, dataset, preparation, architecture, plan, value);
  }
}
