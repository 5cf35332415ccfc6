package mlpstudio.ui.weights;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** Says for some seconds what became of a picture. */
final class ExportNotice extends StackPane {
  private static final Duration SHOWN = Duration.seconds(5);

  ExportNotice(WeightsExporter exporter) {
    Label label = new Label();
    label.setId("weightsNotice");
    label.getStyleClass().add("notice");
    label.setWrapText(true);
    label.setVisible(false);
    setMouseTransparent(true);
    setAlignment(Pos.BOTTOM_CENTER);
    getStyleClass().add("notices");
    getChildren().add(label);
    PauseTransition time = new PauseTransition(SHOWN);
    time.setOnFinished(event -> label.setVisible(false));
    exporter
        .noticeProperty()
        .subscribe(
            sentence -> {
              label.setVisible(!sentence.isEmpty());
              if (!sentence.isEmpty()) {
                label.setText(sentence);
                time.playFromStart();
              }
            });
  }
}
