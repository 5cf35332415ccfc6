package mlpstudio.ui.support;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Makes a part of the window a place on which files can be dropped. */
public final class FileDrops {
  private FileDrops() {}

  /** Has files that are dropped on a node taken. FX thread only. */
  public static void install(Node node, Consumer<List<Path>> taken) {
    node.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    node.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          boolean files = event.getDragboard().hasFiles();
          if (files) {
            taken.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.consume();
          }
          event.setDropCompleted(files);
        });
  }
}
