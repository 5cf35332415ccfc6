package mlpstudio.ui.drawpad;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import mlpstudio.drawing.Picture;
import org.jspecify.annotations.Nullable;

/** Pictures that come from outside: pasted, dropped, or chosen. */
final class PadPictures {
  private static final Pattern NAMES = Pattern.compile(".*\\.(png|jpe?g|gif|bmp)");
  private static final List<String> PATTERNS =
      List.of("*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp");

  private PadPictures() {}

  /** Puts what is on the clipboard on the pad: a picture, or a picture's file. */
  static void paste(DrawPadViewModel model) {
    take(Clipboard.getSystemClipboard(), model);
  }

  static void take(Clipboard clipboard, DrawPadViewModel model) {
    List<File> files = clipboard.getFiles();
    Image image = clipboard.getImage();
    if (files != null && files.stream().anyMatch(PadPictures::isPicture)) {
      files.stream()
          .filter(PadPictures::isPicture)
          .findFirst()
          .ifPresent(file -> model.open(file.toPath()));
    } else if (image != null) {
      model.show(() -> picture(image), failure -> model.refuse("picture.none"));
    } else {
      model.refuse("picture.none");
    }
  }

  /** Takes pictures that are dropped on a part of the window; other files go past it. */
  static void acceptDrops(Node place, DrawPadViewModel model) {
    place.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (isWelcome(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    place.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          if (isWelcome(event.getDragboard())) {
            take(event.getDragboard(), model);
            event.setDropCompleted(true);
            event.consume();
          }
        });
  }

  /** Asks for a file. */
  static void choose(@Nullable Window owner, DrawPadViewModel model, PadWords words) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.get("picture.title"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(words.get("picture.kind"), PATTERNS));
    File file = chooser.showOpenDialog(owner);
    if (file != null) {
      model.open(file.toPath());
    }
  }

  private static boolean isWelcome(Clipboard dragged) {
    List<File> files = dragged.getFiles();
    return (files == null || files.isEmpty())
        ? dragged.hasImage()
        : files.size() == 1 && isPicture(files.getFirst());
  }

  private static boolean isPicture(File file) {
    Path name = file.toPath().getFileName();
    return NAMES.matcher(String.valueOf(name).toLowerCase(Locale.ROOT)).matches();
  }

  private static Picture picture(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return new Picture(width, height, argb);
  }
}
