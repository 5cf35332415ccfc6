package mlpstudio.ui.shell;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Messages;

/** The pages of the window, one under the other, each with icon and word. */
final class NavigationRail extends VBox {
  private final int count;

  NavigationRail(List<Page> pages, ShellViewModel model) {
    count = pages.size();
    Messages texts = new Messages(NavigationRail.class);
    getStyleClass().add("rail");
    setId("rail");
    ToggleGroup group = new ToggleGroup();
    for (Page page : pages) {
      ToggleButton button = new ToggleButton(page.title(), page.icon().node());
      button.setId("rail-" + page.id());
      button.getStyleClass().add("rail-button");
      button.setContentDisplay(ContentDisplay.TOP);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setAccessibleRole(AccessibleRole.TAB_ITEM);
      button.setAccessibleText(page.title());
      button.setTooltip(
          new Tooltip(texts.format("page.tooltip", page.title(), PageKeys.text(page, pages))));
      button.setToggleGroup(group);
      button.setOnAction(
          e -> {
            button.setSelected(true);
            model.showPage(page.id());
          });
      model
          .pageProperty()
          .addListener((o, before, now) -> button.setSelected(now.equals(page.id())));
      button.setSelected(model.pageProperty().get().equals(page.id()));
      getChildren().add(button);
    }
  }

  /** How many pages there are. */
  int pages() {
    return count;
  }
}
