package mlpstudio.ui;

import mlpstudio.ui.about.AboutView;
import mlpstudio.ui.about.ReportView;
import mlpstudio.ui.about.ReportViewModel;
import mlpstudio.ui.preferences.PreferencesView;
import mlpstudio.ui.preferences.PreferencesViewModel;
import mlpstudio.ui.shell.Frame;
import mlpstudio.ui.shell.WindowLayers;
import mlpstudio.ui.state.Appearance;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/** Preferences, About and the system report on cards over the window. */
final class StudioHelp {
  private final StudioParts parts;
  private final PreferencesViewModel preferences;
  private final ReportViewModel report;
  private final Messages about = new Messages(AboutView.class);
  private @Nullable Frame frame;
  private @Nullable PreferencesView panel;

  StudioHelp(Workspace workspace, StudioParts parts, Appearance appearance, WindowLayers layers) {
    this.parts = parts;
    preferences =
        new PreferencesViewModel(
            new PreferencesViewModel.Tools(
                parts.preferences(),
                appearance,
                workspace.computeProperty(),
                workspace.lessonComputeProperty().isNotNull(),
                parts.engine().devices(),
                parts.desktop().dataFolder(),
                parts.keeping().folder().map(folder -> folder.path()),
                parts.background()));
    report =
        new ReportViewModel(
            new ReportViewModel.Sources(
                parts.preferences(),
                workspace.nextComputeProperty()::get,
                parts.engine().ready(),
                parts.engine().devices(),
                parts.data().store().directory(),
                () ->
                    layers
                        .lastError()
                        .map(
                            e ->
                                new ReportViewModel.LastError(e.time(), e.sentence(), e.details())),
                parts.background()));
  }

  /** Shows its cards in this frame from now on. */
  void showIn(Frame window) {
    frame = window;
  }

  Frame.HelpCards cards() {
    return new Frame.HelpCards(this::showPreferences, this::showAbout, this::showReport);
  }

  private void showPreferences() {
    if (frame == null) {
      return;
    }
    if (panel == null) {
      panel = new PreferencesView(preferences, parts.desktop().folders());
    }
    frame.showCard("preferences", new Messages(PreferencesView.class).get("title"), panel);
  }

  private void showAbout() {
    if (frame != null) {
      frame.showCard("about", about.get("about.title"), new AboutView(this::showReport));
    }
  }

  private void showReport() {
    if (frame != null) {
      frame.showCard("report", about.get("report.title"), new ReportView(report));
    }
  }
}
