package mlpstudio.ui.gallery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.stage.Window;
import mlpstudio.interchange.SafeFiles;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Dialogs;
import org.jspecify.annotations.Nullable;

/**
 * Saves and copies the images shown: drawn, written and told of in the background; a file is there
 * whole or not at all. FX thread only.
 */
public final class GalleryExporter {
  private final GalleryViewModel model;
  private final GalleryFiles files;
  private final Background background;
  private final Dialogs dialogs;
  private final GalleryWords words = new GalleryWords();

  /** Exports what this view-model shows. */
  public GalleryExporter(
      GalleryViewModel model, GalleryFiles files, Background background, Dialogs dialogs) {
    this.model = model;
    this.files = files;
    this.background = background;
    this.dialogs = dialogs;
  }

  /** Asks where to and saves a picture of the images. */
  void saveSheet(@Nullable Window owner) {
    ShownImages images = model.shownProperty().get();
    if (images == null) {
      return;
    }
    files
        .choose(owner, GalleryFiles.Kind.PNG, name(images))
        .ifPresent(
            path -> {
              GallerySheet sheet = new GallerySheet(images, words);
              save(path, sheet::png, savedSheet(path, sheet.count(), images.size()));
            });
  }

  /** Asks where to and saves a table of the images. */
  void saveTable(@Nullable Window owner) {
    ShownImages images = model.shownProperty().get();
    if (images == null) {
      return;
    }
    files
        .choose(owner, GalleryFiles.Kind.CSV, name(images))
        .ifPresent(
            path ->
                save(
                    path,
                    () -> GalleryCsv.of(images).getBytes(StandardCharsets.UTF_8),
                    words.format("export.saved.table", fileName(path), images.size())));
  }

  /** Puts a picture of the images on the clipboard. */
  void copySheet() {
    ShownImages images = model.shownProperty().get();
    if (images == null) {
      return;
    }
    GallerySheet sheet = new GallerySheet(images, words);
    background.run(
        sheet::picture,
        picture -> {
          files.copy(picture);
          String key = sheet.count() == images.size() ? "export.copied" : "export.copied.part";
          dialogs.toast(words.format(key, sheet.count(), images.size()));
        },
        failure ->
            dialogs.error(
                words.format("export.copyFailed", reason(failure)),
                failure.toString(),
                Optional.empty()));
  }

  private String savedSheet(Path path, int drawn, int all) {
    String key = drawn == all ? "export.saved.sheet" : "export.saved.part";
    return words.format(key, fileName(path), drawn, all);
  }

  private void save(Path path, Callable<byte[]> content, String done) {
    background.run(
        () -> {
          SafeFiles.write(path, content.call());
          return done;
        },
        dialogs::toast,
        failure ->
            dialogs.error(
                words.format("export.failed", fileName(path), reason(failure)),
                failure.toString(),
                Optional.empty()));
  }

  private String reason(Exception failure) {
    return switch (failure) {
      case AccessDeniedException denied -> words.get("export.failure.denied");
      case NoSuchFileException missing -> words.get("export.failure.folder");
      default -> {
        String message = failure.getMessage();
        yield message != null && failure instanceof IOException ? message : failure.toString();
      }
    };
  }

  /** Such as {@code MNIST-errors}; the filter's classes are in it, where there is one. */
  private String name(ShownImages images) {
    String filter = words.filter(images.filter(), images.scored().dataset().classNames());
    String all = images.scored().dataset().title() + " " + words.get("export.file") + " " + filter;
    return all.replaceAll("[^\\p{L}\\p{N}-]+", "-").replaceAll("^-+|-+$", "");
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }
}
