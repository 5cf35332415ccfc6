package mlpstudio.ui;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import mlpstudio.training.RunHandle;
import mlpstudio.ui.state.RunModel;
import org.jspecify.annotations.Nullable;

/** Brings the tab with the batch that was learnt by itself into sight. FX thread only. */
final class BatchTab {
  private BatchTab() {}

  /**
   * Chooses the tab at the first such batch of every run, where the Lab is in sight; after that the
   * choice is the user's. It is not remembered for the next start.
   */
  static void openAtFirstStep(RunModel run, Parent window) {
    AtomicReference<@Nullable RunHandle> opened = new AtomicReference<>();
    run.workedBatchProperty()
        .subscribe(
            work -> {
              RunHandle handle = run.handleProperty().get();
              if (work != null
                  && handle != null
                  && !handle.equals(opened.getAndSet(handle))
                  && window.lookup("#tab-batch") instanceof ToggleButton tab) {
                tab.setSelected(true);
              }
            });
  }
}
