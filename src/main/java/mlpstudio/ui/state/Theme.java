package mlpstudio.ui.state;

import java.util.Arrays;
import java.util.Locale;

/** Light or dark. */
public enum Theme {
  /** As the desktop has it, and following it. */
  SYSTEM,
  /** Always light. */
  LIGHT,
  /** Always dark. */
  DARK;

  /** Its name in settings and texts. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The theme with this id; the system's where there is none such. */
  static Theme byId(String id) {
    return Arrays.stream(values()).filter(t -> t.id().equals(id)).findFirst().orElse(SYSTEM);
  }
}
