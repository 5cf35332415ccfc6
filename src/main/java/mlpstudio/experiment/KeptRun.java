package mlpstudio.experiment;

import java.time.Instant;
import java.util.List;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingHistory;

/**
 * A run as it is kept to be compared with others: what was trained and how it went, without the
 * weights. Equal experiments on one machine give equal figures, so that a run can be had again.
 *
 * @param id names its file: small letters, digits and hyphens, at most {@value #LONGEST_ID}
 * @param name for people, at most {@value #LONGEST_NAME} characters
 * @param note the user's own words, at most {@value #LONGEST_NOTE} characters
 * @param look how its lines are drawn, 0 to {@value #LOOKS} - 1
 * @param begun when
 * @param experiment what was trained
 * @param state how it ended, or training while it goes on
 * @param history the complete epochs
 * @param losses of its batches, thinned
 */
public record KeptRun(
    String id,
    String name,
    String note,
    int look,
    Instant begun,
    Experiment experiment,
    RunState state,
    TrainingHistory history,
    List<LossPoint> losses) {
  /** Ways in which lines are drawn. */
  public static final int LOOKS = 6;

  /** Longest id. */
  public static final int LONGEST_ID = 64;

  /** Longest name. */
  public static final int LONGEST_NAME = 120;

  /** Longest note. */
  public static final int LONGEST_NOTE = 2000;

  /** Copies the list, shortens texts that are too long, and refuses ids that are no file names. */
  public KeptRun {
    if (!id.matches("[a-z0-9-]{1," + LONGEST_ID + "}")) {
      throw new IllegalArgumentException("\"" + id + "\" is no id of a run");
    }
    if (look < 0 || look >= LOOKS) {
      throw new IllegalArgumentException("A look is 0 to " + (LOOKS - 1) + ", not " + look);
    }
    name = shortened(name.strip(), LONGEST_NAME);
    note = shortened(note.strip(), LONGEST_NOTE);
    losses = List.copyOf(losses);
  }

  /**
   * The mean loss of some neighbouring batches.
   *
   * @param epoch where the last of them ended, in epochs
   * @param loss mean cross-entropy
   */
  public record LossPoint(double epoch, double loss) {}

  /** The same run under another name. */
  public KeptRun withName(String value) {
    return new KeptRun(id, value, note, look, begun, experiment, state, history, losses);
  }

  /** The same run with another note. */
  public KeptRun withNote(String value) {
    return new KeptRun(id, name, value, look, begun, experiment, state, history, losses);
  }

  /** The same run drawn otherwise. */
  public KeptRun withLook(int value) {
    return new KeptRun(id, name, note, value, begun, experiment, state, history, losses);
  }

  /** The same run with what it trains by now, such as more epochs. */
  public KeptRun withExperiment(Experiment value) {
    return new KeptRun(id, name, note, look, begun, value, state, history, losses);
  }

  /** The same run as it went on. */
  public KeptRun withFigures(RunState newState, TrainingHistory epochs, List<LossPoint> batches) {
    return new KeptRun(id, name, note, look, begun, experiment, newState, epochs, batches);
  }

  /** What its epochs took, evaluations included. */
  public double seconds() {
    return history.epochs().stream().mapToDouble(e -> e.trainSeconds() + e.testSeconds()).sum();
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
