package mlpstudio.ui.about;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Background;

/** The system report, gathered in the background whenever it is asked for. FX thread only. */
public final class ReportViewModel {
  private final Sources sources;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

  /**
   * Where it is gathered from.
   *
   * @param preferences what is remembered
   * @param compute device and threads of the next run
   * @param engine completes with the engine's name or fails with the reason
   * @param devices lists the devices
   * @param dataFolder where data sets lie
   * @param lastError what did not work last
   * @param background gathers
   */
  public record Sources(
      Preferences preferences,
      Supplier<ComputeSettings> compute,
      CompletableFuture<String> engine,
      DeviceCatalog devices,
      Path dataFolder,
      Supplier<Optional<LastError>> lastError,
      Background background) {}

  /**
   * Something that did not work.
   *
   * @param time when
   * @param sentence what people were told
   * @param details its stack; may be empty
   */
  public record LastError(Instant time, String sentence, String details) {}

  /** A report that is still to be gathered. */
  public ReportViewModel(Sources sources) {
    this.sources = sources;
  }

  /** The report; empty while it is being gathered. */
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /** Gathers it anew. */
  public void gather() {
    text.set("");
    SystemReport.Known known =
        new SystemReport.Known(
            sources.preferences().values(),
            sources.compute().get(),
            engine(),
            sources.dataFolder(),
            sources.lastError().get());
    sources
        .background()
        .run(
            () ->
                new SystemReport(known, Machine.here(), System.getProperty("user.home", ""))
                    .text(sources.devices()),
            text::set,
            failure -> text.set(failure.toString()));
  }

  private String engine() {
    CompletableFuture<String> engine = sources.engine();
    if (!engine.isDone()) {
      return "still loading";
    }
    try {
      return engine.join();
    } catch (CompletionException e) {
      return "not available: " + e.getCause();
    }
  }
}
