package mlpstudio.ui.shell;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;

/**
 * Takes files dropped anywhere on the window. While files hover over it a frame with a word lies
 * over everything. A question that is open is answered first.
 */
public final class FileDrop extends StackPane {
  private final FileOpener opener;
  private final WindowLayers window;
  private final Function<DragEvent, List<File>> dragged;

  private FileDrop(
      WindowLayers window, FileOpener opener, Function<DragEvent, List<File>> dragged) {
    this.window = window;
    this.opener = opener;
    this.dragged = dragged;
    setId("drop-hint");
    getStyleClass().add("drop-hint");
    getStylesheets()
        .add(Objects.requireNonNull(FileDrop.class.getResource("drop.css")).toExternalForm());
    setVisible(false);
    setMouseTransparent(true);
    Label word = new Label(new Messages(FileDrop.class).get("drop.hint"), Icons.OPEN.node());
    word.getStyleClass().add("drop-word");
    word.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(word.getText());
    getChildren().add(word);
  }

  /** Makes the whole window a place to drop files on. */
  public static void install(WindowLayers window, FileOpener opener) {
    install(window, opener, event -> event.getDragboard().getFiles());
  }

  /** The same with other words for what is dragged: only the desktop makes a real dragboard. */
  static void install(
      WindowLayers window, FileOpener opener, Function<DragEvent, List<File>> dragged) {
    FileDrop drop = new FileDrop(window, opener, dragged);
    window.addOnTop(drop);
    window.addEventHandler(DragEvent.DRAG_OVER, drop::over);
    window.addEventHandler(DragEvent.DRAG_EXITED, drop::exited);
    window.addEventHandler(DragEvent.DRAG_DROPPED, drop::dropped);
  }

  private boolean welcome(DragEvent event) {
    return !dragged.apply(event).isEmpty() && !window.overlay().isVisible();
  }

  private void over(DragEvent event) {
    if (welcome(event)) {
      event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
      setVisible(true);
      event.consume();
    }
  }

  private void exited(DragEvent event) {
    // Also told when one part of the window is left for another.
    if (event.getTarget() == window) {
      setVisible(false);
    }
  }

  private void dropped(DragEvent event) {
    setVisible(false);
    if (welcome(event)) {
      event.setDropCompleted(true);
      event.consume();
      opener.open(dragged.apply(event).stream().map(File::toPath).toList());
    }
  }
}
