package mlpstudio.ui.collection;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mlpstudio.interchange.collection.CollectionStep;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.StyleClass;

/** How many there are and are chosen, the way back and forth, and what is being done. */
final class FootBar extends HBox {
  private final CollectionViewModel model;
  private final InHand inHand;
  private final CollectionWords words;
  private final Label count = new Label();

  FootBar(CollectionViewModel model, Runnable close) {
    this.model = model;
    this.inHand = model.inHand();
    this.words = model.words();
    getStyleClass().add("collection-foot");
    setAlignment(Pos.CENTER_LEFT);
    count.setId("collection-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    inHand.chosenProperty().subscribe(now -> showCount());
    inHand.shownProperty().subscribe(now -> showCount());
    inHand.contentProperty().subscribe(now -> showCount());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button away = new Button(words.get("close"));
    away.setId("collection-close");
    away.setMinWidth(Region.USE_PREF_SIZE);
    away.setOnAction(event -> close.run());
    getChildren()
        .addAll(
            step("undo", Icons.UNDO, inHand.nextUndoProperty(), model::undo),
            step("redo", Icons.REDO, inHand.nextRedoProperty(), model::redo),
            count,
            space,
            activity(),
            away);
  }

  private void showCount() {
    count.setText(
        words.counted(
            inHand.shownProperty().get().size(),
            inHand.contentProperty().get().size(),
            inHand.chosenProperty().get().size()));
  }

  private Button step(
      String key, Icons icon, ObservableValue<Optional<CollectionStep>> next, Runnable action) {
    Button button = new Button(words.get(key), icon.node());
    button.setId("collection-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip());
    next.subscribe(
        step -> {
          String tip =
              step.map(s -> words.stepTooltip(key, s)).orElseGet(() -> words.get(key + ".none"));
          button.getTooltip().setText(tip);
          button.setAccessibleHelp(tip);
          button.setDisable(step.isEmpty());
        });
    button.setOnAction(event -> action.run());
    return button;
  }

  private HBox activity() {
    Label doing = new Label();
    doing.setId("collection-activity");
    doing.getStyleClass().add(StyleClass.CAPTION);
    doing.setMinWidth(0);
    ProgressBar bar = new ProgressBar();
    bar.setId("collection-progress");
    Button cancel = new Button(words.get("cancel"));
    cancel.setId("collection-cancel");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setTooltip(new Tooltip(words.get("cancel.tip")));
    cancel.managedProperty().bind(cancel.visibleProperty());
    cancel.setOnAction(event -> model.transfers().cancel());
    HBox box = new HBox(doing, bar, cancel);
    box.getStyleClass().add("collection-activity");
    box.setAlignment(Pos.CENTER_LEFT);
    box.managedProperty().bind(box.visibleProperty());
    model
        .transfers()
        .activityProperty()
        .subscribe(
            now -> {
              box.setVisible(now.busy());
              doing.setText(now.sentence());
              bar.setProgress(now.share());
              cancel.setVisible(now.canCancel());
            });
    return box;
  }
}
