package mlpstudio.ui.preferences;

import java.util.EnumMap;
import java.util.Map;
import mlpstudio.model.ComputeSettings;
import mlpstudio.ui.state.AutosaveTime;
import mlpstudio.ui.state.Confirmation;
import mlpstudio.ui.state.Language;
import mlpstudio.ui.state.Theme;

/**
 * Everything that is set on the panel, but for the data folder, which is a matter of files.
 *
 * @param theme light or dark
 * @param percent size of letters
 * @param language of the window
 * @param compute device and threads
 * @param autosave whether networks are kept while they train
 * @param seconds the least time between two times
 * @param asked which questions are asked
 */
record Choices(
    Theme theme,
    int percent,
    Language language,
    ComputeSettings compute,
    boolean autosave,
    int seconds,
    Map<Confirmation, Boolean> asked) {
  Choices {
    asked = Map.copyOf(asked);
  }

  /** As at the first start. */
  static Choices defaults() {
    Map<Confirmation, Boolean> all = new EnumMap<>(Confirmation.class);
    for (Confirmation question : Confirmation.values()) {
      all.put(question, true);
    }
    return new Choices(
        Theme.SYSTEM,
        100,
        Language.SYSTEM,
        ComputeSettings.defaults(),
        true,
        AutosaveTime.USUAL_SECONDS,
        all);
  }
}
