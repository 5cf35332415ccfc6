package mlpstudio.lesson;

/** A place in the window that a lesson can point to. */
public enum Pane {
  /** Loss and accuracy over the epochs. */
  CHART,
  /** The figures of every epoch. */
  EPOCHS,
  /** The network and what may be turned. */
  NETWORK,
  /** The images. */
  DATA,
  /** What was taken for something else. */
  ERRORS,
  /** What has been learnt, as pictures. */
  WEIGHTS,
  /** The pad to draw on. */
  DRAW;

  /** Its name in lessons, such as {@code chart}. */
  public String word() {
    return Word.of(this);
  }
}
