package mlpstudio.interchange.collection;

import mlpstudio.drawing.Drawing;

/**
 * A drawing and the line of the file that holds it, which also keeps what other programs wrote
 * there. Equal lines are equal drawings.
 *
 * @param line as it stands in the file
 * @param drawing what it says
 */
public record KeptDrawing(String line, Drawing drawing) {
  /** The drawing's label, or an empty text where nobody gave one. */
  public String label() {
    return drawing.label().orElse("");
  }

  /** The tag of whoever drew it, or an empty text. */
  public String writer() {
    return drawing.writer();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeptDrawing kept && kept.line.equals(line);
  }

  @Override
  public int hashCode() {
    return line.hashCode();
  }
}
