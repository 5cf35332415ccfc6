package mlpstudio.ui.training;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.training.ProgressViewModel.Progress;

/** The pace that is asked for, and the one that is reached. */
final class PaceView extends HBox {
  PaceView(PaceViewModel pace, ProgressViewModel progress) {
    Messages texts = new Messages(PaceView.class);
    getStyleClass().add("pace");
    setAlignment(Pos.CENTER_LEFT);
    Label name = new Label(texts.get("pace.label"));
    name.getStyleClass().add(StyleClass.CAPTION);
    Slider slider = new Slider(0, 1, 1);
    slider.setId("pace");
    slider.setBlockIncrement(0.1);
    slider.valueProperty().bindBidirectional(pace.positionProperty());
    slider.setTooltip(new Tooltip(texts.get("pace.tooltip")));
    slider.accessibleTextProperty().bind(pace.labelProperty());
    name.setLabelFor(slider);
    Label limit = new Label();
    limit.setId("pace-limit");
    limit.textProperty().bind(pace.labelProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label rate = new Label();
    rate.setId("run-rate");
    rate.setAlignment(Pos.CENTER_RIGHT);
    rate.setTooltip(new Tooltip(texts.get("rate.tooltip")));
    rate.textProperty().bind(progress.progressProperty().map(Progress::rate));
    getChildren().addAll(name, slider, limit, space, rate);
  }
}
