package mlpstudio.ui.training;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/** The epoch table as a terminal would show it; a list, so that thousands of lines cost nothing. */
public final class EpochTableView extends BorderPane {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final Messages texts = new Messages(EpochTableView.class);
  private final EpochTableViewModel model;
  private final ListView<String> lines;

  /** Shows this table. */
  public EpochTableView(EpochTableViewModel model) {
    this.model = model;
    this.lines = new ListView<>(model.lines());
    getStyleClass().add("epoch-table");
    getStylesheets().add(TrainingStyles.URL);
    lines.setId("epoch-table");
    lines.getStyleClass().addAll(StyleClass.MONOSPACED, "epoch-lines");
    lines.setAccessibleText(texts.get("epochs.label"));
    lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    lines.setCellFactory(list -> new EpochLineCell(model, texts));
    model.markedProperty().subscribe(this::bringIntoView);
    Label empty = new Label(texts.get("epochs.empty"));
    empty.setWrapText(true);
    lines.setPlaceholder(empty);
    lines.addEventHandler(KeyEvent.KEY_PRESSED, this::copyKey);
    model.lines().addListener((ListChangeListener<String>) c -> followEnd());
    setTop(tools());
    setCenter(lines);
  }

  private HBox tools() {
    Label name = new Label(texts.get("interval.label"));
    Spinner<Integer> interval = new Spinner<>();
    interval.setId("log-interval");
    interval.setEditable(true);
    interval.setValueFactory(
        new SpinnerValueFactory.IntegerSpinnerValueFactory(
            1, EpochTableViewModel.MAX_INTERVAL, model.intervalProperty().get()));
    interval.valueProperty().addListener((o, before, now) -> model.intervalProperty().set(now));
    interval.setTooltip(new Tooltip(texts.get("interval.tooltip")));
    interval.setAccessibleText(texts.get("interval.label"));
    name.setLabelFor(interval);
    Label unit = new Label(texts.get("interval.unit"));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button copy = new Button(texts.get("copy.label"), Icons.COPY.node());
    copy.setId("copy-epochs");
    copy.getStyleClass().add(StyleClass.FLAT);
    copy.setTooltip(new Tooltip(texts.get("copy.tooltip")));
    copy.setAccessibleText(texts.get("copy.tooltip"));
    copy.disableProperty().bind(Bindings.isEmpty(model.lines()));
    copy.setOnAction(e -> copyAll());
    HBox tools = new HBox(name, interval, unit, space, copy);
    tools.setAlignment(Pos.CENTER_LEFT);
    tools.getStyleClass().add("epoch-tools");
    return tools;
  }

  /** Puts the whole table on the clipboard. */
  public void copyAll() {
    copy(model.text());
  }

  private void copyKey(KeyEvent event) {
    if (COPY.match(event)) {
      var chosen = lines.getSelectionModel().getSelectedItems();
      copy(chosen.size() > 1 ? String.join("\n", chosen) + "\n" : model.text());
      event.consume();
    }
  }

  private static void copy(String text) {
    if (!text.isEmpty()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  /** The lines of the moment that is shown, or the end where that is now. */
  private void bringIntoView(MarkedLines marked) {
    if (marked.isEmpty()) {
      followEnd();
    } else {
      lines.scrollTo(marked.from());
    }
  }

  /** While an earlier moment is shown, the table stays there. */
  private void followEnd() {
    if (!model.lines().isEmpty() && model.markedProperty().get().isEmpty()) {
      lines.scrollTo(model.lines().size() - 1);
    }
  }
}
