package mlpstudio.ui.collection;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mlpstudio.interchange.collection.CollectionTally;
import mlpstudio.interchange.collection.KeptDrawing;
import mlpstudio.ui.support.Buttons;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Segments;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.strokes.StrokeView;

/** The drawing that leads, large, and what can be done with all that are chosen. */
final class ChosenPane extends StackPane {
  private static final int FIGURES = 10;

  private final CollectionViewModel model;
  private final InHand inHand;
  private final CollectionWords words;
  private final StrokeView strokes = new StrokeView();
  private final Label label = new Label();
  private final Label writer = new Label();
  private final MenuButton relabel = new MenuButton();
  private final TextField tag = new TextField();
  private final ObjectProperty<WriterScope> scope = new SimpleObjectProperty<>(WriterScope.CHOSEN);

  ChosenPane(CollectionViewModel model) {
    this.model = model;
    this.inHand = model.inHand();
    this.words = model.words();
    getStyleClass().add("collection-chosen");
    strokes.setId("collection-strokes");
    VBox box = new VBox(heading("chosen"), strokes, facts(), doing(), heading("writer.title"));
    box.getChildren().addAll(writing());
    box.getStyleClass().add("collection-chosen-box");
    ScrollPane scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("collection-scroll");
    getChildren().add(scroll);
    inHand.chosenProperty().subscribe(now -> show());
    inHand.contentProperty().subscribe(now -> fillLabels());
  }

  private Label heading(String key) {
    Label heading = new Label(words.get(key));
    heading.getStyleClass().add(StyleClass.CARD_TITLE);
    return heading;
  }

  private Node facts() {
    label.setId("collection-label");
    label.getStyleClass().add(StyleClass.BIG_FIGURE);
    label.setMinWidth(0);
    writer.setId("collection-writer");
    writer.getStyleClass().add(StyleClass.CAPTION);
    writer.setMinWidth(0);
    Button replay = button("collection-replay", "replay", Icons.REPLAY);
    replay.setOnAction(event -> strokes.replay());
    replay.disableProperty().bind(strokes.strokesProperty().map(List::isEmpty));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(label, writer, space, replay);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("collection-line");
    return line;
  }

  private Node doing() {
    relabel.setId("collection-relabel");
    relabel.setText(words.get("relabel"));
    relabel.setMinWidth(Region.USE_PREF_SIZE);
    relabel.setTooltip(new Tooltip(words.get("relabel.tip")));
    relabel.setAccessibleHelp(words.get("relabel.tip"));
    Button delete = button("collection-delete", "delete", Icons.DELETE);
    delete.setOnAction(event -> model.delete());
    disableWhileNoneIsChosen(relabel);
    disableWhileNoneIsChosen(delete);
    return flow(relabel, delete);
  }

  private List<Node> writing() {
    Segments<WriterScope> which =
        new Segments<>(
            scope,
            List.of(
                choice(WriterScope.CHOSEN, "collection-scope-chosen", "writer.scope.chosen"),
                choice(WriterScope.ALL, "collection-scope-all", "writer.scope.all")));
    tag.setId("collection-tag");
    tag.setPromptText(words.get("writer.prompt"));
    tag.setAccessibleText(words.get("writer.field"));
    tag.setPrefColumnCount(8);
    tag.setOnAction(event -> write());
    Button set = button("collection-set-writer", "writer.set", Icons.DONE);
    set.disableProperty().bind(tag.textProperty().map(String::isBlank));
    set.setOnAction(event -> write());
    Button strip = button("collection-strip-writer", "writer.strip", Icons.ERASER);
    strip.setOnAction(event -> model.setWriter("", scope.get()));
    disableWhileNoneIsChosen(strip);
    HBox field = new HBox(tag, set);
    field.getStyleClass().add("collection-line");
    HBox.setHgrow(tag, Priority.ALWAYS);
    return List.of(which, field, flow(strip));
  }

  private void write() {
    if (!tag.getText().isBlank()) {
      model.setWriter(tag.getText(), scope.get());
    }
  }

  private Segments.Choice<WriterScope> choice(WriterScope value, String id, String key) {
    return new Segments.Choice<>(value, id, words.get(key), words.get(key + ".tip"));
  }

  private static FlowPane flow(Node... nodes) {
    FlowPane flow = new FlowPane(nodes);
    flow.getStyleClass().add("collection-flow");
    return flow;
  }

  private Button button(String id, String key, Icons icon) {
    return Buttons.dress(new Button(), id, words.get(key), icon, words.get(key + ".tip"));
  }

  private void disableWhileNoneIsChosen(Node node) {
    inHand.chosenProperty().subscribe(now -> node.setDisable(now.isEmpty()));
  }

  private void show() {
    int lead = inHand.selection().lead();
    List<KeptDrawing> shown = inHand.shownProperty().get();
    if (lead < 0 || lead >= shown.size()) {
      strokes.strokesProperty().set(List.of());
      strokes.setAccessibleText(words.get("chosen.none"));
      label.setText("");
      writer.setText("");
      return;
    }
    KeptDrawing drawing = shown.get(lead);
    strokes.strokesProperty().set(drawing.drawing().strokes());
    strokes.setAccessibleText(words.described(drawing, lead, shown.size()));
    label.setText(words.label(drawing.label()));
    writer.setText(words.format("by", words.writer(drawing.writer())));
  }

  /** The ten figures, whatever other classes there are, and none. */
  private void fillLabels() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < FIGURES; i++) {
      names.add(String.valueOf(i));
    }
    CollectionTally.classNames(inHand.contentProperty().get().drawings()).stream()
        .filter(name -> !names.contains(name))
        .forEach(names::add);
    names.add("");
    List<MenuItem> items = new ArrayList<>();
    for (String name : names) {
      MenuItem item = new MenuItem(words.label(name));
      item.setId("collection-relabel-" + (name.isEmpty() ? "none" : name));
      item.setMnemonicParsing(false);
      item.setOnAction(event -> model.relabel(name));
      items.add(item);
    }
    relabel.getItems().setAll(items);
  }
}
