package mlpstudio.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Dialogs.Choice;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/** A card that says or asks something: title, sentence, details, answers. */
final class DialogCard extends VBox {
  private final Overlay overlay;
  private final HBox buttons = new HBox();
  private Node begin = buttons;
  private final Messages texts = new Messages(DialogCard.class);

  DialogCard(String title, String sentence, String details, Overlay overlay) {
    this.overlay = overlay;
    getStyleClass().add("dialog-card");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(title + ". " + sentence);
    Label heading = new Label(title);
    heading.getStyleClass().add("dialog-title");
    Label text = new Label(sentence);
    text.setId("dialog-sentence");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(heading, text);
    if (!details.isEmpty()) {
      getChildren().add(details(details));
    }
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.getStyleClass().add("dialog-buttons");
    getChildren().add(buttons);
  }

  /** A card about something that did not work. */
  static DialogCard error(String sentence, String details, Overlay overlay) {
    DialogCard card =
        new DialogCard(
            new Messages(DialogCard.class).get("error.title"), sentence, details, overlay);
    card.getStyleClass().add("dialog-error");
    return card;
  }

  /** A card around something of its own, with a button to close it. */
  static DialogCard of(String title, Node content, Overlay overlay) {
    DialogCard card = new DialogCard(title, "", "", overlay);
    card.getChildren().set(1, content);
    card.begin = content;
    VBox.setVgrow(content, Priority.ALWAYS);
    return card.choices(List.of());
  }

  /** Where the keyboard goes first: to the answers, or into what the card shows. */
  Optional<Node> first() {
    return FocusOrder.first(begin).or(() -> FocusOrder.first(buttons));
  }

  /** Adds the answers, the first one to be expected; one that closes where there is none. */
  DialogCard choices(List<Choice> choices) {
    if (choices.isEmpty()) {
      buttons.getChildren().add(button(new Choice("close", texts.get("close"), () -> {})));
    }
    for (int i = 0; i < choices.size(); i++) {
      Button button = button(choices.get(i));
      if (i == 0) {
        button.getStyleClass().add(StyleClass.ACCENT);
        button.setDefaultButton(true);
      }
      buttons.getChildren().addFirst(button);
    }
    return this;
  }

  /**
   * Adds the box that takes the first answer from now on.
   *
   * @param action what is done with that answer where the box is ticked
   */
  DialogCard always(Optional<Runnable> action) {
    action.ifPresent(
        a -> {
          Button expected = (Button) buttons.getChildren().getLast();
          CheckBox box = new CheckBox(texts.format("always", expected.getText()));
          box.setId("dialog-always");
          box.setWrapText(true);
          box.setTooltip(new Tooltip(texts.get("always.tip")));
          box.setAccessibleHelp(texts.get("always.tip"));
          expected.addEventHandler(
              ActionEvent.ACTION,
              e -> {
                if (box.isSelected()) {
                  a.run();
                }
              });
          getChildren().add(getChildren().indexOf(buttons), box);
        });
    return this;
  }

  private Button button(Choice choice) {
    Button button = new Button(choice.label());
    button.setId("choice-" + choice.id());
    button.setAccessibleText(choice.label());
    button.setOnAction(
        e -> {
          overlay.hide();
          choice.action().run();
        });
    return button;
  }

  private Node details(String details) {
    TextArea area = new TextArea(details);
    area.setId("dialog-details");
    area.setEditable(false);
    area.setPrefRowCount(10);
    area.getStyleClass().add(StyleClass.MONOSPACED);
    Button copy = new Button(texts.get("copy"), Icons.COPY.node());
    copy.setId("copy-details");
    copy.getStyleClass().add(StyleClass.FLAT);
    copy.setFocusTraversable(false);
    copy.setOnAction(
        e -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(details);
          Clipboard.getSystemClipboard().setContent(content);
        });
    VBox box = new VBox(area, copy);
    VBox.setVgrow(area, Priority.ALWAYS);
    TitledPane pane = new TitledPane(texts.get("details"), box);
    pane.setExpanded(false);
    pane.setAnimated(false);
    return pane;
  }
}
