package mlpstudio.ui.weights;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import mlpstudio.data.ImageShape;
import mlpstudio.inspection.HeatMap;
import mlpstudio.inspection.WeightImages;
import mlpstudio.inspection.WeightScaling;

/**
 * A whole layer as one picture for documents: a title, every neuron's image with its class' name,
 * or the heat map, and the colour bar with its values. Any thread.
 */
final class WeightSheet {
  private static final int MOST_PIXELS = 16_000_000;
  private static final int LARGEST_PIXEL = 6;
  private static final int LARGEST_CELL = 12;

  /** Of few small images, so that the names of classes have room under them. */
  private static final int LEAST_TILE = 120;

  private static final int MARGIN = 24;
  private static final int TEXT = 18;
  private static final int GAP = 6;
  private static final int BAR = 26;
  private static final int LEAST_BAR = 200;
  private static final int MOST_CELLS = 2048;

  private final Shown shown;
  private final WeightsWords words;

  WeightSheet(Shown shown, WeightsWords words) {
    this.shown = shown;
    this.words = words;
  }

  /** Draws it. */
  BufferedImage draw() {
    BufferedImage body =
        switch (shown) {
          case Shown.Images images -> tiles(images.images());
          case Shown.Heat heat -> heat(heat);
        };
    return framed(body);
  }

  /** Two rows of few images, as the tutorial has them; about a square of many. */
  static int columns(int images) {
    return images <= 12 ? Math.max(1, Math.ceilDiv(images, 2)) : (int) Math.ceil(Math.sqrt(images));
  }

  private BufferedImage tiles(WeightImages images) {
    LayerChoice layer = shown.subject().layer();
    ImageShape shape = images.shape();
    int columns = columns(images.size());
    int rows = Math.ceilDiv(images.size(), columns);
    int caption = layer.isLast() ? TEXT + GAP : 0;
    int largest = Math.max(LARGEST_PIXEL, LEAST_TILE / shape.width());
    int pixel = pixelSize((long) rows * columns * shape.area(), largest);
    int width = shape.width() * pixel;
    int height = shape.height() * pixel;
    int rowHeight = height + caption + GAP;
    BufferedImage sheet = sheet(columns * (width + GAP) - GAP, rows * rowHeight - GAP);
    Graphics2D g = graphics(sheet);
    int[] argb = new int[shape.area()];
    for (int neuron = 0; neuron < images.size(); neuron++) {
      int row = neuron / columns;
      int left = neuron % columns * (width + GAP);
      int top = row * rowHeight;
      images.paint(neuron, argb);
      g.drawImage(image(argb, shape.width(), shape.height()), left, top, width, height, null);
      if (layer.isLast()) {
        String name = layer.classNames().get(neuron);
        int x = left + (width - g.getFontMetrics().stringWidth(name)) / 2;
        g.drawString(name, x, top + height + TEXT);
      }
    }
    g.dispose();
    return sheet;
  }

  private BufferedImage heat(Shown.Heat heat) {
    Shown.Subject subject = heat.subject();
    HeatMap map = new HeatMap(subject.weights(), MOST_CELLS, MOST_CELLS);
    int[] argb = map.argb(subject.scale());
    int cell = pixelSize((long) map.rows() * map.columns(), LARGEST_CELL);
    int top = 2 * TEXT + GAP;
    String rows = words.rowAxis(subject.layer());
    String columns = words.columnAxis(subject.layer());
    BufferedImage sheet =
        sheet(Math.max(map.columns() * cell, 30 * TEXT), map.rows() * cell + top + GAP);
    Graphics2D g = graphics(sheet);
    g.drawString(columns, 0, TEXT);
    g.drawString(rows, 0, 2 * TEXT + 2);
    g.drawImage(
        image(argb, map.columns(), map.rows()),
        0,
        top + GAP,
        map.columns() * cell,
        map.rows() * cell,
        null);
    g.dispose();
    return sheet;
  }

  private static int pixelSize(long pixels, int largest) {
    int size = largest;
    while (size > 1 && pixels * size * size > MOST_PIXELS) {
      size--;
    }
    return size;
  }

  private BufferedImage framed(BufferedImage body) {
    String title =
        words.format(
            "sheet.title",
            words.layer(shown.subject().layer()),
            words.get("moment." + WeightsWords.key(shown.subject().moment())));
    Graphics2D ruler = graphics(sheet(1, 1));
    int side = 2 * MARGIN + BAR + ruler.getFontMetrics().stringWidth("−0.0000e−00");
    int least = ruler.getFontMetrics().stringWidth(title);
    ruler.dispose();
    int head = MARGIN + TEXT + MARGIN / 2;
    int height = head + Math.max(body.getHeight(), LEAST_BAR) + MARGIN;
    BufferedImage sheet =
        sheet(Math.max(MARGIN + body.getWidth() + side, least + 2 * MARGIN), height);
    Graphics2D g = graphics(sheet);
    g.drawString(title, MARGIN, MARGIN + TEXT / 2);
    g.drawImage(body, MARGIN, head, null);
    bar(g, 2 * MARGIN + body.getWidth(), head, height - head - MARGIN);
    g.dispose();
    return sheet;
  }

  private void bar(Graphics2D g, int left, int top, int room) {
    ColorScale scale = ColorScale.of(shown, -1);
    boolean own = shown.subject().scale().scaling() == WeightScaling.PER_NEURON;
    String high = own ? words.get("scale.own.high") : words.weight(scale.range().high());
    String low = own ? words.get("scale.own.low") : words.weight(scale.range().low());
    int height = Math.min(room, 600);
    g.drawImage(
        image(scale.colors().argb(), ColorScale.WIDTH, ColorScale.STEPS),
        left,
        top,
        BAR,
        height,
        null);
    g.drawRect(left - 1, top - 1, BAR + 1, height + 1);
    int beside = left + BAR + GAP;
    FontMetrics metrics = g.getFontMetrics();
    g.drawString(high, beside, top + metrics.getAscent());
    g.drawString(low, beside, top + height);
    double zero = (1 - scale.zeroPosition()) * height;
    if (zero > 2 * TEXT && zero < height - 2 * TEXT) {
      g.drawString(words.weight(0), beside, top + (int) zero + metrics.getAscent() / 2);
    }
  }

  private BufferedImage sheet(int width, int height) {
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = sheet.createGraphics();
    g.setColor(shown.subject().dark() ? new Color(0x0D1117) : Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.dispose();
    return sheet;
  }

  private Graphics2D graphics(BufferedImage sheet) {
    Graphics2D g = sheet.createGraphics();
    g.setColor(shown.subject().dark() ? new Color(0xE6EDF3) : new Color(0x24292F));
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, TEXT));
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    return g;
  }

  private static BufferedImage image(int[] argb, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, argb, 0, width);
    return image;
  }
}
