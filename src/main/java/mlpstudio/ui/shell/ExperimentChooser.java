package mlpstudio.ui.shell;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.documents.DocumentViewModel;
import mlpstudio.ui.support.ExperimentWords;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/** The name of the experiment, marked when it was edited; opens the list of others. */
final class ExperimentChooser extends MenuButton {

  ExperimentChooser(DocumentViewModel documents, List<Experiment> experiments) {
    Messages texts = new Messages(ExperimentChooser.class);
    setId("experiment");
    getStyleClass().addAll(StyleClass.FLAT, "experiment-chooser");
    setMnemonicParsing(false);
    textProperty().bind(documents.markedNameProperty());
    Tooltip tooltip = new Tooltip();
    tooltip
        .textProperty()
        .bind(
            documents
                .placeProperty()
                .map(
                    place ->
                        place
                            .file()
                            .map(file -> texts.format("experiment.tooltip.file", file))
                            .orElseGet(() -> texts.get("experiment.tooltip"))));
    setTooltip(tooltip);
    accessibleTextProperty().bind(textProperty());
    experiments.forEach(experiment -> getItems().add(item(documents, experiment)));
    getItems().addAll(new SeparatorMenuItem(), new BrokenMenu(documents));
  }

  /** An item that opens one experiment. */
  static MenuItem item(DocumentViewModel documents, Experiment experiment) {
    MenuItem item = new MenuItem(new ExperimentWords().title(experiment));
    item.setMnemonicParsing(false);
    item.setOnAction(e -> documents.open(experiment));
    return item;
  }
}
