package mlpstudio.ui.gallery;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import mlpstudio.inspection.ConfusionMatrix;
import mlpstudio.ui.gallery.MatrixGeometry.Margins;
import mlpstudio.ui.gallery.MatrixTheme.Ink;

/** Draws a confusion matrix with its names, recalls and precisions. */
final class MatrixPainter {
  private static final double LONGEST_NAME_EM = 7.5;
  private static final double LARGEST_CELL_EM = 6;
  private static final double LARGEST_TEXT_EM = 1.7;
  private static final double SMALLEST_TEXT = 6;

  /** The longest figure may be squeezed so far, so that the others are larger. */
  private static final double NARROWEST = 0.8;

  /** Part of a cell's height that figures take, and the most where they would be too small. */
  private static final double ROOMY = 0.55;

  private static final double DENSE = 0.72;

  /** Below this share the reddest cell is not fully red: a tenth of a percent is no alarm. */
  private static final double LEAST_FULL_SHARE = 0.05;

  private static final double STRONGEST_TINT = 0.6;
  private static final double CALM_TINT = 0.16;

  private final MatrixTheme theme;
  private final GalleryWords words;
  private final FittedText fitted = new FittedText();
  private final DecimalFormat share;

  MatrixPainter(MatrixTheme theme, GalleryWords words, Locale locale) {
    this.theme = theme;
    this.words = words;
    this.share = new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(locale));
  }

  /** Where everything goes in a view of this size. */
  MatrixGeometry geometry(Scored scored, double width, double height) {
    List<String> names = scored.dataset().classNames();
    Font font = theme.font();
    double em = font.getSize();
    double line = 1.7 * em;
    double head =
        fitted.widest(
            small(font), List.of(words.get("matrix.precisionHead"), words.get("matrix.true")));
    double longest = fitted.widest(strong(font), names) + 1;
    double left = Math.max(head, Math.min(longest, LONGEST_NAME_EM * em)) + 0.9 * em;
    double right =
        Math.max(
            fitted.width(font, share.format(100)),
            fitted.width(small(font), words.get("matrix.recallHead")));
    Margins flat = new Margins(Math.ceil(left), 2 * line, Math.ceil(right + 0.6 * em), line);
    MatrixGeometry geometry =
        MatrixGeometry.fitted(names.size(), width, height, flat, LARGEST_CELL_EM * em);
    if (longest <= geometry.cellWidth() - 4) {
      return geometry;
    }
    double standing = line + Math.min(longest, LONGEST_NAME_EM * em) + 0.7 * em;
    return MatrixGeometry.fitted(
        names.size(),
        width,
        height,
        new Margins(flat.left(), Math.ceil(standing), flat.right(), line),
        LARGEST_CELL_EM * em);
  }

  /** Draws everything. */
  void paint(GraphicsContext g, Scored scored, MatrixUnit unit, MatrixGeometry geometry) {
    g.setTextBaseline(VPos.CENTER);
    cells(g, scored.matrix(), unit, geometry);
    names(g, scored, geometry);
    ends(g, scored.matrix(), geometry);
    headings(g, geometry);
  }

  private void cells(
      GraphicsContext g, ConfusionMatrix matrix, MatrixUnit unit, MatrixGeometry geometry) {
    double full = Math.max(LEAST_FULL_SHARE, largestErrorShare(matrix));
    List<String> texts = texts(matrix, unit);
    Font font = fitting(texts, geometry);
    g.setTextAlign(TextAlignment.CENTER);
    g.setFont(font);
    double w = geometry.cellWidth();
    double h = geometry.cellHeight();
    double gap = w > 8 ? 1 : 0;
    for (int t = 0; t < matrix.classes(); t++) {
      for (int p = 0; p < matrix.classes(); p++) {
        g.setFill(tint(matrix, t, p, full));
        g.fillRect(geometry.x(p), geometry.y(t), w - gap, h - gap);
        if (font.getSize() >= SMALLEST_TEXT) {
          g.setFill(theme.ink(matrix.count(t, p) == 0 ? Ink.MUTED : Ink.TEXT));
          g.fillText(
              texts.get(t * matrix.classes() + p),
              geometry.x(p) + (w - gap) / 2,
              geometry.y(t) + (h - gap) / 2,
              w - gap - 3);
        }
      }
    }
  }

  private List<String> texts(ConfusionMatrix matrix, MatrixUnit unit) {
    List<String> texts = new ArrayList<>();
    for (int t = 0; t < matrix.classes(); t++) {
      for (int p = 0; p < matrix.classes(); p++) {
        int count = matrix.count(t, p);
        texts.add(
            unit == MatrixUnit.COUNTS || count == 0
                ? Integer.toString(count)
                : share.format(100 * matrix.rowShare(t, p)));
      }
    }
    return texts;
  }

  private Font fitting(List<String> texts, MatrixGeometry geometry) {
    Font font = theme.font();
    double widest = Math.max(1, fitted.widest(font, texts));
    double byWidth = font.getSize() * (geometry.cellWidth() - 4) / widest / NARROWEST;
    double height = geometry.cellHeight();
    double byHeight = Math.max(ROOMY * height, Math.min(DENSE * height, font.getSize()));
    double size = Math.min(byWidth, byHeight);
    return Font.font(font.getFamily(), Math.clamp(size, 1, LARGEST_TEXT_EM * font.getSize()));
  }

  private Color tint(ConfusionMatrix matrix, int trueClass, int predicted, double full) {
    if (trueClass == predicted) {
      return faded(theme.ink(Ink.RIGHT), CALM_TINT);
    }
    if (matrix.count(trueClass, predicted) == 0) {
      return faded(theme.ink(Ink.LINE), 0.35);
    }
    // The square root lets rare mistakes show beside the frequent ones.
    double part = Math.sqrt(matrix.rowShare(trueClass, predicted) / full);
    return faded(theme.ink(Ink.WRONG), 0.06 + (STRONGEST_TINT - 0.06) * part);
  }

  private static Color faded(Color color, double opacity) {
    return Color.color(color.getRed(), color.getGreen(), color.getBlue(), opacity);
  }

  private static double largestErrorShare(ConfusionMatrix matrix) {
    double largest = 0;
    for (int t = 0; t < matrix.classes(); t++) {
      for (int p = 0; p < matrix.classes(); p++) {
        if (t != p && matrix.count(t, p) > 0) {
          largest = Math.max(largest, matrix.rowShare(t, p));
        }
      }
    }
    return largest;
  }

  private void names(GraphicsContext g, Scored scored, MatrixGeometry geometry) {
    Font font = strong(theme.font());
    double em = font.getSize();
    g.setFont(font);
    g.setFill(theme.ink(Ink.TEXT));
    for (int c = 0; c < geometry.classes(); c++) {
      String name = scored.name(c);
      if (geometry.cellHeight() >= 0.8 * em) {
        g.setTextAlign(TextAlignment.RIGHT);
        String row = fitted.shortened(font, name, geometry.left() - 0.7 * em);
        g.fillText(row, geometry.left() - 0.5 * em, geometry.y(c) + geometry.cellHeight() / 2);
      }
      if (geometry.cellWidth() >= 0.8 * em) {
        columnName(g, font, name, c, geometry);
      }
    }
  }

  private void columnName(
      GraphicsContext g, Font font, String name, int column, MatrixGeometry geometry) {
    double em = font.getSize();
    double middle = geometry.x(column) + geometry.cellWidth() / 2;
    if (geometry.top() < 4 * em) {
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(name, middle, geometry.top() - 0.85 * em, geometry.cellWidth());
      return;
    }
    g.save();
    g.translate(middle, geometry.top() - 0.4 * em);
    g.rotate(-90);
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(fitted.shortened(font, name, geometry.top() - 2.2 * em), 0, 0);
    g.restore();
  }

  private void ends(GraphicsContext g, ConfusionMatrix matrix, MatrixGeometry geometry) {
    Font font = theme.font();
    int classes = matrix.classes();
    g.setFill(theme.ink(Ink.TEXT));
    g.setTextAlign(TextAlignment.CENTER);
    for (int c = 0; c < classes; c++) {
      if (geometry.cellHeight() >= 0.8 * font.getSize()) {
        g.setFont(font);
        double y = geometry.y(c) + geometry.cellHeight() / 2;
        g.fillText(percent(matrix.recall(c)), geometry.x(classes) + geometry.end() / 2, y);
      }
      if (geometry.cellWidth() >= 1.4 * font.getSize()) {
        g.setFont(geometry.cellWidth() < 2.4 * font.getSize() ? small(font) : font);
        double x = geometry.x(c) + geometry.cellWidth() / 2;
        double y = geometry.y(classes) + geometry.cellHeight() / 2;
        g.fillText(percent(matrix.precision(c)), x, y, geometry.cellWidth() - 2);
      }
    }
  }

  private void headings(GraphicsContext g, MatrixGeometry geometry) {
    Font font = small(theme.font());
    double em = theme.font().getSize();
    int classes = geometry.classes();
    g.setFont(font);
    g.setFill(theme.ink(Ink.MUTED));
    g.setTextAlign(TextAlignment.CENTER);
    double middle = geometry.left() + classes * geometry.cellWidth() / 2;
    g.fillText(words.get("matrix.predicted"), middle, 0.8 * em);
    double recall = geometry.x(classes) + geometry.end() / 2;
    g.fillText(words.get("matrix.recallHead"), recall, geometry.top() - 0.85 * em);
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(
        words.get("matrix.precisionHead"),
        geometry.left() - 0.5 * em,
        geometry.y(classes) + geometry.cellHeight() / 2);
    g.fillText(words.get("matrix.true"), geometry.left() - 0.5 * em, geometry.top() - 0.85 * em);
  }

  private String percent(double value) {
    return Double.isNaN(value) ? "–" : share.format(100 * value);
  }

  private static Font small(Font font) {
    return Font.font(font.getFamily(), font.getSize() * 0.85);
  }

  private static Font strong(Font font) {
    return Font.font(font.getFamily(), FontWeight.BOLD, font.getSize());
  }
}
