package mlpstudio.ui.start;

import java.util.List;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.NextPulse;
import mlpstudio.ui.support.Showing;
import org.jspecify.annotations.Nullable;

/**
 * The start page. Up and down go from experiment to experiment, Enter opens; above the first one
 * are four ways to begin at once. Where the window is narrow the user's own experiments stand under
 * the tutorial's.
 */
public final class StartView extends StackPane {
  /** Below this width, in letters' heights, there is no room for two columns. */
  private static final double NARROW_EM = 68;

  private final StartViewModel model;
  private final StartActions actions;
  private final Messages texts;
  private final Label heading;
  private final VBox list = new VBox();
  private final StartWays ways;
  private final StackPane columns = new StackPane();
  private final RecentCard own;
  private final Card tutorial;
  private final Card broken;
  private final VBox page;
  private final ScrollPane scroll;
  private boolean narrow;
  // None before the arrow keys have chosen one: the page opens at its top.
  private int chosen = -1;
  private boolean opened;

  /** A page; it looks for data sets and files whenever it is shown. */
  public StartView(StartViewModel model, StartActions actions) {
    this.model = model;
    this.actions = actions;
    texts = model.texts();
    own = new RecentCard(actions, texts);
    ways = new StartWays(actions, texts, () -> focus(0));
    broken = BrokenCard.of(BuiltInExperiments.brokenOnPurpose(), actions, texts);
    setId("start");
    getStyleClass().add("start");
    getStylesheets()
        .add(Objects.requireNonNull(StartView.class.getResource("start.css")).toExternalForm());
    heading = new Label(texts.get("title"));
    heading.getStyleClass().add("start-heading");
    heading.setWrapText(true);
    heading.setMinHeight(Region.USE_PREF_SIZE);
    Label sentence = new Label(texts.get("sentence"));
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    tutorial = new Card(texts.get("tutorial"));
    list.getStyleClass().add("start-list");
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    tutorial.setContent(list);
    page = new VBox(heading, sentence, new TourOffer(actions, texts), ways, columns);
    page.getStyleClass().add("start-page");
    scroll = new ScrollPane(page);
    scroll.getStyleClass().add("start-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getChildren().add(scroll);
    arrange();
    heading.fontProperty().addListener(o -> requestLayout());
    ObservableList<StartRow> rows = model.rows();
    rows.addListener((InvalidationListener) o -> fill());
    sceneProperty().addListener((o, before, now) -> shown(now));
    // What a pane scrolls comes into the window only with the pane's skin, a pulse later.
    ways.sceneProperty().subscribe(scene -> NextPulse.run(this, this::beginFirst));
    Showing.of(this)
        .subscribe(
            showing -> {
              if (showing) {
                begin();
              }
            });
  }

  private void shown(@Nullable Scene scene) {
    if (scene != null) {
      opened = true;
      model.refresh();
      actions.refreshRecent();
      actions.offerSeen();
      begin();
    }
  }

  /** Where the keyboard was, or at the first way in. */
  private void begin() {
    if (chosen >= 0) {
      focus(chosen);
    } else {
      ways.focus();
    }
  }

  /** Unless somebody was faster. */
  private void beginFirst() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    if (getScene() != null && (owner == null || (chosen < 0 && !within(owner)))) {
      begin();
    }
  }

  private boolean within(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(this)) {
        return true;
      }
    }
    return false;
  }

  private void fill() {
    list.getChildren()
        .setAll(
            model.rows().stream()
                .map(row -> new StartRowView(row, texts, () -> actions.open(row.experiment())))
                .toList());
    if (getScene() != null && (opened || chosen >= 0)) {
      // Not before: what is on its way into the window does not take the keyboard.
      opened = false;
      begin();
    }
  }

  /** Before the children are laid out: what is arranged while they are would stay as it was. */
  @Override
  protected void layoutChildren() {
    double em = heading.getFont().getSize() / 1.6;
    boolean nowNarrow = getWidth() > 0 && getWidth() < NARROW_EM * em;
    if (nowNarrow != narrow) {
      narrow = nowNarrow;
      ways.setNarrow(narrow);
      arrange();
    }
    super.layoutChildren();
  }

  private void arrange() {
    VBox side = new VBox(own.node(), broken);
    side.getStyleClass().add("start-side");
    if (narrow) {
      VBox box = new VBox(tutorial, side);
      box.getStyleClass().add("start-columns");
      columns.getChildren().setAll(box);
    } else {
      HBox box = new HBox(tutorial, side);
      box.getStyleClass().add("start-columns");
      box.setFillHeight(false);
      HBox.setHgrow(tutorial, Priority.ALWAYS);
      columns.getChildren().setAll(box);
    }
  }

  private List<Button> buttons() {
    return list.getChildren().stream()
        .filter(StartRowView.class::isInstance)
        .map(row -> ((StartRowView) row).button())
        .toList();
  }

  private void focus(int index) {
    List<Button> buttons = buttons();
    if (index >= 0 && index < buttons.size()) {
      chosen = index;
      buttons.get(index).requestFocus();
      reveal(buttons.get(index).getParent());
    }
  }

  /** The arrow keys take the page along; by itself it only follows Tab. */
  private void reveal(Node row) {
    Bounds place = page.sceneToLocal(row.localToScene(row.getLayoutBounds()));
    double hidden = page.getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden <= 0 || place == null) {
      return;
    }
    double top = scroll.getVvalue() * hidden;
    double least = place.getMaxY() - scroll.getViewportBounds().getHeight();
    double wanted = Math.clamp(top, Math.min(least, place.getMinY()), place.getMinY());
    scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
  }

  private int focused() {
    List<Button> buttons = buttons();
    for (int i = 0; i < buttons.size(); i++) {
      if (buttons.get(i).isFocused()) {
        return i;
      }
    }
    return Math.max(0, chosen);
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int focused = focused();
    switch (event.getCode()) {
      case DOWN -> focus(focused + 1);
      case UP -> {
        if (focused == 0) {
          ways.focus();
          scroll.setVvalue(0);
        } else {
          focus(focused - 1);
        }
      }
      case HOME -> focus(0);
      case END -> focus(buttons().size() - 1);
      case ENTER -> buttons().get(focused).fire();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
