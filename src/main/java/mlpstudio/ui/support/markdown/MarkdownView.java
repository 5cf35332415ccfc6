package mlpstudio.ui.support.markdown;

import java.util.Objects;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Background;

/** A text in Markdown with formulas, as wide as there is room. FX thread only. */
public final class MarkdownView extends VBox {
  private final Background background;
  private final FormulaWords words;
  private String shown = "";

  /**
   * An empty text.
   *
   * @param background draws formulas
   */
  public MarkdownView(Background background) {
    this(background, new FormulaWords());
  }

  /** An empty text whose formulas are read aloud in these words. */
  public MarkdownView(Background background, FormulaWords words) {
    this.background = background;
    this.words = words;
    getStyleClass().add("markdown");
    getStylesheets()
        .add(Objects.requireNonNull(MarkdownView.class.getResource("markdown.css")).toString());
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /** Shows a text in place of the former; an empty one takes no room. */
  public void setText(String markdown) {
    if (!markdown.equals(shown)) {
      shown = markdown;
      getChildren().setAll(new MarkdownNodes(markdown, background, words).blocks());
      setVisible(!getChildren().isEmpty());
    }
  }

  /** The text shown. */
  public String text() {
    return shown;
  }
}
