package mlpstudio.ui.compare;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mlpstudio.experiment.KeptRun;

/** One line of the list, the same as long as its run is in it. */
final class RunRow {
  private final ReadOnlyObjectWrapper<KeptRun> run;

  RunRow(KeptRun run) {
    this.run = new ReadOnlyObjectWrapper<>(run);
  }

  /** The run as it is now. */
  ReadOnlyObjectProperty<KeptRun> runProperty() {
    return run.getReadOnlyProperty();
  }

  /** The run as it is now. */
  KeptRun run() {
    return run.get();
  }

  ObjectProperty<KeptRun> writable() {
    return run;
  }
}
