package mlpstudio.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One bar: what is trained, the buttons that drive it, and how far it is. */
final class RunBar extends HBox {

  RunBar(Region experiment, Node controls, Node progress) {
    setId("run-bar-pane");
    getStyleClass().add("run-bar-pane");
    setAlignment(Pos.CENTER_LEFT);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(experiment, controls, space, progress);
  }
}
