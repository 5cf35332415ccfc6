package mlpstudio.ui;

import mlpstudio.training.TrainingService;

/** Is told how the window comes about, such as by what measures it. FX thread, but for reading. */
public interface OpeningWitness {
  /** One that does not care. */
  OpeningWitness NONE = new OpeningWitness() {};

  /** The first picture is painted, and nothing else is made yet. */
  default void pictured() {}

  /** The engine begins to load. */
  default void began(TrainingService engine) {}

  /** Images are about to be read; may wait. On the thread that reads them. */
  default void beforeReading() {}
}
