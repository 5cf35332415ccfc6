package mlpstudio.ui.drawpad;

import java.util.ArrayList;
import java.util.List;
import mlpstudio.data.ImageShape;
import mlpstudio.drawing.Brush;
import mlpstudio.drawing.Canvas;
import mlpstudio.drawing.InkRule;
import mlpstudio.drawing.Placement;
import mlpstudio.drawing.Point;
import mlpstudio.drawing.Rasterizer;
import mlpstudio.drawing.Stroke;

/**
 * How a drawing becomes an image of the data set.
 *
 * @param shape of the images
 * @param rule which of MNIST's steps are taken
 * @param pen the pen's width on the sheet, in the sheet's units
 */
record Seeing(ImageShape shape, InkRule rule, double pen) {

  /** The image of strokes; some microseconds. */
  SeenImage see(List<PenStroke> strokes) {
    if (strokes.isEmpty()) {
      return SeenImage.empty(shape);
    }
    List<Stroke> lines = strokes.stream().map(PenStroke::line).toList();
    Rasterizer rasterizer = rasterizer();
    return SeenImage.of(
        shape,
        shape.channels() == 3
            ? colored(strokes, rasterizer.placement(lines))
            : rasterizer.image(lines));
  }

  /** Where strokes come to lie on the image. */
  Placement placement(List<PenStroke> strokes) {
    return rasterizer().placement(strokes.stream().map(PenStroke::line).toList());
  }

  private Rasterizer rasterizer() {
    Sheet sheet = Sheet.of(shape);
    return new Rasterizer(
        shape, rule, new Canvas(sheet.width(), sheet.height(), pen), Brush.white(shape.channels()));
  }

  /** Ink over ink, each stroke in its colour on black paper. */
  private byte[] colored(List<PenStroke> strokes, Placement at) {
    ImageShape one = new ImageShape(1, shape.height(), shape.width());
    Rasterizer inPlace =
        new Rasterizer(
            one,
            new InkRule(false, false),
            new Canvas(shape.width(), shape.height(), at.pen()),
            Brush.white(1));
    byte[] image = new byte[shape.size()];
    byte[] ink = new byte[one.size()];
    for (PenStroke stroke : strokes) {
      inPlace.draw(List.of(placed(stroke, at)), ink, 0);
      for (int c = 0; c < 3; c++) {
        int level = stroke.color() >> (16 - 8 * c) & 0xff;
        for (int i = 0; i < ink.length; i++) {
          int under = image[c * ink.length + i] & 0xff;
          int share = ink[i] & 0xff;
          image[c * ink.length + i] = (byte) ((under * (255 - share) + level * share + 127) / 255);
        }
      }
    }
    return image;
  }

  private static Stroke placed(PenStroke stroke, Placement at) {
    List<Point> points = new ArrayList<>(stroke.points().size());
    for (Point p : stroke.points()) {
      points.add(new Point(p.x() * at.scale() + at.offsetX(), p.y() * at.scale() + at.offsetY()));
    }
    return new Stroke(points);
  }
}
