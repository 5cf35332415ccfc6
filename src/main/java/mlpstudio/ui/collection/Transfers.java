package mlpstudio.ui.collection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mlpstudio.interchange.collection.CollectionContent;
import mlpstudio.interchange.collection.CollectionEdits;
import mlpstudio.interchange.collection.CollectionExport;
import mlpstudio.interchange.collection.CollectionExport.Format;
import mlpstudio.interchange.collection.CollectionFile;
import mlpstudio.interchange.collection.CollectionMerge;
import mlpstudio.interchange.collection.CollectionStep.Kind;
import mlpstudio.interchange.collection.KeptDrawing;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.BackgroundWork;
import mlpstudio.ui.support.Dialogs.Choice;
import org.jspecify.annotations.Nullable;

/** Collections from files and to files. FX thread only; files are read and written beside it. */
final class Transfers {
  private static final String SUFFIX = ".jsonl";

  private final InHand inHand;
  private final Background background;
  private final CollectionFiles files;
  private final CollectionWords words;
  private final Consumer<Notice> say;
  private final Runnable undo;
  private final ReadOnlyObjectWrapper<Activity> activity =
      new ReadOnlyObjectWrapper<>(Activity.NONE);
  private @Nullable BackgroundWork exporting;

  Transfers(
      InHand inHand,
      CollectionViewModel.Tools tools,
      CollectionWords words,
      Consumer<Notice> say,
      Runnable undo) {
    this.inHand = inHand;
    this.background = tools.background();
    this.files = tools.files();
    this.words = words;
    this.say = say;
    this.undo = undo;
  }

  /** What is being done that takes a while. */
  ReadOnlyObjectProperty<Activity> activityProperty() {
    return activity.getReadOnlyProperty();
  }

  /** Asks for a collection and takes it in hand. */
  void chooseAndOpen() {
    files.toOpen().ifPresent(this::open);
  }

  /** Asks for collections and merges them into the one in hand. */
  void chooseAndMerge() {
    List<Path> chosen = files.toMerge();
    if (!chosen.isEmpty()) {
      merge(chosen);
    }
  }

  /** Goes back to the user's own drawings. */
  void openOwn() {
    CollectionFile own = inHand.own();
    background.run(
        () -> own.read(CollectionContent.EMPTY),
        content -> inHand.take(own, content),
        failure -> problem("read.failed", own.path(), failure));
  }

  /** Asks what is to be done with files that somebody hands over. */
  void take(List<Path> given) {
    List<Path> strange =
        given.stream()
            .filter(f -> !String.valueOf(f).toLowerCase(Locale.ROOT).endsWith(SUFFIX))
            .toList();
    if (!strange.isEmpty()) {
      say.accept(Notice.problem(words.format("take.strange", strange.getFirst().getFileName())));
      return;
    }
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("merge", words.get("take.merge"), () -> merge(given)));
    if (given.size() == 1) {
      choices.add(new Choice("open", words.get("take.open"), () -> open(given.getFirst())));
    }
    say.accept(new Notice(words.taken(given, inHand.isOwn()), false, choices));
  }

  /** Takes a collection in hand, if every line of it is a drawing. */
  void open(Path path) {
    CollectionFile file =
        path.toAbsolutePath().equals(inHand.own().path().toAbsolutePath())
            ? inHand.own()
            : new CollectionFile(path);
    activity.set(new Activity(words.format("reading", path.getFileName()), -1, false));
    background.run(
        file::readWhole,
        content -> {
          activity.set(Activity.NONE);
          inHand.take(file, content);
          say.accept(Notice.done(words.opened(content.size(), path)));
        },
        failure -> problem("read.failed", path, failure));
  }

  /** Brings the drawings of other files in, those that are not there yet. */
  void merge(List<Path> paths) {
    activity.set(new Activity(words.format("reading", paths.getFirst().getFileName()), -1, false));
    background.run(
        () -> {
          List<KeptDrawing> incoming = new ArrayList<>();
          for (Path path : paths) {
            incoming.addAll(new CollectionFile(path).readWhole().drawings());
          }
          return incoming;
        },
        this::bringIn,
        failure -> problem("read.failed", paths.getFirst(), failure));
  }

  private void bringIn(List<KeptDrawing> incoming) {
    // Made in the background, told when that is over.
    CollectionMerge[] merge = {new CollectionMerge(List.of(), 0, 0)};
    inHand.edit(
        Kind.MERGE,
        incoming,
        () ->
            content -> {
              CollectionMerge made = CollectionMerge.of(content.drawings(), incoming);
              merge[0] = made;
              return CollectionEdits.add(made.fresh());
            },
        outcome -> {
          activity.set(Activity.NONE);
          Choice back = new Choice("undo", words.get("undo"), undo);
          say.accept(
              Notice.done(
                  words.merged(merge[0]),
                  outcome.done().isEmpty() ? new Choice[0] : new Choice[] {back}));
        },
        this::notWritten);
  }

  /** Asks for a place and writes all drawings there, with or without their writers. */
  void saveAs(boolean writers) {
    String name = String.valueOf(inHand.fileProperty().get().path().getFileName());
    files.toSave(name).ifPresent(target -> saveAs(target, writers));
  }

  private void saveAs(CollectionFiles.Target target, boolean writers) {
    Path file = target.file().toAbsolutePath();
    if (file.equals(inHand.fileProperty().get().path().toAbsolutePath())) {
      // Every edit is in it already, and its writers are stripped where that can be undone.
      say.accept(Notice.done(words.get("save.same")));
    } else if (!target.agreed() && Files.exists(file)) {
      say.accept(
          Notice.done(
              words.format("save.exists", file),
              new Choice("replace", words.get("save.replace"), () -> save(file, writers))));
    } else {
      save(file, writers);
    }
  }

  private void save(Path path, boolean writers) {
    List<KeptDrawing> drawings = inHand.contentProperty().get().drawings();
    background.save(
        () -> {
          new CollectionFile(path)
              .write(writers ? drawings : CollectionEdits.strippedCopies(drawings));
          return drawings.size();
        },
        count -> {
          inHand.written();
          say.accept(
              Notice.done(
                  words.saved(count, path),
                  new Choice("open-copy", words.get("save.open"), () -> open(path))));
        },
        failure -> problem("write.failed", path, failure));
  }

  /** Asks for a folder and writes what is shown there as images. */
  void export(Format format) {
    List<KeptDrawing> drawings = inHand.shownProperty().get();
    if (activity.get().busy()) {
      return;
    }
    if (drawings.stream().allMatch(d -> d.label().isEmpty())) {
      say.accept(Notice.problem(words.get("export.none")));
      return;
    }
    Optional<Path> folder = files.exportFolder();
    if (folder.isEmpty()) {
      return;
    }
    String sentence = words.exporting(drawings.size());
    BackgroundWork work =
        new BackgroundWork(
            background,
            (done, all) -> activity.set(new Activity(sentence, (double) done / all, true)));
    exporting = work;
    activity.set(new Activity(sentence, 0, true));
    background.run(
        () ->
            new CollectionExport(drawings)
                .write(format, folder.get(), words.exportName(format), work),
        exported -> {
          exporting = null;
          activity.set(Activity.NONE);
          say.accept(Notice.done(words.exported(exported)));
        },
        failure -> {
          exporting = null;
          if (failure instanceof CancellationException) {
            activity.set(Activity.NONE);
            say.accept(Notice.done(words.get("export.cancelled")));
          } else {
            problem("write.failed", folder.get(), failure);
          }
        });
  }

  /** Ends the export; nothing of it stays. */
  void cancel() {
    if (exporting != null) {
      exporting.cancel();
    }
  }

  private void notWritten(Exception failure) {
    problem("write.failed", inHand.fileProperty().get().path(), failure);
  }

  private void problem(String key, Path path, Exception failure) {
    activity.set(Activity.NONE);
    say.accept(Notice.problem(words.problem(key, path, failure)));
  }
}
