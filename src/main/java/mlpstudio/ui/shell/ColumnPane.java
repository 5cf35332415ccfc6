package mlpstudio.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import mlpstudio.ui.support.ScrolledBox;
import mlpstudio.ui.support.StyleClass;

/** One unfolded column: its title or tabs, the chosen panel, and its foot. */
final class ColumnPane extends BorderPane {
  private final LabColumn column;
  private final HBox head = new HBox();
  private final ColumnBody body = new ColumnBody();
  private final VBox stack = new ScrolledBox();
  private final ScrollPane scroll = new ScrollPane(stack);
  private Panel.Foot footing = Panel.Foot.ALWAYS;
  private Subscription measured = Subscription.EMPTY;

  /**
   * Which panel is chosen.
   *
   * @param id its id; another one where it is not among the panels
   * @param remember receives the id of each one chosen by hand
   * @param chosen receives the id of each one chosen later on, whoever chose it
   */
  record Tab(String id, Consumer<String> remember, Consumer<String> chosen) {}

  /**
   * A column.
   *
   * @param panels its own and those that have come to stay with it
   * @param tools what stands at the end of its head
   * @param tab which panel is chosen
   */
  ColumnPane(LabColumn column, List<Panel> panels, List<? extends Node> tools, Tab tab) {
    this.column = column;
    setId("column-" + column.id());
    getStyleClass().add("lab-column");
    head.getStyleClass().add("column-head");
    head.setAlignment(Pos.CENTER_LEFT);
    if (panels.size() == 1) {
      Label title = new Label(column.title());
      title.getStyleClass().add(StyleClass.CARD_TITLE);
      head.getChildren().add(title);
      show(panels.getFirst());
    } else {
      addTabs(panels, tab);
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    head.getChildren().add(space);
    head.getChildren().addAll(tools);
    setTop(head);
    column.foot().ifPresent(this::addFoot);
  }

  /** Gives back all that is shown, so that another column can show it. */
  void release() {
    measured.unsubscribe();
    setCenter(null);
    setBottom(null);
    body.getChildren().clear();
    stack.getChildren().clear();
    head.getChildren().clear();
  }

  /** A panel that has come from another column needs the room of this one's foot. */
  private void show(Panel panel) {
    if (column.foot().isPresent()) {
      body.setPanel(panel.content());
      footing = column.panels().contains(panel) ? panel.foot() : Panel.Foot.NEVER;
      column.kept().ifPresent(kept -> show(kept, footing != Panel.Foot.NEVER));
      placeFoot();
    } else {
      setCenter(panel.content());
    }
  }

  /** Where a panel is alone it scrolls by itself: two bars side by side would be one too many. */
  private void placeFoot() {
    boolean shown =
        switch (footing) {
          case ALWAYS -> true;
          case WHERE_ROOM -> body.hasRoomAbove(column.foot().orElseThrow());
          case NEVER -> false;
        };
    body.setScrolling(footing != Panel.Foot.ALWAYS);
    column.foot().ifPresent(foot -> show(foot, shown));
  }

  private static void show(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  /** Panel and foot scroll together where large letters leave them no room. */
  private void addFoot(Node foot) {
    VBox.setVgrow(body, Priority.ALWAYS);
    stack.getChildren().setAll(body, foot);
    scroll.getStyleClass().add("column-scroll");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    measured =
        Subscription.combine(
            foot.layoutBoundsProperty().subscribe(this::placeFoot),
            scroll
                .viewportBoundsProperty()
                .subscribe(
                    seen -> {
                      body.setVisibleHeight(seen.getHeight());
                      placeFoot();
                    }));
    setCenter(scroll);
    column.kept().ifPresent(this::setBottom);
  }

  LabColumn column() {
    return column;
  }

  private void addTabs(List<Panel> panels, Tab chosen) {
    ToggleGroup group = new ToggleGroup();
    for (Panel panel : panels) {
      ToggleButton tab = new ToggleButton(panel.title());
      tab.setId("tab-" + panel.id());
      tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
      tab.setAccessibleText(panel.title());
      tab.getStyleClass().add("column-tab");
      tab.setToggleGroup(group);
      tab.setOnAction(
          e -> {
            tab.setSelected(true);
            chosen.remember().accept(panel.id());
          });
      tab.selectedProperty()
          .addListener(
              (o, before, now) -> {
                if (now) {
                  show(panel);
                }
              });
      head.getChildren().add(tab);
    }
    int first = Math.max(0, panels.stream().map(Panel::id).toList().indexOf(chosen.id()));
    group.selectToggle(group.getToggles().get(first));
    group
        .selectedToggleProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null) {
                chosen.chosen().accept(panels.get(group.getToggles().indexOf(now)).id());
              }
            });
  }
}
