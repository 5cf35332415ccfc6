package mlpstudio.ui.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.documents.EditNames;
import mlpstudio.ui.state.Appearance;
import mlpstudio.ui.state.Theme;
import mlpstudio.ui.support.Messages;

/** The menu bar; the keys of the commands are those of its items. */
final class ShellMenu extends MenuBar {
  private final Messages texts = new Messages(ShellMenu.class);
  private final ShellViewModel model;

  ShellMenu(
      ShellViewModel model,
      ShellCommands commands,
      Appearance appearance,
      List<Page> pages,
      List<Experiment> experiments) {
    this.model = model;
    setId("menu");
    getMenus()
        .addAll(
            new FileMenu(model.documents(), commands, experiments, texts),
            editMenu(commands),
            viewMenu(commands, appearance, pages),
            menu(commands.data()),
            networkMenu(commands),
            menu(commands.train()),
            menu(commands.help()));
    Mnemonics.follow(getMenus());
  }

  private Menu editMenu(ShellCommands commands) {
    Menu menu = menu(commands.edit());
    EditNames names = new EditNames(model.history());
    name(menu, "command-undo", names.undo().map(Mnemonics::first));
    name(menu, "command-redo", names.redo().map(Mnemonics::first));
    menu.getItems().add(new SeparatorMenuItem());
    commands.preferences().commands().forEach(c -> menu.getItems().add(item(c)));
    return menu;
  }

  private static void name(Menu menu, String id, ObservableValue<String> name) {
    menu.getItems().stream()
        .filter(item -> id.equals(item.getId()))
        .forEach(item -> item.textProperty().bind(name));
  }

  private Menu networkMenu(ShellCommands commands) {
    Menu menu = menu(commands.networkFiles());
    menu.getItems().add(new SeparatorMenuItem());
    commands.network().commands().forEach(c -> menu.getItems().add(item(c)));
    return menu;
  }

  private Menu viewMenu(ShellCommands commands, Appearance appearance, List<Page> pages) {
    Menu menu = new Menu(texts.get("menu.view"));
    menu.setId("menu-view");
    ToggleGroup shown = new ToggleGroup();
    pages.forEach(page -> menu.getItems().add(pageItem(page, pages, shown)));
    menu.getItems().addAll(new SeparatorMenuItem(), themeMenu(appearance));
    commands.size().commands().forEach(c -> menu.getItems().add(item(c)));
    menu.getItems().add(new SeparatorMenuItem());
    commands.screen().commands().forEach(c -> menu.getItems().add(item(c)));
    return menu;
  }

  private MenuItem pageItem(Page page, List<Page> pages, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(page.title());
    item.setId("page-" + page.id());
    item.setToggleGroup(group);
    PageKeys.of(page, pages).ifPresent(item::setAccelerator);
    item.setOnAction(e -> model.showPage(page.id()));
    model.pageProperty().addListener((o, before, now) -> item.setSelected(now.equals(page.id())));
    item.setSelected(model.pageProperty().get().equals(page.id()));
    return item;
  }

  private Menu themeMenu(Appearance appearance) {
    Menu menu = new Menu(texts.get("menu.theme"));
    menu.setId("menu-theme");
    ToggleGroup group = new ToggleGroup();
    for (Theme theme : Theme.values()) {
      RadioMenuItem item = new RadioMenuItem(texts.get("theme." + theme.id()));
      item.setId("theme-" + theme.id());
      item.setToggleGroup(group);
      item.setSelected(appearance.themeProperty().get() == theme);
      item.setOnAction(e -> appearance.themeProperty().set(theme));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu menu(CommandGroup group) {
    return CommandItem.menu(group, texts);
  }

  private MenuItem item(Command command) {
    return CommandItem.of(command, texts);
  }
}
