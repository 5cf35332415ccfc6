package mlpstudio.ui.training;

import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;

/**
 * How fast a run may go, from one batch a second to full speed. The slider is logarithmic: its last
 * stop is no limit at all. Remembered. FX thread only.
 */
public final class PaceViewModel {
  private static final String KEY = "training.pace";

  /** Batches per second just before full speed. */
  private static final double FASTEST = 1000;

  private static final double FULL_SPEED_FROM = 0.98;

  private final Messages texts;
  private final Figures figures;
  private final DoubleProperty position;
  private final ReadOnlyDoubleWrapper batchesPerSecond = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper();

  /** Begins with the pace remembered, or at full speed. */
  public PaceViewModel(Preferences preferences) {
    this(preferences, new Messages(PaceViewModel.class));
  }

  PaceViewModel(Preferences preferences, Messages texts) {
    this.texts = texts;
    Locale locale = texts.locale();
    this.figures = new Figures(locale);
    double remembered = preferences.number(KEY, 1);
    position = new SimpleDoubleProperty(Math.clamp(remembered, 0, 1));
    position.addListener(
        (o, before, now) -> {
          preferences.put(KEY, now.doubleValue());
          refresh();
        });
    refresh();
  }

  /** The slider, 0 for one batch a second to 1 for full speed. */
  public DoubleProperty positionProperty() {
    return position;
  }

  /** The limit; infinity for none. */
  public ReadOnlyDoubleProperty batchesPerSecondProperty() {
    return batchesPerSecond.getReadOnlyProperty();
  }

  /** The limit in words. */
  public ReadOnlyStringProperty labelProperty() {
    return label.getReadOnlyProperty();
  }

  private void refresh() {
    double at = position.get();
    double limit =
        at >= FULL_SPEED_FROM ? Double.POSITIVE_INFINITY : Math.pow(FASTEST, at / FULL_SPEED_FROM);
    batchesPerSecond.set(limit);
    label.set(words(limit));
  }

  /** The longest of the words that the label may have, for the room that they need. */
  String longestLabel() {
    String full = words(Double.POSITIVE_INFINITY);
    String limited = words(FASTEST);
    return full.length() > limited.length() ? full : limited;
  }

  private String words(double limit) {
    return Double.isInfinite(limit)
        ? texts.get("pace.full")
        : texts.format("pace.limit", figures.rate(limit));
  }
}
