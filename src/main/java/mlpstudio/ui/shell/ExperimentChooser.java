package mlpstudio.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/** The name of the experiment, marked when it was edited; opens the list of others. */
final class ExperimentChooser extends MenuButton {

  ExperimentChooser(ShellViewModel model, List<Experiment> experiments) {
    Messages texts = new Messages(ExperimentChooser.class);
    setId("experiment");
    getStyleClass().addAll(StyleClass.FLAT, "experiment-chooser");
    setMnemonicParsing(false);
    textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  String title = model.titleProperty().getValue();
                  return model.editedProperty().getValue()
                      ? texts.format("experiment.edited", title)
                      : title;
                },
                model.titleProperty(),
                model.editedProperty()));
    setTooltip(new Tooltip(texts.get("experiment.tooltip")));
    accessibleTextProperty().bind(textProperty());
    experiments.forEach(experiment -> getItems().add(item(model, experiment)));
  }

  /** An item that opens one experiment. */
  static MenuItem item(ShellViewModel model, Experiment experiment) {
    MenuItem item = new MenuItem(experiment.title());
    item.setMnemonicParsing(false);
    item.setOnAction(e -> model.open(experiment));
    return item;
  }
}
