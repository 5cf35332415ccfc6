package mlpstudio.ui.shell;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import mlpstudio.ui.support.Messages;

/** Commands as items of a menu. */
final class CommandItem {
  private CommandItem() {}

  /** The item of a command, with its keys. */
  static MenuItem of(Command command, Messages texts) {
    MenuItem item = new MenuItem(texts.get("command." + command.id()));
    item.setId("command-" + command.id());
    item.setOnAction(e -> command.action().run());
    command.keys().ifPresent(item::setAccelerator);
    item.disableProperty().bind(command.enabled().map(enabled -> !enabled));
    return item;
  }

  /** A menu of commands. */
  static Menu menu(CommandGroup group, Messages texts) {
    Menu menu = new Menu(texts.get("menu." + group.id()));
    menu.setId("menu-" + group.id());
    group.commands().forEach(c -> menu.getItems().add(of(c, texts)));
    return menu;
  }
}
