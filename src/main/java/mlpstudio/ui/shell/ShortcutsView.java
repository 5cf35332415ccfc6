package mlpstudio.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mlpstudio.ui.drawpad.PadKeys;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.ShortcutGroup;
import mlpstudio.ui.support.StyleClass;

/** Every key of the window, taken from the menus themselves and from the parts that have keys. */
final class ShortcutsView extends VBox {
  private final Messages texts = new Messages(ShortcutsView.class);
  private final List<ShortcutGroup> groups;
  private final GridPane list = new GridPane();

  private ShortcutsView(List<ShortcutGroup> groups) {
    this.groups = groups;
    setId("shortcuts");
    getStyleClass().add("shortcuts-card");
    TextField search = new TextField();
    search.setId("shortcuts-search");
    search.setPromptText(texts.get("keys.search.prompt"));
    search.setAccessibleText(texts.get("keys.search"));
    HBox.setHgrow(search, Priority.ALWAYS);
    Label name = new Label(texts.get("keys.search"));
    name.setLabelFor(search);
    HBox line = new HBox(name, search);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("shortcuts-search");
    search.textProperty().subscribe(this::show);
    list.setId("shortcuts-list");
    list.getStyleClass().add("shortcuts");
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    list.getColumnConstraints().add(names);
    ScrollPane scroll = new ScrollPane(list);
    scroll.setId("shortcuts-scroll");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(true);
    scroll.setAccessibleText(texts.get("shortcuts.title"));
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(line, scroll);
  }

  /** The keys of a menu bar, and all others. */
  static ShortcutsView of(MenuBar menu) {
    List<ShortcutGroup> groups = new ArrayList<>();
    for (Menu top : menu.getMenus()) {
      List<ShortcutGroup.Line> lines = new ArrayList<>();
      collect(top, lines);
      if (!lines.isEmpty()) {
        groups.add(new ShortcutGroup(Mnemonics.plain(top.getText()), lines));
      }
    }
    groups.add(PadKeys.help());
    groups.addAll(FurtherKeys.groups(new Messages(ShortcutsView.class)));
    return new ShortcutsView(groups);
  }

  private static void collect(Menu menu, List<ShortcutGroup.Line> lines) {
    for (MenuItem item : menu.getItems()) {
      KeyCombination keys = item.getAccelerator();
      if (keys != null) {
        lines.add(new ShortcutGroup.Line(Mnemonics.plain(item.getText()), keys.getDisplayText()));
      }
      if (item instanceof Menu deeper) {
        collect(deeper, lines);
      }
    }
  }

  private void show(String wanted) {
    String words = wanted.strip().toLowerCase(Locale.ROOT);
    list.getChildren().clear();
    int row = 0;
    for (ShortcutGroup group : groups) {
      List<ShortcutGroup.Line> lines =
          group.lines().stream().filter(line -> has(group, line, words)).toList();
      if (!lines.isEmpty()) {
        Label title = new Label(group.title());
        title.getStyleClass().addAll(StyleClass.CARD_TITLE, "shortcuts-title");
        list.add(title, 0, row++, 2, 1);
        for (ShortcutGroup.Line line : lines) {
          row = line(row, line);
        }
      }
    }
    if (row == 0) {
      list.add(new Label(texts.get("keys.nothing")), 0, 0);
    }
  }

  private static boolean has(ShortcutGroup group, ShortcutGroup.Line line, String words) {
    return (group.title() + " " + line.what() + " " + line.keys())
        .toLowerCase(Locale.ROOT)
        .contains(words);
  }

  private int line(int row, ShortcutGroup.Line line) {
    Label name = new Label(line.what());
    name.setWrapText(true);
    Label keys = new Label(line.keys());
    keys.getStyleClass().addAll("shortcut-keys", StyleClass.CAPTION);
    keys.setMinWidth(USE_PREF_SIZE);
    GridPane.setHalignment(keys, HPos.RIGHT);
    list.addRow(row, name, keys);
    return row + 1;
  }
}
