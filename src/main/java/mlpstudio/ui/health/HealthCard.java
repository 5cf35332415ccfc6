package mlpstudio.ui.health;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.InView;
import mlpstudio.ui.support.StyleClass;

/** The card beside the figures that says what is wrong; absent while nothing is. */
public final class HealthCard extends VBox {
  private final HealthViewModel model;
  private List<String> known = List.of();

  /** A card that follows the view-model. */
  public HealthCard(HealthViewModel model) {
    this.model = model;
    setId("health");
    getStyleClass().add("health");
    getStylesheets()
        .add(Objects.requireNonNull(HealthCard.class.getResource("health.css")).toExternalForm());
    managedProperty().bind(visibleProperty());
    model.findingsProperty().subscribe(this::show);
  }

  private void show(List<Finding> findings) {
    setVisible(!findings.isEmpty());
    getChildren().setAll(findings.stream().map(this::box).toList());
    List<String> kinds = findings.stream().map(f -> HealthWords.key(f.diagnosis().kind())).toList();
    kinds.stream()
        .filter(kind -> !known.contains(kind))
        .findFirst()
        .ifPresent(kind -> InView.soon(this, () -> lookup("#health-" + kind)));
    known = kinds;
  }

  private Node box(Finding finding) {
    String key = HealthWords.key(finding.diagnosis().kind());
    VBox box = new VBox(head(finding, key), line(key + "-seen", finding.seen()));
    box.setId("health-" + key);
    box.getStyleClass().add("health-finding");
    Card.dress(box);
    box.setAccessibleRole(AccessibleRole.PARENT);
    box.setAccessibleText(
        String.join(" ", finding.title() + ".", finding.seen(), finding.why(), finding.tries()));
    Label why = line(key + "-why", finding.why());
    why.getStyleClass().add("health-why");
    FlowPane remedy = new FlowPane(line(key + "-try", finding.tries()), button(finding, key));
    remedy.getStyleClass().add("health-remedy");
    remedy.setAlignment(Pos.CENTER_LEFT);
    box.getChildren().addAll(why, remedy);
    return box;
  }

  private Node head(Finding finding, String key) {
    Label title = new Label(finding.title(), Icons.WARNING.node());
    title.setId("health-" + key + "-title");
    title.getStyleClass().addAll(StyleClass.CARD_TITLE, "health-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button hide = new Button("", Icons.CLOSE.node());
    hide.setId("health-" + key + "-hide");
    hide.getStyleClass().addAll(StyleClass.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
    String words = model.texts().format("hide", finding.title());
    hide.setAccessibleText(words);
    hide.setTooltip(new Tooltip(words));
    hide.setOnAction(e -> model.hide(finding));
    HBox head = new HBox(title, space, hide);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Button button(Finding finding, String key) {
    Button button = new Button(label(finding));
    button.setId("health-" + key + "-remedy");
    button.getStyleClass().add(Styles.SMALL);
    button.setDisable(finding.done() || !finding.free());
    button.setOnAction(e -> model.apply(finding));
    return button;
  }

  private String label(Finding finding) {
    if (finding.done()) {
      return model.texts().get("done");
    }
    return finding.free() ? finding.button() : model.texts().get("locked");
  }

  private static Label line(String id, String text) {
    Label label = new Label(text);
    label.setId("health-" + id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
