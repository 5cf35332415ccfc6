package mlpstudio.ui.training;

import java.util.Objects;

/** The stylesheet of this package. */
final class TrainingStyles {
  static final String URL =
      Objects.requireNonNull(TrainingStyles.class.getResource("training.css")).toExternalForm();

  private TrainingStyles() {}
}
