package mlpstudio.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.SetChangeListener;
import mlpstudio.ui.lesson.LessonPlayer;
import mlpstudio.ui.state.KeptRuns;
import mlpstudio.ui.state.Overlay;

/**
 * The runs that lie over the curves of the run in hand. While a lesson is played, those that were
 * ticked before it do not, for they are none of its; one that is ticked meanwhile does, since
 * somebody wants to compare. FX thread only.
 */
final class LessonOverlays {
  private final KeptRuns runs;
  private final LessonPlayer player;
  private final Set<String> before = new HashSet<>();
  private final ReadOnlyObjectWrapper<List<Overlay>> shown = new ReadOnlyObjectWrapper<>(List.of());

  LessonOverlays(KeptRuns runs, LessonPlayer player) {
    this.runs = runs;
    this.player = player;
    runs.shown()
        .addListener(
            (SetChangeListener<String>)
                change -> {
                  if (change.wasRemoved()) {
                    before.remove(change.getElementRemoved());
                  }
                });
    runs.overlaysProperty().subscribe(now -> refresh());
    player.lessonProperty().subscribe((former, now) -> turn(former == null, now == null));
  }

  /** Those that are drawn. */
  ReadOnlyObjectProperty<List<Overlay>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  private void turn(boolean begins, boolean ends) {
    if (begins) {
      before.addAll(runs.shown());
    }
    if (ends) {
      before.clear();
    }
    refresh();
  }

  private void refresh() {
    boolean played = player.lessonProperty().get() != null;
    List<Overlay> now =
        runs.overlaysProperty().get().stream()
            .filter(overlay -> !played || !before.contains(overlay.id()))
            .toList();
    if (!now.equals(shown.get())) {
      shown.set(now);
    }
  }
}
