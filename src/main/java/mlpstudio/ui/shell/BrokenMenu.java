package mlpstudio.ui.shell;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.ui.documents.DocumentViewModel;
import mlpstudio.ui.support.Messages;

/** The experiments that are broken on purpose, apart from those that are to work. */
final class BrokenMenu extends Menu {

  BrokenMenu(DocumentViewModel documents) {
    super(new Messages(BrokenMenu.class).get("menu.broken"));
    BuiltInExperiments.brokenOnPurpose()
        .forEach(
            experiment -> {
              MenuItem item = ExperimentChooser.item(documents, experiment);
              item.setId("open-" + experiment.id());
              getItems().add(item);
            });
  }
}
