package mlpstudio.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/** The buttons that drive a run: Train, one batch, one epoch, stop, start over. */
public final class RunControlsView extends HBox {
  private final Messages texts = new Messages(RunControlsView.class);
  private final Button train = new Button();
  private final List<Button> others = new ArrayList<>();

  /** Buttons for these commands. */
  public RunControlsView(TrainingViewModel model) {
    getStyleClass().add("run-controls");
    getStylesheets().add(TrainingStyles.URL);
    setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(
            trainButton(model),
            button("step-batch", Icons.ONE_BATCH, model.canStepProperty(), model::stepBatch),
            button("step-epoch", Icons.ONE_EPOCH, model.canStepProperty(), model::stepEpoch),
            button("stop", Icons.STOP, model.canStopProperty(), model::stop),
            button("start-over", Icons.RESTART, model.canStartOverProperty(), model::startOver));
    model.primaryProperty().addListener((o, before, now) -> show(now));
    show(model.primaryProperty().get());
  }

  /** A disabled button shows no tooltip, so the reason is told by the pane around it. */
  private Node trainButton(TrainingViewModel model) {
    train.setId("train");
    train.getStyleClass().add(StyleClass.ACCENT);
    train.disableProperty().bind(model.canTrainProperty().not());
    train.setOnAction(e -> model.trainOrPause());
    StackPane around = new StackPane(train);
    around.setId("train-holder");
    Tooltip tooltip = new Tooltip();
    tooltip
        .textProperty()
        .bind(
            Bindings.when(model.trainHintProperty().isEmpty().or(model.canTrainProperty()))
                .then(texts.get("train.tooltip"))
                .otherwise(model.trainHintProperty()));
    Tooltip.install(around, tooltip);
    train.accessibleHelpProperty().bind(tooltip.textProperty());
    return around;
  }

  /** Leaves the words of all buttons but Train away, where there is no room for them. */
  public void setCompact(boolean compact) {
    ContentDisplay display = compact ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
    others.forEach(button -> button.setContentDisplay(display));
  }

  private void show(PrimaryAction action) {
    String label = texts.get("primary." + action.name().toLowerCase(Locale.ROOT));
    train.setText(label);
    train.setAccessibleText(label);
    train.setGraphic(action.icon().node());
  }

  private Button button(String id, Icons icon, ObservableBooleanValue enabled, Runnable action) {
    Button button = new Button(texts.get(id + ".label"), icon.node());
    button.setId(id);
    button.getStyleClass().add(StyleClass.FLAT);
    button.setAccessibleText(texts.get(id + ".label"));
    button.setTooltip(new Tooltip(texts.get(id + ".tooltip")));
    button.disableProperty().bind(Bindings.not(enabled));
    button.setOnAction(e -> action.run());
    others.add(button);
    return button;
  }
}
