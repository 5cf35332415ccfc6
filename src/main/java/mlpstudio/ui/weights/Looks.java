package mlpstudio.ui.weights;

import java.util.Arrays;
import java.util.function.Function;
import mlpstudio.inspection.ColorMap;
import mlpstudio.inspection.WeightScaling;
import mlpstudio.ui.state.Preferences;

/** How each kind of picture is drawn, remembered from start to start. FX thread only. */
final class Looks {
  private final Preferences preferences;

  Looks(Preferences preferences) {
    this.preferences = preferences;
  }

  /** The look of a kind: as chosen last, or else its standard. */
  Look of(LookKind kind) {
    Look standard = kind.standard();
    double limit = preferences.number(kind.key() + ".limit", 0);
    return new Look(
        named(kind, ".colors", ColorMap.values(), standard.colors(), ColorMap::name),
        named(kind, ".scale", WeightScaling.values(), standard.scaling(), WeightScaling::name),
        limit > 0 && Double.isFinite(limit) ? limit : 0,
        Math.clamp(
            preferences.number(kind.key() + ".zoom", standard.zoom()),
            Look.MIN_ZOOM,
            Look.MAX_ZOOM));
  }

  /** Remembers it. */
  void put(LookKind kind, Look look) {
    preferences.put(kind.key() + ".colors", look.colors().name());
    preferences.put(kind.key() + ".scale", look.scaling().name());
    preferences.put(kind.key() + ".limit", look.limit());
    preferences.put(kind.key() + ".zoom", look.zoom());
  }

  private <T> T named(LookKind kind, String what, T[] all, T otherwise, Function<T, String> name) {
    String known = preferences.text(kind.key() + what, "");
    return Arrays.stream(all)
        .filter(value -> name.apply(value).equals(known))
        .findFirst()
        .orElse(otherwise);
  }
}
