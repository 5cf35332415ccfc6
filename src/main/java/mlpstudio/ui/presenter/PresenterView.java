package mlpstudio.ui.presenter;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;
import org.jspecify.annotations.Nullable;

/**
 * One pane at a time, with the names of all below: page keys, arrows and numbers go through them, S
 * puts a light on the figure that is talked about, Escape leaves. FX thread only.
 */
public final class PresenterView extends StackPane {
  private final List<PresenterPane> panes;
  private final Supplier<List<String>> figures;
  private final Messages texts = new Messages(PresenterView.class);
  private final BorderPane page = new BorderPane();
  private final StackPane middle = new StackPane();
  private final PaneNames names = new PaneNames(texts, this::turnTo);
  private final Spotlight spotlight = new Spotlight();
  private final EventHandler<KeyEvent> keys = new PresenterKeys(this)::pressed;
  private final Runnable eachPulse = spotlight::follow;
  private List<PresenterPane> shown = List.of();
  private @Nullable PresenterPane current;
  private Runnable leave = () -> {};
  private Runnable train = () -> {};
  private Runnable step = () -> {};
  private @Nullable Scene scene;
  private int lit = -1;

  /**
   * A presentation.
   *
   * @param panes in order
   * @param run what drives the run, at the right of the names
   * @param figures the ids of the figures on which the light may be put, in order
   */
  public PresenterView(List<PresenterPane> panes, Node run, Supplier<List<String>> figures) {
    this.panes = List.copyOf(panes);
    this.figures = figures;
    setId("presenter");
    getStyleClass().add("presenter");
    getStylesheets()
        .add(Objects.requireNonNull(PresenterView.class.getResource("presenter.css")).toString());
    middle.setId("presenter-pane");
    middle.getStyleClass().add("presenter-pane");
    page.setCenter(middle);
    page.setBottom(foot(run));
    getChildren().addAll(page, spotlight);
  }

  /** Says what leaves the presentation. */
  public void setOnLeave(Runnable action) {
    leave = action;
  }

  /** Says what begins the run, or has it wait. */
  public void setOnTrain(Runnable action) {
    train = action;
  }

  /** Says what learns one batch. */
  public void setOnStep(Runnable action) {
    step = action;
  }

  /**
   * Begins with a pane, or with the first that has something to show where there is none such.
   *
   * @param wanted the pane's id
   */
  public void begin(String wanted) {
    shown = there();
    names.fill(shown);
    Scene now = getScene();
    scene = now;
    now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
    now.addPostLayoutPulseListener(eachPulse);
    turnTo(0);
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).id().equals(wanted)) {
        turnTo(i);
      }
    }
    requestFocus();
  }

  /**
   * Names the panes that have something to show now. The pane that is shown stays, whatever has
   * become of it; nothing happens outside of a presentation.
   */
  public void follow() {
    List<PresenterPane> now = there();
    if (scene != null && !now.equals(shown)) {
      shown = now;
      names.fill(now);
      names.select(now.indexOf(current));
    }
  }

  private List<PresenterPane> there() {
    return panes.stream().filter(p -> p.equals(current) || p.there().getAsBoolean()).toList();
  }

  /** Lets go of all panes, so that they can be shown elsewhere. */
  public void end() {
    Scene former = scene;
    if (former != null) {
      former.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
      former.removePostLayoutPulseListener(eachPulse);
    }
    dim();
    current = null;
    middle.getChildren().clear();
    scene = null;
  }

  /** Begins the run, or has it wait. */
  void train() {
    train.run();
  }

  /** Learns one batch. */
  void step() {
    step.run();
  }

  /** Whether the pane that is shown has taken a key. */
  boolean taken(KeyEvent event) {
    PresenterPane pane = current;
    return pane != null && pane.keys().test(event);
  }

  void leave() {
    leave.run();
  }

  /** Turns to a pane, counted from 0; outside of the list nothing happens. */
  void turnTo(int number) {
    if (number < 0 || number >= shown.size()) {
      return;
    }
    PresenterPane pane = shown.get(number);
    if (!pane.equals(current)) {
      current = pane;
      dim();
      middle.getChildren().setAll(pane.content().get());
      names.select(number);
    }
  }

  /** Goes on by so many panes. */
  void turnBy(int by) {
    turnTo(shown.indexOf(current) + by);
  }

  /** Puts the light on the next figure; after the last one there is none. */
  void light() {
    List<String> ids = figures.get();
    if (Spotlight.find(middle, ids.getFirst()) == null) {
      turnToFigures();
    }
    lit++;
    Node target = lit < ids.size() ? Spotlight.find(middle, ids.get(lit)) : null;
    if (target == null) {
      dim();
    } else {
      spotlight.setTarget(around(target));
      spotlight.setAccessibleText(texts.get("light." + ids.get(lit)));
    }
  }

  /** The figure with its caption. */
  private static Node around(Node figure) {
    return figure.getParent() == null ? figure : figure.getParent();
  }

  private void dim() {
    lit = -1;
    spotlight.setTarget(null);
    spotlight.setAccessibleText(null);
  }

  /** Figures are shown on the pane with the curves. */
  private void turnToFigures() {
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).id().equals("chart")) {
        turnTo(i);
        middle.applyCss();
        middle.layout();
      }
    }
  }

  private Node foot(Node run) {
    HBox.setHgrow(names, Priority.ALWAYS);
    Button light = tool("light", Icons.LIGHT.node());
    light.setOnAction(e -> light());
    Button end = tool("end", Icons.CLOSE.node());
    end.setOnAction(e -> leave());
    HBox foot = new HBox(names, run, light, end);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("presenter-foot");
    foot.widthProperty().subscribe(width -> names.setLine(width.doubleValue()));
    return foot;
  }

  private Button tool(String key, Node icon) {
    Button button = new Button("", icon);
    button.setId("presenter-" + key);
    button.getStyleClass().addAll(StyleClass.FLAT, "button-icon");
    button.setTooltip(new Tooltip(texts.get(key + ".tooltip")));
    button.setAccessibleText(texts.get(key + ".tooltip"));
    return button;
  }
}
