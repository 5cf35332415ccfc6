package mlpstudio.ui.support;

import java.util.Objects;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/**
 * A titled box with a thin border, in which a view keeps its controls. Its header may hold buttons;
 * {@link #setReset} adds the usual one.
 */
public final class Card extends VBox {
  private final CardHeader header;

  /** A card without content yet. */
  public Card(String title) {
    dress(this);
    Label heading = new Label(title);
    heading.getStyleClass().add("card-title");
    header = new CardHeader(heading);
    setAccessibleText(title);
    getChildren().add(header);
  }

  /** Gives another box the border and the spacing of a card. */
  public static void dress(Region box) {
    box.getStyleClass().add("card");
    box.getStylesheets().add(Objects.requireNonNull(Card.class.getResource("card.css")).toString());
  }

  /** Puts the content below the header. */
  public void setContent(Node... content) {
    getChildren().setAll(header);
    getChildren().addAll(content);
  }

  /** Adds a small control at the right of the header. */
  public void addToHeader(Node control) {
    header.addTool(control);
  }

  /**
   * Adds the button that goes back to former values.
   *
   * @param id of the button
   * @param text the word on it
   * @param explanation the sentence of its tooltip, also what a screen reader says
   * @param enabled whether there is anything to go back from
   * @param action what it does
   */
  public void setReset(
      String id, String text, String explanation, ObservableBooleanValue enabled, Runnable action) {
    Button reset = new Button(text, new FontIcon(MaterialDesignR.RESTORE));
    reset.setId(id);
    reset.getStyleClass().addAll("flat", "card-reset");
    reset.setAccessibleText(explanation);
    reset.setTooltip(new Tooltip(explanation));
    reset.setDisable(!enabled.get());
    enabled.addListener((observable, was, is) -> reset.setDisable(!is));
    reset.setOnAction(event -> action.run());
    addToHeader(reset);
  }
}
