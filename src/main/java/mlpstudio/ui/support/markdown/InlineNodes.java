package mlpstudio.ui.support.markdown;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import mlpstudio.ui.support.Background;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** Words, emphasis, code and formulas of one block, in a flow of text. */
final class InlineNodes {
  private final MathText math;
  private final Background background;
  private final FormulaWords words;

  InlineNodes(MathText math, Background background, FormulaWords words) {
    this.math = math;
    this.background = background;
    this.words = words;
  }

  /** The content of one block; its accessible text is all of it in words. */
  TextFlow flow(Node block) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("markdown-text");
    StringBuilder aloud = new StringBuilder();
    add(block, List.of(), flow, aloud);
    flow.setAccessibleRole(AccessibleRole.TEXT);
    flow.setAccessibleText(aloud.toString().strip());
    return flow;
  }

  private void add(Node parent, List<String> styles, TextFlow flow, StringBuilder aloud) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case org.commonmark.node.Text text -> words(text.getLiteral(), styles, flow, aloud);
        case SoftLineBreak space -> words(" ", styles, flow, aloud);
        case HardLineBreak end -> words("\n", styles, flow, aloud);
        case Code code -> words(code.getLiteral(), with(styles, "markdown-code"), flow, aloud);
        case HtmlInline html -> words(html.getLiteral(), styles, flow, aloud);
        case Emphasis emphasis -> add(emphasis, with(styles, "markdown-emphasis"), flow, aloud);
        case StrongEmphasis strong -> add(strong, with(styles, "markdown-strong"), flow, aloud);
        case Link link -> {
          add(link, with(styles, "markdown-link"), flow, aloud);
          words(" (" + link.getDestination() + ")", styles, flow, aloud);
        }
        case Image image -> add(image, styles, flow, aloud);
        default -> add(node, styles, flow, aloud);
      }
    }
  }

  private void words(String literal, List<String> styles, TextFlow flow, StringBuilder aloud) {
    for (MathText.Piece piece : math.pieces(literal)) {
      switch (piece) {
        case MathText.Piece.Words plain -> {
          Text text = new Text(plain.text());
          text.getStyleClass().add("markdown-words");
          text.getStyleClass().addAll(styles);
          flow.getChildren().add(text);
          aloud.append(plain.text());
        }
        case MathText.Piece.Formula formula -> {
          String spoken = words.of(formula.math().latex());
          flow.getChildren()
              .add(
                  new FormulaView(
                      formula.math().latex(), formula.math().display(), spoken, background));
          aloud.append(spoken);
        }
      }
    }
  }

  private static List<String> with(List<String> styles, String further) {
    List<String> all = new ArrayList<>(styles);
    all.add(further);
    return all;
  }
}
