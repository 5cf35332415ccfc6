package mlpstudio.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.LowRoom;

/** The frame: menu and run bar above, pages at the left, status below, the page in the middle. */
public final class ShellView extends BorderPane {
  /** Height of a page's icon and word on the rail, with their room. */
  private static final double PAGE_EM = 4.3;

  private final List<Page> pages;
  private final Map<String, Node> opened = new HashMap<>();
  private final Map<Node, Node> left = new HashMap<>();

  /**
   * A frame.
   *
   * @param pages at least one; the first is home
   * @param menu the menu bar
   * @param runBar what stands under it
   * @param status what stands at the bottom
   */
  public ShellView(ShellViewModel model, List<Page> pages, Node menu, Node runBar, Node status) {
    this.pages = List.copyOf(pages);
    getStyleClass().add("shell");
    getStylesheets()
        .add(Objects.requireNonNull(ShellView.class.getResource("shell.css")).toExternalForm());
    setMinSize(0, 0);
    setTop(new VBox(menu, runBar));
    setLeft(rail(new NavigationRail(pages, model)));
    setBottom(status);
    model.pageProperty().addListener((o, before, now) -> show(now));
    if (pages.stream().noneMatch(p -> p.id().equals(model.pageProperty().get()))) {
      model.showPage(pages.getFirst().id());
    }
    show(model.pageProperty().get());
  }

  /** Where letters are large, pages stand closer, and where even that is too high, it scrolls. */
  private static Node rail(NavigationRail rail) {
    ScrollPane scroll = new ScrollPane(rail);
    scroll.setId("rail-scroll");
    scroll.getStyleClass().add("rail-scroll");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    LowRoom.mark(rail, scroll, rail.pages() * PAGE_EM);
    return scroll;
  }

  /**
   * A page, to be shown elsewhere for a while.
   *
   * @param id of one of the pages
   */
  Node page(String id) {
    Page wanted = pages.stream().filter(page -> page.id().equals(id)).findFirst().orElseThrow();
    return opened.computeIfAbsent(id, i -> wanted.content().get());
  }

  /** Shows a page, also one that was shown elsewhere meanwhile. */
  final void show(String id) {
    if (pages.stream().anyMatch(page -> page.id().equals(id))) {
      turnTo(page(id));
    }
  }

  /**
   * Whoever was at work on the former page goes on at the new one, where the keyboard was there
   * last; elsewhere, such as on the rail, the keyboard stays.
   */
  private void turnTo(Node page) {
    Node former = getCenter();
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    boolean there = former != null && owner != null && FocusOrder.within(former, owner);
    if (there) {
      left.put(former, owner);
    }
    setCenter(page);
    Node now = getScene() == null ? null : getScene().getFocusOwner();
    boolean taken = now != null && FocusOrder.within(page, now);
    if (!taken && (there || owner == null)) {
      Node before = left.get(page);
      if (before != null && before.getScene() != null && FocusOrder.within(page, before)) {
        before.requestFocus();
      } else {
        FocusOrder.first(page).ifPresent(Node::requestFocus);
      }
    }
  }
}
