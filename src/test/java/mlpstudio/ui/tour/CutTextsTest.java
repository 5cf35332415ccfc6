package mlpstudio.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Words without room are found, and those that can be scrolled to are not. */
@ExtendWith(ApplicationExtension.class)
class CutTextsTest {
  private static final String LONG =
      "A sentence of so many words that it is written in three lines.";

  private Stage stage;

  @Start
  void open(Stage shown) {
    stage = shown;
    stage.setWidth(400);
    stage.setHeight(300);
    stage.setScene(new Scene(new VBox()));
    stage.show();
  }

  @Test
  void aSentenceOverTheEdgeOfItsCardIsFound() {
    VBox card = card();
    card.setMinHeight(20);
    card.setMaxHeight(20);
    assertThat(cut(new VBox(card))).containsExactly("“" + LONG + "” (#sentence)");
  }

  @Test
  void aSentenceOverTheLeftEdgeIsFound() {
    HBox row = new HBox(card());
    row.setAlignment(Pos.TOP_RIGHT);
    row.setMinWidth(100);
    row.setMaxWidth(100);
    ((VBox) row.getChildren().getFirst()).setMinWidth(180);
    assertThat(cut(new VBox(row))).hasSize(1);
  }

  @Test
  void aSentenceThatEndsInDotsIsFound() {
    VBox card = card();
    card.getChildren().forEach(label -> ((Label) label).setWrapText(false));
    assertThat(cut(new VBox(card))).hasSize(1);
  }

  @Test
  void aWholeSentenceAndOneThatIsScrolledToAreNot() {
    assertThat(cut(new VBox(card()))).isEmpty();
    Region above = new Region();
    above.setMinHeight(1000);
    ScrollPane scroll = new ScrollPane(new VBox(above, card()));
    scroll.setMinHeight(0);
    assertThat(cut(new VBox(scroll))).isEmpty();
  }

  private static VBox card() {
    Label sentence = new Label(LONG);
    sentence.setId("sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    VBox card = new VBox(sentence);
    card.setMaxWidth(180);
    return card;
  }

  private List<String> cut(VBox root) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> stage.getScene().setRoot(root));
    WaitForAsyncUtils.waitForFxEvents();
    return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> CutTexts.in(root));
  }
}
