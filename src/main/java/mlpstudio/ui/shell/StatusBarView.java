package mlpstudio.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mlpstudio.ui.training.ProgressViewModel;
import mlpstudio.ui.training.ProgressViewModel.Progress;

/** The line at the bottom, always true. */
final class StatusBarView extends HBox {

  StatusBarView(StatusViewModel status, ProgressViewModel progress) {
    getStyleClass().add("status");
    setId("status");
    setAlignment(Pos.CENTER_LEFT);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(
            part("status-data", status.data()),
            part("status-device", status.device()),
            part("status-rate", progress.progressProperty().map(Progress::rate)),
            part("status-parameters", status.parameters()),
            space,
            part("status-activity", status.activity()),
            part("status-engine", status.engine()));
  }

  private static Label part(String id, ObservableValue<String> text) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("status-part");
    label.textProperty().bind(text);
    label.setMinWidth(0);
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }
}
