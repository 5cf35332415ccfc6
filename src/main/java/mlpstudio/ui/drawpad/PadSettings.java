package mlpstudio.ui.drawpad;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import mlpstudio.drawing.InkRule;
import mlpstudio.ui.state.Preferences;

/** How one draws and how it is prepared; pen and preparation are remembered. FX thread only. */
final class PadSettings {
  /** The thinnest pen, in the sheet's units. */
  static final double THINNEST = 6;

  /** The thickest. */
  static final double THICKEST = 44;

  /** As thick as the pen of MNIST's own digits. */
  private static final double USUAL = 22;

  private final Preferences preferences;
  private final ObjectProperty<PadTool> tool = new SimpleObjectProperty<>(PadTool.PEN);
  private final DoubleProperty pen = new SimpleDoubleProperty();
  private final ObjectProperty<InkColor> color = new SimpleObjectProperty<>(InkColor.WHITE);
  private final BooleanProperty centred = new SimpleBooleanProperty();
  private final BooleanProperty scaled = new SimpleBooleanProperty();

  PadSettings(Preferences preferences) {
    this.preferences = preferences;
    pen.set(Math.clamp(preferences.number("pad.pen", USUAL), THINNEST, THICKEST));
    centred.set(preferences.flag("pad.centre", true));
    scaled.set(preferences.flag("pad.scale", true));
    pen.subscribe((before, now) -> this.preferences.put("pad.pen", now.doubleValue()));
    centred.subscribe((before, now) -> this.preferences.put("pad.centre", now));
    scaled.subscribe((before, now) -> this.preferences.put("pad.scale", now));
  }

  /** What the pointer does. */
  ObjectProperty<PadTool> toolProperty() {
    return tool;
  }

  /** The pen's width, in the sheet's units. */
  DoubleProperty penProperty() {
    return pen;
  }

  /** The colour of the next stroke, where images have colours. */
  ObjectProperty<InkColor> colorProperty() {
    return color;
  }

  /** Whether the ink's centre of mass is brought to the middle. */
  BooleanProperty centredProperty() {
    return centred;
  }

  /** Whether the ink's box is scaled to 20 of 28 pixels. */
  BooleanProperty scaledProperty() {
    return scaled;
  }

  /** Both switches. */
  InkRule rule() {
    return new InkRule(scaled.get(), centred.get());
  }
}
