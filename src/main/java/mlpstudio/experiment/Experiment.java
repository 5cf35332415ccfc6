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
 * @param about one sentence for people
 * @param dataset the catalogue's id of the data set
 * @param preparation how its images are prepared
 * @param architecture the network
 * @param plan how it is trained
 * @param seed where all chance comes from
 * @param start what it begins with
 */
public record Experiment(
    String id,
    String title,
    String about,
    String dataset,
    Preparation preparation,
    Architecture architecture,
    TrainingPlan plan,
    long seed,
    StartingPoint start) {

  /** An experiment that begins with fresh weights and says nothing about itself. */
  public Experiment(
      String id,
      String title,
      String dataset,
      Preparation preparation,
      Architecture architecture,
      TrainingPlan plan,
      long seed) {
    this(id, title, "", dataset, preparation, architecture, plan, seed, new StartingPoint.Fresh());
  }

  /** Joins the experiment with the images it names; the run begins with fresh weights. */
  public RunInput runInput(ImageDataset images) {
    if (!images.id().equals(dataset)) {
      throw new IllegalArgumentException(
          "This experiment needs " + dataset + ", not " + images.id());
    }
    return new RunInput(
            images, preparation.subset(), preparation.normalization(), architecture, plan, seed)
        .withDistortion(preparation.distortion());
  }

  /** The same experiment under another name. */
  public Experiment withName(String newId, String newTitle) {
    return new Experiment(
        newId, newTitle, about, dataset, preparation, architecture, plan, seed, start);
  }

  /** The same experiment on another data set. */
  public Experiment withDataset(String value) {
    return new Experiment(id, title, about, value, preparation, architecture, plan, seed, start);
  }

  /** The same experiment with another preparation. */
  public Experiment withPreparation(Preparation value) {
    return new Experiment(id, title, about, dataset, value, architecture, plan, seed, start);
  }

  /** The same experiment with another network. */
  public Experiment withArchitecture(Architecture value) {
    return new Experiment(id, title, about, dataset, preparation, value, plan, seed, start);
  }

  /** The same experiment with another plan. */
  public Experiment withPlan(TrainingPlan value) {
    return new Experiment(id, title, about, dataset, preparation, architecture, value, seed, start);
  }

  /** The same experiment with another seed. */
  public Experiment withSeed(long value) {
    return new Experiment(id, title, about, dataset, preparation, architecture, plan, value, start);
  }

  /** The same experiment with another beginning. */
  public Experiment withStart(StartingPoint value) {
    return new Experiment(id, title, about, dataset, preparation, architecture, plan, seed, value);
  }
}
