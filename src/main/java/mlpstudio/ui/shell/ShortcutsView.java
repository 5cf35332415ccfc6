package mlpstudio.ui.shell;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/** Every key of the window, menu by menu. */
final class ShortcutsView extends GridPane {
  private final Messages texts = new Messages(ShortcutsView.class);

  ShortcutsView(List<CommandGroup> groups, List<Page> pages) {
    getStyleClass().add("shortcuts");
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    getColumnConstraints().add(names);
    int row = 0;
    for (Page page : pages) {
      if (PageKeys.of(page, pages).isPresent()) {
        row = line(row, page.title(), PageKeys.text(page, pages));
      }
    }
    for (CommandGroup group : groups) {
      for (Command command : group.commands()) {
        if (command.keys().isPresent()) {
          String keys = command.keys().get().getDisplayText();
          row = line(row, texts.get("command." + command.id()), keys);
        }
      }
    }
  }

  private int line(int row, String what, String keys) {
    Label name = new Label(what);
    Label key = new Label(keys);
    key.getStyleClass().addAll("shortcut-keys", StyleClass.CAPTION);
    GridPane.setHalignment(key, HPos.RIGHT);
    addRow(row, name, key);
    return row + 1;
  }
}
