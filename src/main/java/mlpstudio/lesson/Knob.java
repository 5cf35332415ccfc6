package mlpstudio.lesson;

/** Something that can be turned in the Lab. */
public enum Knob {
  /** Which images are learnt. */
  DATASET,
  /** How pixels become numbers. */
  NORMALIZATION,
  /** How many images of each class. */
  SUBSET,
  /** The hidden layers. */
  LAYERS,
  /** The function of the hidden neurons. */
  ACTIVATION,
  /** How first weights are drawn. */
  INITIALIZATION,
  /** How often all images are learnt. */
  EPOCHS,
  /** Images for one step. */
  BATCH_SIZE,
  /** The rule by which weights are changed, and its own numbers. */
  OPTIMIZER,
  /** How far one step goes. */
  LEARNING_RATE,
  /** How the learning rate changes over the epochs. */
  SCHEDULE,
  /** Where all chance comes from. */
  SEED,
  /** The penalty for large weights. */
  L2,
  /** The longest gradient. */
  CLIPPING,
  /** Ending before the plan does. */
  EARLY_STOPPING;

  /** Its name in lessons, such as {@code learning-rate}. */
  public String word() {
    return Word.of(this);
  }
}
