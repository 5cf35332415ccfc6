package mlpstudio.ui.weights;

import java.util.List;

/** Which weights are looked at. */
enum Moment {
  /** As they are now; they follow the training. */
  NOW,
  /** As they were at the earlier moment that the window shows, in the place of now. */
  THEN,
  /** Those that the run began with. */
  BEFORE,
  /** Now less before: what the run has changed. */
  CHANGE;

  /** Whether the engine has to be asked for them. */
  boolean needsNow() {
    return this != BEFORE;
  }

  /** Whether the weights that the run began with are needed. */
  boolean needsFirst() {
    return this == BEFORE || this == CHANGE;
  }

  /** Those that can be chosen; the window shows an earlier moment in the place of now. */
  static List<Moment> choices() {
    return List.of(NOW, BEFORE, CHANGE);
  }

  /** What is looked at where the window shows an earlier moment. */
  Moment inThePast() {
    return this == NOW ? THEN : this;
  }
}
