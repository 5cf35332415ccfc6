package mlpstudio.ui.support;

/** Style classes that more than one view wears; their looks are in {@code theme.css}. */
public final class StyleClass {
  /** The heading of a card. */
  public static final String CARD_TITLE = "card-title";

  /** Small and grey: what explains another text. */
  public static final String CAPTION = "caption";

  /** Figures read from the last row. */
  public static final String BIG_FIGURE = "big-figure";

  /** Text in columns, each letter as wide as the other. */
  public static final String MONOSPACED = "monospaced";

  /** The one thing to press. */
  public static final String ACCENT = "accent";

  /** A button without a frame of its own. */
  public static final String FLAT = "flat";

  private StyleClass() {}
}
