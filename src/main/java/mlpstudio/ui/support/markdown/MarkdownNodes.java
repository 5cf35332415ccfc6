package mlpstudio.ui.support.markdown;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import mlpstudio.ui.support.Background;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The blocks of a Markdown text as JavaFX nodes. */
final class MarkdownNodes {
  private final MathText math;
  private final Node document;
  private final InlineNodes inlines;

  MarkdownNodes(String markdown, Background background, FormulaWords words) {
    math = new MathText(markdown);
    document = Parser.builder().build().parse(math.text());
    inlines = new InlineNodes(math, background, words);
  }

  List<Region> blocks() {
    return blocks(document);
  }

  private List<Region> blocks(Node parent) {
    List<Region> blocks = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      Region block = block(node);
      if (block != null) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private @Nullable Region block(Node node) {
    return switch (node) {
      case Paragraph paragraph -> paragraph(paragraph);
      case Heading heading -> {
        TextFlow flow = inlines.flow(heading);
        flow.getStyleClass().addAll("markdown-heading", "markdown-h" + heading.getLevel());
        flow.setAccessibleRole(AccessibleRole.TEXT);
        yield flow;
      }
      case BulletList list -> list(list, "•", 0);
      case OrderedList list -> {
        Integer first = list.getMarkerStartNumber();
        yield list(list, "", first == null ? 1 : first);
      }
      case BlockQuote quote -> box("markdown-quote", blocks(quote));
      case FencedCodeBlock code -> code(code.getLiteral());
      case IndentedCodeBlock code -> code(code.getLiteral());
      case HtmlBlock html -> code(html.getLiteral());
      case ThematicBreak line -> {
        Region rule = new Region();
        rule.getStyleClass().add("markdown-rule");
        yield rule;
      }
      default -> null;
    };
  }

  /** A formula that is all of its paragraph stands by itself. */
  private Region paragraph(Paragraph paragraph) {
    TextFlow flow = inlines.flow(paragraph);
    if (flow.getChildren().size() == 1
        && flow.getChildren().getFirst() instanceof FormulaView formula) {
      flow.getChildren().clear();
      StackPane alone = new StackPane(formula);
      alone.getStyleClass().add("markdown-formula");
      return alone;
    }
    return flow;
  }

  private Region list(Node list, String bullet, int first) {
    VBox items = box("markdown-list", List.of());
    int number = first;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        Label mark = new Label(bullet.isEmpty() ? number++ + "." : bullet);
        mark.getStyleClass().add("markdown-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        VBox content = box("markdown-item", blocks(item));
        HBox.setHgrow(content, Priority.ALWAYS);
        HBox line = new HBox(mark, content);
        line.getStyleClass().add("markdown-line");
        items.getChildren().add(line);
      }
    }
    return items;
  }

  private static Region code(String literal) {
    Label code = new Label(literal.stripTrailing());
    code.getStyleClass().addAll("markdown-code-block", "monospaced");
    code.setMaxWidth(Double.MAX_VALUE);
    code.setWrapText(true);
    code.setMinHeight(Region.USE_PREF_SIZE);
    return code;
  }

  private static VBox box(String style, List<Region> content) {
    VBox box = new VBox();
    box.getStyleClass().add(style);
    box.getChildren().addAll(content);
    return box;
  }
}
