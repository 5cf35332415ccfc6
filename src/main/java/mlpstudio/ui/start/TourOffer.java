package mlpstudio.ui.start;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/** Offers to show the window around: a line that can be answered, or left alone. */
final class TourOffer extends HBox {

  TourOffer(StartActions actions, Messages texts) {
    setId("start-tour-offer");
    getStyleClass().add("start-tour-offer");
    setAlignment(Pos.CENTER_LEFT);
    Label sentence = new Label(texts.get("tour.offer"));
    sentence.setWrapText(true);
    sentence.setMinWidth(0);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMaxWidth(Double.MAX_VALUE);
    Button take = button("start-tour", texts.get("tour.take"), actions::takeTour);
    Button no = button("start-tour-no", texts.get("tour.no"), actions::declineTour);
    no.getStyleClass().add(StyleClass.FLAT);
    HBox both = new HBox(take, no);
    both.setAlignment(Pos.CENTER_RIGHT);
    both.setMinWidth(Region.USE_PREF_SIZE);
    both.getStyleClass().add("start-tour-answers");
    getChildren().addAll(Icons.INFORMATION.node(), sentence, both);
    visibleProperty().bind(actions.tourOffered());
    managedProperty().bind(visibleProperty());
  }

  private static Button button(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.setAccessibleText(text);
    button.setOnAction(e -> action.run());
    return button;
  }
}
