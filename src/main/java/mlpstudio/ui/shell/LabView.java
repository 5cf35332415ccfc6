package mlpstudio.ui.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/**
 * The Lab: two or three columns side by side. The outer ones can be resized and folded to a strip,
 * and remember it; the second takes what is left. Where the window is narrow for its letters, the
 * panels of the third become tabs of the second, and those of the first too where it is narrower
 * still.
 */
public final class LabView extends StackPane {
  /** Below this width, in letters' heights, there is no room for a third column: 1200 px at 13. */
  private static final double NARROW_EM = 92;

  /** Below this one there is room for one column only: large letters on a small screen. */
  private static final double SINGLE_EM = 52;

  private final List<LabColumn> columns;
  private final Preferences preferences;
  private final Messages texts = new Messages(LabView.class);
  private final EmMeasure em = new EmMeasure();
  private final List<ColumnPane> shown = new ArrayList<>();
  // The tabs chosen in this window, which it keeps when it is arranged anew.
  private final Map<String, String> current = new HashMap<>();
  private boolean narrow;
  private boolean single;

  /**
   * A Lab.
   *
   * @param columns two or three, from the left
   */
  public LabView(List<LabColumn> columns, Preferences preferences) {
    this.columns = List.copyOf(columns);
    this.preferences = preferences;
    setId("lab");
    getStyleClass().add("lab");
    getChildren().add(em);
    em.sizeProperty().addListener(o -> requestLayout());
    arrange();
  }

  /**
   * Measured only once all styles are there: while the theme changes, letters have their first size
   * for a moment, and an arrangement for that would take all views away and put them back.
   */
  @Override
  protected void layoutChildren() {
    if (measure()) {
      // What has just come is styled now, or else it would be seen for a moment without styles.
      applyCss();
    }
    super.layoutChildren();
  }

  private boolean measure() {
    double ems = getWidth() / em.sizeProperty().get();
    boolean nowNarrow = ems > 0 && ems < NARROW_EM;
    boolean nowSingle = ems > 0 && ems < SINGLE_EM;
    boolean other = nowNarrow != narrow || nowSingle != single;
    if (other) {
      narrow = nowNarrow;
      single = nowSingle;
      arrange();
    }
    return other;
  }

  private void arrange() {
    shown.forEach(ColumnPane::release);
    shown.clear();
    LabColumn main = columns.get(1);
    boolean third = columns.size() > 2;
    List<Panel> mainPanels = new ArrayList<>(single ? columns.getFirst().panels() : List.of());
    mainPanels.addAll(main.panels());
    if (third && narrow) {
      mainPanels.addAll(columns.get(2).panels());
    }
    Node middle = show(main, mainPanels, List.of());
    Node pane =
        single
            ? middle
            : new ResizableColumns(
                side(columns.getFirst(), true),
                middle,
                third && !narrow ? List.of(side(columns.get(2), false)) : List.of(),
                em);
    getChildren().setAll(em, pane);
  }

  private ResizableColumns.Side side(LabColumn column, boolean left) {
    String widthKey = "lab." + column.id() + ".width";
    boolean folded = preferences.flag("lab." + column.id() + ".folded", false);
    return new ResizableColumns.Side(
        folded
            ? strip(column, left)
            : show(column, column.panels(), List.of(foldButton(column, left))),
        folded,
        preferences.number(widthKey, column.widthEm()),
        width -> preferences.put(widthKey, width));
  }

  private ColumnPane show(LabColumn column, List<Panel> panels, List<? extends Node> tools) {
    String key = "lab." + column.id() + ".tab";
    String first = column.panels().getFirst().id();
    ColumnPane pane =
        new ColumnPane(
            column,
            panels,
            tools,
            new ColumnPane.Tab(
                current.getOrDefault(column.id(), preferences.text(key, first)),
                tab -> preferences.put(key, tab),
                tab -> current.put(column.id(), tab)));
    shown.add(pane);
    return pane;
  }

  private Button foldButton(LabColumn column, boolean left) {
    Button button = new Button("", (left ? Icons.FOLD_LEFT : Icons.FOLD_RIGHT).node());
    button.setId("fold-" + column.id());
    describe(button, texts.format("fold", column.title()));
    button.setOnAction(e -> fold(column, true));
    return button;
  }

  private Node strip(LabColumn column, boolean left) {
    Button button = new Button("", (left ? Icons.FOLD_RIGHT : Icons.FOLD_LEFT).node());
    button.setId("unfold-" + column.id());
    describe(button, texts.format("unfold", column.title()));
    button.setOnAction(e -> fold(column, false));
    VBox strip = new VBox(button);
    strip.getStyleClass().addAll("lab-column", "column-strip");
    return strip;
  }

  private static void describe(Button button, String words) {
    button.getStyleClass().addAll(StyleClass.FLAT, "button-icon");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
  }

  private void fold(LabColumn column, boolean folded) {
    preferences.put("lab." + column.id() + ".folded", folded);
    arrange();
  }
}
