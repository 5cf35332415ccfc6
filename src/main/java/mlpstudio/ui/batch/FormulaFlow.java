package mlpstudio.ui.batch;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.StyleClass;

/** A block of formulas; reached by Tab and read aloud as one text. */
final class FormulaFlow extends VBox {
  FormulaFlow(FormulaBlock block) {
    setId("formula-" + block.id());
    getStyleClass().add("formula-block");
    Label title = new Label(block.title());
    title.getStyleClass().add(StyleClass.CARD_TITLE);
    getChildren().add(title);
    block.rows().forEach(this::add);
    setFocusTraversable(true);
    setAccessibleText(spoken(block));
  }

  /** The whole block as plain text. */
  static String spoken(FormulaBlock block) {
    return block.title()
        + block.rows().stream()
            .map(row -> "\n" + row.note() + ": " + FormulaText.spoken(row.markup()))
            .collect(Collectors.joining());
  }

  private void add(FormulaBlock.Row row) {
    Label note = new Label(row.note());
    note.getStyleClass().add(StyleClass.CAPTION);
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(note, new FormulaLine(row.markup()));
  }
}
