package mlpstudio.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.documents.DocumentViewModel;
import mlpstudio.ui.documents.FileNames;
import mlpstudio.ui.support.Messages;

/** The menu of documents: new, open, recent, save, close, quit. */
final class FileMenu extends Menu {
  private final Messages texts;
  private final DocumentViewModel documents;
  private final Menu recent;

  FileMenu(
      DocumentViewModel documents,
      ShellCommands commands,
      List<Experiment> experiments,
      Messages texts) {
    super(texts.get("menu.file"));
    this.documents = documents;
    this.texts = texts;
    setId("menu-file");
    recent = submenu("menu-recent", "menu.recent");
    Menu builtIn = submenu("menu-open", "menu.open");
    experiments.forEach(
        e -> {
          MenuItem item = ExperimentChooser.item(documents, e);
          item.setId("open-" + e.id());
          builtIn.getItems().add(item);
        });
    builtIn.getItems().addAll(new SeparatorMenuItem(), new BrokenMenu(documents));
    add(commands.opening());
    getItems().addAll(builtIn, recent, new SeparatorMenuItem());
    add(commands.saving());
    getItems().add(new SeparatorMenuItem());
    add(commands.file());
    ObservableList<Path> files = documents.recent().files();
    files.addListener((InvalidationListener) o -> listRecent());
    listRecent();
    setOnShowing(e -> documents.recent().dropMissing());
  }

  private Menu submenu(String id, String key) {
    Menu menu = new Menu(texts.get(key));
    menu.setId(id);
    return menu;
  }

  private void add(CommandGroup group) {
    group.commands().forEach(c -> getItems().add(CommandItem.of(c, texts)));
  }

  private void listRecent() {
    List<Path> files = documents.recent().files();
    recent.setDisable(files.isEmpty());
    recent.getItems().clear();
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      MenuItem item = new MenuItem(FileNames.withFolder(file));
      item.setId("recent-" + i);
      item.setMnemonicParsing(false);
      item.setOnAction(e -> documents.open(file));
      recent.getItems().add(item);
    }
    MenuItem clear = new MenuItem(texts.get("menu.recent.clear"));
    clear.setId("recent-clear");
    clear.setOnAction(e -> documents.recent().clear());
    recent.getItems().addAll(new SeparatorMenuItem(), clear);
  }
}
