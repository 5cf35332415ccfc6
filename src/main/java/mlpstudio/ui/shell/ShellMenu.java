package mlpstudio.ui.shell;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import mlpstudio.experiment.Experiment;
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
            fileMenu(commands, experiments),
            menu(commands.edit()),
            viewMenu(commands, appearance, pages),
            menu(commands.data()),
            networkMenu(commands),
            menu(commands.train()),
            menu(commands.help()));
  }

  private Menu fileMenu(ShellCommands commands, List<Experiment> experiments) {
    Menu open = new Menu(texts.get("menu.open"));
    open.setId("menu-open");
    experiments.forEach(
        e -> {
          MenuItem item = ExperimentChooser.item(model, e);
          item.setId("open-" + e.id());
          open.getItems().add(item);
        });
    Menu menu = menu(commands.file());
    menu.getItems().addFirst(new SeparatorMenuItem());
    menu.getItems().addFirst(open);
    return menu;
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
    for (int i = 0; i < pages.size(); i++) {
      menu.getItems().add(pageItem(pages.get(i), i + 1, shown));
    }
    menu.getItems().addAll(new SeparatorMenuItem(), themeMenu(appearance));
    commands.size().commands().forEach(c -> menu.getItems().add(item(c)));
    menu.getItems().add(new SeparatorMenuItem());
    commands.screen().commands().forEach(c -> menu.getItems().add(item(c)));
    return menu;
  }

  private MenuItem pageItem(Page page, int number, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(page.title());
    item.setId("page-" + page.id());
    item.setToggleGroup(group);
    if (number <= 9) {
      item.setAccelerator(KeyCombination.valueOf("Shortcut+" + number));
    }
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
    Menu menu = new Menu(texts.get("menu." + group.id()));
    menu.setId("menu-" + group.id());
    group.commands().forEach(c -> menu.getItems().add(item(c)));
    return menu;
  }

  private MenuItem item(Command command) {
    MenuItem item = new MenuItem(texts.get("command." + command.id()));
    item.setId("command-" + command.id());
    item.setOnAction(e -> command.action().run());
    command.keys().ifPresent(item::setAccelerator);
    item.disableProperty().bind(command.enabled().map(enabled -> !enabled));
    return item;
  }
}
