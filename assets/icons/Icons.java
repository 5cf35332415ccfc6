import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Draws the SVG masters in the sizes that each system wants: {@code java assets/icons/Icons.java}
 * in the project's folder. Knows as much of SVG as the masters need: rect, circle, and path with M,
 * L, C and Z, on a canvas of 256.
 */
final class Icons {
  private static final Path FOLDER = Path.of("assets/icons");
  private static final Path WINDOW = Path.of("src/main/resources/mlpstudio/ui");
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512, 1024);

  /** Below this a master of its own is used, where there is one. */
  private static final int SMALL = 32;

  /** What macOS calls its sizes; "@2x" ones are those of screens with twice the pixels. */
  private static final Map<String, Integer> ICNS =
      new LinkedHashMap<>(
          Map.of("icp4", 16, "ic11", 32, "icp5", 32, "ic12", 64, "ic07", 128, "ic13", 256));

  public static void main(String[] args) throws Exception {
    System.setProperty("java.awt.headless", "true");
    ICNS.putAll(Map.of("ic08", 256, "ic14", 512, "ic09", 512, "ic10", 1024));
    for (String name : List.of("mlp-studio", "experiment", "network")) {
      Map<Integer, byte[]> images = new LinkedHashMap<>();
      for (int size : SIZES) {
        images.put(size, png(draw(master(name, size), size)));
      }
      for (int size : SIZES.subList(0, SIZES.size() - 1)) {
        Files.write(FOLDER.resolve("png/" + name + "-" + size + ".png"), images.get(size));
      }
      Files.write(FOLDER.resolve(name + ".ico"), ico(images));
      Files.write(FOLDER.resolve(name + ".icns"), icns(images));
    }
    for (int size : List.of(16, 32, 48, 64, 128, 256)) {
      Files.copy(
          FOLDER.resolve("png/mlp-studio-" + size + ".png"),
          WINDOW.resolve("icon-" + size + ".png"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Path master(String name, int size) {
    Path small = FOLDER.resolve(name + "-small.svg");
    return size <= SMALL && Files.exists(small) ? small : FOLDER.resolve(name + ".svg");
  }

  private static BufferedImage draw(Path svg, int size) throws Exception {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(size / 256.0, size / 256.0);
    var parts =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(svg.toFile())
            .getDocumentElement()
            .getChildNodes();
    for (int i = 0; i < parts.getLength(); i++) {
      if (parts.item(i) instanceof Element part) {
        paint(g, part, shape(part));
      }
    }
    g.dispose();
    return image;
  }

  private static void paint(Graphics2D g, Element part, Shape shape) {
    String fill = part.getAttribute("fill");
    if (!fill.equals("none")) {
      g.setColor(Color.decode(fill));
      g.fill(shape);
    }
    if (part.hasAttribute("stroke")) {
      g.setColor(Color.decode(part.getAttribute("stroke")));
      boolean round = part.getAttribute("stroke-linecap").equals("round");
      g.setStroke(
          new BasicStroke(
              (float) number(part, "stroke-width"),
              round ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
              BasicStroke.JOIN_ROUND));
      g.draw(shape);
    }
  }

  private static Shape shape(Element part) {
    return switch (part.getTagName()) {
      case "rect" ->
          new RoundRectangle2D.Double(
              number(part, "x"),
              number(part, "y"),
              number(part, "width"),
              number(part, "height"),
              2 * number(part, "rx"),
              2 * number(part, "rx"));
      case "circle" -> {
        double r = number(part, "r");
        yield new Ellipse2D.Double(number(part, "cx") - r, number(part, "cy") - r, 2 * r, 2 * r);
      }
      case "path" -> path(part.getAttribute("d"));
      default -> throw new IllegalArgumentException("Unknown part: " + part.getTagName());
    };
  }

  private static Shape path(String text) {
    Path2D path = new Path2D.Double();
    Scanner words = new Scanner(text);
    while (words.hasNext()) {
      switch (words.next()) {
        case "M" -> path.moveTo(next(words), next(words));
        case "L" -> path.lineTo(next(words), next(words));
        case "C" ->
            path.curveTo(
                next(words), next(words), next(words), next(words), next(words), next(words));
        case "Z" -> path.closePath();
        default -> throw new IllegalArgumentException(text);
      }
      while (words.hasNext("-?\\d.*")) {
        path.lineTo(next(words), next(words));
      }
    }
    return path;
  }

  private static double next(Scanner words) {
    return Double.parseDouble(words.next());
  }

  private static double number(Element part, String attribute) {
    return Double.parseDouble(part.getAttribute(attribute));
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /** A directory of PNG images, as Windows reads it since Vista. */
  private static byte[] ico(Map<Integer, byte[]> images) {
    List<Integer> sizes = SIZES.stream().filter(size -> size <= 256).toList();
    int offset = 6 + 16 * sizes.size();
    int total = offset + sizes.stream().mapToInt(size -> images.get(size).length).sum();
    ByteBuffer file = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
    for (int size : sizes) {
      // A byte: 256 is written as 0.
      file.put((byte) size).put((byte) size).putShort((short) 0);
      file.putShort((short) 1).putShort((short) 32);
      file.putInt(images.get(size).length).putInt(offset);
      offset += images.get(size).length;
    }
    sizes.forEach(size -> file.put(images.get(size)));
    return file.array();
  }

  private static byte[] icns(Map<Integer, byte[]> images) {
    int total = 8 + ICNS.values().stream().mapToInt(size -> 8 + images.get(size).length).sum();
    ByteBuffer file = ByteBuffer.allocate(total);
    file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(total);
    ICNS.keySet().stream()
        .sorted()
        .forEach(
            type -> {
              byte[] image = images.get(ICNS.get(type));
              file.put(type.getBytes(StandardCharsets.US_ASCII)).putInt(8 + image.length);
              file.put(image);
            });
    return file.array();
  }
}
