package mlpstudio.ui.catalog;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.DatasetDescription.Contents;
import mlpstudio.data.DatasetDescription.Origin;
import mlpstudio.data.fetch.FetchProgress;
import mlpstudio.data.fetch.Mirror;
import mlpstudio.data.fetch.Publication;
import mlpstudio.drawing.DrawingSets;
import mlpstudio.ui.catalog.Situation.Working;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;

/** The catalogue's words, in one language. */
public final class CatalogWords {
  private static final double MEGA = 1e6;
  private static final double KILO = 1e3;

  private final Messages texts;

  /** In the machine's language. */
  public CatalogWords() {
    this(Locale.getDefault());
  }

  /** In one language. */
  public CatalogWords(Locale locale) {
    texts = new Messages(CatalogWords.class, locale);
  }

  /** The heading over the list. */
  public String title() {
    return texts.get("title");
  }

  /** A word without arguments. */
  String get(String key) {
    return texts.get(key);
  }

  /** A word about one set. */
  String of(String key, DatasetCatalog.Entry entry) {
    return texts.format(key, entry.title());
  }

  /** That the experiment's data set is not at hand. */
  String missing(DatasetCatalog.Entry entry) {
    return of(DrawingSets.isDrawn(entry.id()) ? "missing.few" : "missing", entry);
  }

  /** How many images of which kind. */
  String contents(Contents contents) {
    return texts.format(
        contents.shape().channels() == 1 ? "contents.grey" : "contents.colour",
        contents.trainImages(),
        contents.testImages(),
        contents.shape().width(),
        contents.shape().height(),
        contents.classNames().size());
  }

  /** Whose it is. */
  String origin(Origin origin) {
    return texts.format("origin", origin.source(), origin.licence());
  }

  /** How many lines of its file are passed over, as after a power cut; empty where none. */
  String skipped(SetState state) {
    int lines = state.entry().unreadable();
    return lines == 0 ? "" : texts.format("skipped", lines);
  }

  /** Whether it is at hand, and where. */
  String place(SetState state) {
    if (!state.entry().available() && DrawingSets.isDrawn(state.entry().id())) {
      return texts.get("place.few");
    }
    if (!state.entry().available()) {
      return state.kept() > 0
          ? texts.format("place.partly", bytes(state.kept()))
          : state
              .publication()
              .map(p -> texts.format("place.nowhere", bytes(p.fetchLength())))
              .orElseGet(() -> texts.get("place.gone"));
    }
    return state
        .entry()
        .folder()
        .map(f -> texts.format("place.folder", f))
        .orElseGet(() -> texts.get("place.program"));
  }

  /** What would be fetched, from where, where to. */
  String consent(SetState state, Publication publication, Path directory) {
    String hosts =
        publication.mirrors().stream()
            .map(Mirror::host)
            .distinct()
            .collect(Collectors.joining(", "));
    return texts.format(
        "consent",
        bytes(state.toFetch()),
        hosts,
        bytes(publication.length()),
        directory,
        state.entry().description().origin().licence());
  }

  /** The button that agrees. */
  String agree(SetState state) {
    return texts.format("agree", bytes(state.toFetch()));
  }

  /** Whether it may be deleted. */
  String deleting(SetState state) {
    return texts.format(
        "delete.question",
        state.entry().title(),
        state.publication().map(p -> bytes(p.length())).orElse(""));
  }

  /** How far it is. */
  String progress(Working working) {
    FetchProgress progress = working.progress();
    if (progress == null) {
      return texts.get("progress.begin");
    }
    String amount =
        texts.format("progress.amount", bytes(progress.done()), bytes(progress.total()));
    return switch (progress.phase()) {
      case CONNECTING -> texts.format("progress.connecting", progress.source());
      case CHECKING -> texts.format("progress.checking", progress.file());
      case FETCHING ->
          Double.isNaN(progress.bytesPerSecond())
              ? amount
              : texts.format(
                  "progress.fetching",
                  amount,
                  bytes((long) progress.bytesPerSecond()),
                  Figures.duration(Math.ceil(progress.remainingSeconds())));
    };
  }

  /** The file at work. */
  String file(Working working) {
    FetchProgress progress = working.progress();
    return progress == null || progress.source().isEmpty()
        ? ""
        : texts.format("progress.file", progress.file(), progress.source());
  }

  /** For the status bar. */
  String activity(SetViewModel set) {
    FetchProgress progress =
        set.situationProperty().get() instanceof Working w ? w.progress() : null;
    return progress == null
        ? texts.format("activity.begin", set.entry().title())
        : texts.format("activity", set.entry().title(), Math.floor(100 * progress.share()));
  }

  /** It has come or gone. */
  String done(DatasetCatalog.Entry entry, boolean there) {
    return texts.format(there ? "done" : "deleted", entry.title());
  }

  /** It did not come. */
  String failed(DatasetCatalog.Entry entry) {
    return texts.format("failed", entry.title());
  }

  /** Bytes in thousands, as disks and networks count. */
  String bytes(long bytes) {
    return bytes >= MEGA
        ? texts.format("bytes.mega", bytes / MEGA)
        : texts.format("bytes.kilo", bytes / KILO);
  }
}
