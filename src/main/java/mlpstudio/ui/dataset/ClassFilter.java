package mlpstudio.ui.dataset;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import mlpstudio.data.ImageDataset;
import org.jspecify.annotations.Nullable;

/** The classes that pass, in a menu that stays open while several are ticked. */
final class ClassFilter extends MenuButton {
  /** Where the classes begin, below "all" and the line under it. */
  private static final int FIRST_CLASS = 2;

  private final DatasetViewModel model;
  private final DatasetWords words;

  ClassFilter(DatasetViewModel model, DatasetWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("class-filter");
    setId("classFilter");
    setTooltip(new Tooltip(words.get("classes.tooltip")));
    model.shownProperty().map(ShownImages::dataset).subscribe(this::fill);
    model.classesProperty().subscribe(classes -> select());
  }

  private void fill(@Nullable ImageDataset dataset) {
    getItems().clear();
    List<String> names = dataset == null ? List.of() : dataset.classNames();
    MenuItem all = new MenuItem(words.get("classes.all"));
    all.setOnAction(e -> model.showAllClasses());
    getItems().addAll(all, new SeparatorMenuItem());
    for (int label = 0; label < names.size(); label++) {
      getItems().add(item(label, names.get(label)));
    }
    select();
  }

  private CustomMenuItem item(int label, String name) {
    CheckBox box = new CheckBox(name);
    box.setMnemonicParsing(false);
    // The item takes the presses of mouse and keys; the box only shows.
    box.setMouseTransparent(true);
    box.setFocusTraversable(false);
    HBox row = new HBox(box);
    row.setId("classFilter-" + label);
    CustomMenuItem item = new CustomMenuItem(row, false);
    item.setUserData(box);
    item.setOnAction(e -> model.toggleClass(label));
    return item;
  }

  private void select() {
    var classes = model.classesProperty().get();
    for (int i = FIRST_CLASS; i < getItems().size(); i++) {
      CheckBox box = (CheckBox) getItems().get(i).getUserData();
      box.setSelected(classes.contains(i - FIRST_CLASS));
    }
    ShownImages images = model.shownProperty().get();
    String text =
        classes.isEmpty() || images == null
            ? words.get("classes.all")
            : classes.stream()
                .sorted()
                .map(images.dataset().classNames()::get)
                .collect(Collectors.joining(", "));
    setText(text);
    setAccessibleText(words.get("classes.name") + ": " + text);
  }
}
