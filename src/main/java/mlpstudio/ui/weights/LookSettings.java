package mlpstudio.ui.weights;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import mlpstudio.inspection.ColorMap;
import mlpstudio.inspection.ValueRange;
import mlpstudio.inspection.WeightScaling;
import org.jspecify.annotations.Nullable;

/**
 * How what is looked at is drawn: each kind of picture keeps its own colours, scale and size. FX
 * thread only.
 */
final class LookSettings {
  private final Looks looks;
  private final ObservableValue<@Nullable LayerChoice> layer;
  private final ObservableValue<Moment> moment;
  private final ObservableValue<@Nullable Shown> shown;
  private final ReadOnlyObjectWrapper<Look> look =
      new ReadOnlyObjectWrapper<>(LookKind.FIRST_LAYER.standard());

  LookSettings(
      Looks looks,
      ObservableValue<@Nullable LayerChoice> layer,
      ObservableValue<Moment> moment,
      ObservableValue<@Nullable Shown> shown) {
    this.looks = looks;
    this.layer = layer;
    this.moment = moment;
    this.shown = shown;
    layer.subscribe(changed -> recall());
    moment.subscribe(changed -> recall());
  }

  /** The look of what is looked at. */
  ReadOnlyObjectProperty<Look> lookProperty() {
    return look.getReadOnlyProperty();
  }

  void setColors(ColorMap value) {
    change(l -> l.withColors(value));
  }

  /** A fixed scale that was never given begins with the one that shows. */
  void setScaling(WeightScaling value) {
    boolean begins = value == WeightScaling.FIXED && look.get().limit() == 0;
    change(l -> l.withScaling(value).withLimit(begins ? shownLimit() : l.limit()));
  }

  void setLimit(double value) {
    change(l -> l.withLimit(value));
  }

  /** The size belongs to the layer, whatever its moment. */
  void setZoom(double value) {
    looks.put(kind(Moment.NOW), looks.of(kind(Moment.NOW)).withZoom(value));
    recall();
  }

  private void recall() {
    look.set(looks.of(kind(moment.getValue())).withZoom(looks.of(kind(Moment.NOW)).zoom()));
  }

  private double shownLimit() {
    Shown now = shown.getValue();
    if (now == null) {
      return 0;
    }
    ValueRange range = now.range();
    double most = Math.max(Math.abs(range.low()), Math.abs(range.high()));
    return new BigDecimal(most).round(new MathContext(2)).doubleValue();
  }

  private void change(UnaryOperator<Look> edit) {
    Look changed = edit.apply(look.get());
    looks.put(kind(moment.getValue()), changed);
    look.set(changed);
  }

  private LookKind kind(Moment at) {
    LayerChoice chosen = layer.getValue();
    return chosen == null ? LookKind.FIRST_LAYER : LookKind.of(chosen, at);
  }
}
