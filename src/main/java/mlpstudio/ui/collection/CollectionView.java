package mlpstudio.ui.collection;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import mlpstudio.interchange.collection.CollectionContent;
import mlpstudio.interchange.collection.CollectionExport.Format;
import mlpstudio.interchange.collection.KeptDrawing;
import mlpstudio.ui.support.Buttons;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.images.ImageGrid;

/**
 * The card of the drawings: classes and writers on the left, the drawings in the middle, the chosen
 * one large on the right. FX thread only.
 */
public final class CollectionView extends VBox {
  private static final double MARGIN = 16;
  private static final double TILE_EM = 4.2;

  private final CollectionViewModel model;
  private final InHand inHand;
  private final CollectionWords words;
  private final ImageGrid grid = new ImageGrid();
  private boolean replacing;

  /**
   * A view.
   *
   * @param close takes the card away
   */
  public CollectionView(CollectionViewModel model, Runnable close) {
    this.model = model;
    this.inHand = model.inHand();
    this.words = model.words();
    getStyleClass().addAll("dialog-card", "collection");
    getStylesheets()
        .add(Objects.requireNonNull(CollectionView.class.getResource("collection.css")).toString());
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(words.get("title"));
    bindGrid();
    Label keys = new Label(words.get("keys"));
    keys.getStyleClass().add(StyleClass.CAPTION);
    keys.setWrapText(true);
    keys.setMinHeight(Region.USE_PREF_SIZE);
    VBox middle = new VBox(grid, below(keys));
    middle.getStyleClass().add("collection-middle");
    VBox.setVgrow(grid, Priority.ALWAYS);
    HBox body = new HBox(new FilterPane(model), middle, new ChosenPane(model));
    body.getStyleClass().add("collection-body");
    HBox.setHgrow(middle, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head(), body, new FootBar(model, close));
    StackPane.setMargin(this, new Insets(MARGIN));
    CollectionKeys.install(this, model);
    // Another window, or the pad, may have added some.
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::focusedProperty)
        .orElse(false)
        .subscribe(
            focused -> {
              if (focused) {
                model.refresh();
              }
            });
    sceneProperty().isNotNull().subscribe(this::shown);
  }

  /**
   * What is said takes the place of the keys, below the drawings: none of them moves away under the
   * mouse.
   */
  private StackPane below(Label keys) {
    NoticeBar notice = new NoticeBar(model);
    keys.visibleProperty().bind(notice.visibleProperty().not());
    StackPane below = new StackPane(keys, notice);
    below.setAlignment(Pos.TOP_LEFT);
    below.setMinHeight(Region.USE_PREF_SIZE);
    below.getStyleClass().add("collection-below");
    return below;
  }

  /** Gives the drawings the keyboard. */
  public void takeFocus() {
    grid.requestFocus();
  }

  private void shown(boolean there) {
    if (there) {
      model.refresh();
    } else {
      model.dismissNotice();
    }
  }

  private void bindGrid() {
    grid.setId("collection-grid");
    grid.setAccessibleText(words.get("grid.name"));
    grid.setAccessibleHelp(words.get("grid.help"));
    grid.setMultiple(true);
    grid.tileSizeProperty().set(TILE_EM);
    model.images().setOnArrived(grid::redraw);
    inHand.shownProperty().subscribe(this::show);
    grid.chosenProperty()
        .subscribe(
            now -> {
              if (!replacing) {
                inHand.choose(now);
              }
            });
  }

  private void show(List<KeptDrawing> drawings) {
    boolean none = inHand.contentProperty().get().drawings().isEmpty();
    grid.placeholderProperty().set(words.get(none ? "grid.empty" : "grid.none"));
    replacing = true;
    grid.replace(new DrawingTiles(drawings, model.images(), words), inHand.selection());
    replacing = false;
  }

  private Node head() {
    Label title = new Label(words.get("title"));
    title.getStyleClass().add("dialog-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label place = new Label();
    place.setId("collection-place");
    place.getStyleClass().add(StyleClass.CAPTION);
    place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    place.setMinWidth(0);
    place.setTooltip(new Tooltip());
    place.getTooltip().textProperty().bind(place.textProperty());
    inHand.fileProperty().subscribe(now -> place.setText(place()));
    Label unread = new Label();
    unread.setId("collection-unreadable");
    unread.getStyleClass().addAll(StyleClass.CAPTION, "collection-unreadable");
    unread.setGraphic(Icons.WARNING.node());
    unread.setWrapText(true);
    unread.setMinHeight(Region.USE_PREF_SIZE);
    unread.managedProperty().bind(unread.visibleProperty());
    inHand.contentProperty().subscribe(now -> showUnread(unread, now));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox first = new HBox(title, place, space, ownButton());
    first.getStyleClass().add("collection-head");
    first.setAlignment(Pos.CENTER_LEFT);
    FlowPane second = new FlowPane(openButton(), mergeButton(), saveMenu(), exportMenu());
    if (model.canUse()) {
      second.getChildren().add(useButton());
    }
    second.getStyleClass().add("collection-flow");
    return new VBox(first, second, unread);
  }

  private String place() {
    Path path = inHand.fileProperty().get().path();
    return inHand.isOwn() ? words.format("place.own", path) : path.toString();
  }

  private void showUnread(Label label, CollectionContent content) {
    int lines = content.unreadable().size();
    label.setVisible(lines > 0);
    label.setText(
        lines == 0 ? "" : words.format("place.unread", lines, content.unreadable().getFirst()));
  }

  private Button ownButton() {
    Button own = button("collection-own", "own", Icons.BACK);
    own.managedProperty().bind(own.visibleProperty());
    inHand.fileProperty().subscribe(now -> own.setVisible(!inHand.isOwn()));
    own.setOnAction(event -> model.transfers().openOwn());
    return own;
  }

  private Button openButton() {
    Button open = button("collection-open", "open", Icons.OPEN);
    open.setOnAction(event -> model.transfers().chooseAndOpen());
    return open;
  }

  private Button mergeButton() {
    Button merge = button("collection-merge", "merge", Icons.FILE);
    merge.setOnAction(event -> model.transfers().chooseAndMerge());
    return merge;
  }

  private MenuButton saveMenu() {
    MenuButton save = menu("collection-save", "save", Icons.SAVE);
    save.getItems()
        .addAll(
            item("save.plain", "collection-save-plain", () -> model.transfers().saveAs(true)),
            item(
                "save.stripped",
                "collection-save-stripped",
                () -> model.transfers().saveAs(false)));
    disableWhileEmpty(save);
    return save;
  }

  private MenuButton exportMenu() {
    MenuButton export = menu("collection-export", "export", Icons.PICTURE);
    export
        .getItems()
        .addAll(
            item("export.idx", "collection-export-idx", () -> model.export(Format.IDX)),
            item("export.png", "collection-export-png", () -> model.export(Format.PNG)));
    disableWhileEmpty(export);
    return export;
  }

  private Button useButton() {
    Button use = button("collection-use", "use", Icons.DATA);
    use.setOnAction(event -> model.use());
    disableWhileEmpty(use);
    return use;
  }

  private void disableWhileEmpty(Node node) {
    inHand.contentProperty().subscribe(now -> node.setDisable(now.drawings().isEmpty()));
  }

  private MenuItem item(String key, String id, Runnable action) {
    MenuItem item = new MenuItem(words.get(key));
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }

  private MenuButton menu(String id, String key, Icons icon) {
    return Buttons.dress(new MenuButton(), id, words.get(key), icon, words.get(key + ".tip"));
  }

  private Button button(String id, String key, Icons icon) {
    return Buttons.dress(new Button(), id, words.get(key), icon, words.get(key + ".tip"));
  }
}
