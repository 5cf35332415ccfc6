package mlpstudio.ui.training;

import mlpstudio.ui.support.Icons;

/** What the one large button of the run bar does. */
public enum PrimaryAction {
  /** Begins a run with the experiment on the bench. */
  TRAIN("train", Icons.TRAIN),
  /** Lets the run wait. */
  PAUSE("pause", Icons.PAUSE),
  /** Goes on after a pause. */
  RESUME("resume", Icons.TRAIN),
  /** Goes on after a stop. */
  CONTINUE("continue", Icons.TRAIN);

  private final String key;
  private final Icons icon;

  PrimaryAction(String key, Icons icon) {
    this.key = key;
    this.icon = icon;
  }

  String key() {
    return key;
  }

  Icons icon() {
    return icon;
  }
}
