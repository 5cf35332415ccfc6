package mlpstudio.ui.about;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.interchange.Program;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/** What the program is, and what it is made of. */
public final class AboutView extends VBox {
  private final Messages texts = new Messages(AboutView.class);

  /**
   * A card's content.
   *
   * @param report shows the system report
   */
  public AboutView(Runnable report) {
    setId("about");
    dress(this);
    Label version = new Label(texts.format("about.version", Program.version()));
    version.setId("about-version");
    version.getStyleClass().add(StyleClass.CAPTION);
    Label libraries = new Label(texts.get("about.libraries"));
    libraries.getStyleClass().add(StyleClass.CARD_TITLE);
    ScrollPane list = new ScrollPane(libraries());
    list.setId("about-libraries");
    list.setFitToWidth(true);
    list.setFocusTraversable(true);
    list.setAccessibleText(texts.get("about.libraries"));
    list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    libraries.setLabelFor(list);
    VBox.setVgrow(list, Priority.ALWAYS);
    Button button = new Button(texts.get("about.report"), Icons.COPY.node());
    button.setId("about-report");
    button.setAccessibleText(texts.get("about.report"));
    button.setOnAction(e -> report.run());
    HBox foot = new HBox(button);
    foot.getStyleClass().add("about-foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(
            version,
            sentence("about.text"),
            sentence("about.licence"),
            sentence("about.data"),
            libraries,
            list,
            foot);
  }

  /** Gives a card its look. */
  static void dress(Parent card) {
    card.getStyleClass().add("about");
    card.getStylesheets()
        .add(Objects.requireNonNull(AboutView.class.getResource("about.css")).toExternalForm());
  }

  private Label sentence(String key) {
    Label label = new Label(texts.get(key));
    label.setId(key.replace('.', '-'));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private Node libraries() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("about-list");
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().add(names);
    int row = 0;
    for (Library library : Library.all()) {
      List<Label> line =
          List.of(
              new Label(library.name()),
              new Label(library.version()),
              new Label(library.licence()));
      line.forEach(label -> label.setWrapText(true));
      grid.addRow(row++, line.toArray(new Node[0]));
    }
    return grid;
  }
}
