package mlpstudio.ui.state;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Theme and size of everything in the window, remembered. FX thread only. */
public final class Appearance {
  /** The sizes of letters that can be chosen, in per cent. */
  public static final List<Integer> SIZES = List.of(80, 90, 100, 110, 125, 150, 175, 200);

  private static final int NORMAL = 100;

  private final ObjectProperty<Theme> theme;
  private final ReadOnlyIntegerWrapper percent;
  private final DoubleProperty factor = new SimpleDoubleProperty(1);

  /** As remembered. */
  public Appearance(Preferences preferences) {
    theme = new SimpleObjectProperty<>(Theme.byId(preferences.text("theme", "system")));
    percent =
        new ReadOnlyIntegerWrapper(
            (int) Math.clamp(preferences.number("font.percent", NORMAL), 80.0, 200.0));
    theme.addListener((o, before, now) -> preferences.put("theme", now.id()));
    percent.addListener((o, before, now) -> preferences.put("font.percent", now.intValue()));
  }

  /** The theme chosen. */
  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** The size of letters, 80 to 200 per cent of 13 pixels. */
  public ReadOnlyIntegerProperty percentProperty() {
    return percent.getReadOnlyProperty();
  }

  /**
   * How many times as large as chosen everything is for a while, such as before a class; not
   * remembered.
   */
  public DoubleProperty factorProperty() {
    return factor;
  }

  /** Changes the size of letters, within 80 to 200 per cent. */
  public void resize(int wanted) {
    percent.set(Math.clamp(wanted, SIZES.getFirst(), SIZES.getLast()));
  }

  /** One step larger. */
  public void larger() {
    SIZES.stream().filter(s -> s > percent.get()).findFirst().ifPresent(percent::set);
  }

  /** One step smaller. */
  public void smaller() {
    SIZES.reversed().stream().filter(s -> s < percent.get()).findFirst().ifPresent(percent::set);
  }

  /** Back to 100 per cent. */
  public void normal() {
    percent.set(NORMAL);
  }
}
