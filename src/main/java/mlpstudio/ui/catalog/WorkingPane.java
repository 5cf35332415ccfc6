package mlpstudio.ui.catalog;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.data.fetch.FetchProgress;
import mlpstudio.ui.catalog.Situation.Working;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.StyleClass;

/** How far one data set is, and the way to end it. */
final class WorkingPane extends VBox {
  private final CatalogWords words;
  private final ProgressBar bar = new ProgressBar();
  private final Label amount = new Label();
  private final Label file = new Label();

  WorkingPane(SetViewModel set, CatalogWords words) {
    this.words = words;
    String id = set.entry().id();
    getStyleClass().add("catalog-working");
    bar.setId("progress-" + id);
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    amount.setId("amount-" + id);
    amount.setMinHeight(Region.USE_PREF_SIZE);
    amount.setWrapText(true);
    file.getStyleClass().add(StyleClass.CAPTION);
    file.setMinWidth(0);
    Button cancel = new Button(words.get("cancel"), Icons.CLOSE.node());
    cancel.setId("cancel-" + id);
    cancel.setAccessibleText(words.get("cancel") + ", " + set.entry().title());
    cancel.setOnAction(
        e -> {
          cancel.setDisable(true);
          set.cancel();
        });
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(bar, cancel);
    line.getStyleClass().add("catalog-progress");
    getChildren().addAll(line, amount, file);
  }

  /** Shows how far it is now. */
  void show(Working working) {
    FetchProgress progress = working.progress();
    bar.setProgress(progress == null ? ProgressBar.INDETERMINATE_PROGRESS : progress.share());
    amount.setText(words.progress(working));
    file.setText(words.file(working));
    bar.setAccessibleText(amount.getText());
  }
}
