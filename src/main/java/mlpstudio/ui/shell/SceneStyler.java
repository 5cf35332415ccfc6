package mlpstudio.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Scene;
import mlpstudio.ui.state.Appearance;
import mlpstudio.ui.state.Theme;

/**
 * Gives a scene its theme and size. The size is a stylesheet of its own, not a style of the root,
 * for menus and tooltips have roots of their own, which take over the sheets only.
 */
public final class SceneStyler {
  private static final double BASE_PIXELS = 13;
  private static final double ICON_EM = 1.25;

  private final Scene scene;
  private final Appearance appearance;
  private final InvalidationListener refresh = o -> refresh();

  /** Styles the scene now and whenever the appearance or the system's colours change. */
  public SceneStyler(Scene scene, Appearance appearance) {
    this.scene = scene;
    this.appearance = appearance;
    appearance.themeProperty().addListener(refresh);
    appearance.percentProperty().addListener(refresh);
    Platform.getPreferences()
        .colorSchemeProperty()
        .addListener(new WeakInvalidationListener(refresh));
    refresh();
  }

  /** Whether the scene is dark now. */
  public boolean dark() {
    return dark(appearance.themeProperty().get());
  }

  /** Whether windows with this theme are dark now. */
  public static boolean dark(Theme theme) {
    return switch (theme) {
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
      case LIGHT -> false;
      case DARK -> true;
    };
  }

  /**
   * Gives all windows the sheet of this theme. Before the first control is made, or else JavaFX
   * reads its own sheet for nothing.
   */
  public static void takeSheet(Theme theme) {
    String primer = (dark(theme) ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
    if (!primer.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(primer);
    }
  }

  private void refresh() {
    boolean dark = dark();
    takeSheet(appearance.themeProperty().get());
    scene.getPreferences().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    List<String> sheets = new ArrayList<>();
    sheets.add(sheet("controls.css"));
    sheets.add(sheet("theme.css"));
    if (dark) {
      sheets.add(sheet("theme-dark.css"));
    }
    sheets.add(sheet("focus.css"));
    sheets.add(sizeSheet());
    if (!scene.getStylesheets().equals(sheets)) {
      scene.getStylesheets().setAll(sheets);
    }
  }

  private String sizeSheet() {
    double pixels = BASE_PIXELS * appearance.percentProperty().get() / 100;
    String css =
        String.format(
            Locale.ROOT,
            ".root { -fx-font-size: %.2fpx; } .ikonli-font-icon { -fx-icon-size: %.0fpx; }",
            pixels,
            pixels * ICON_EM);
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(SceneStyler.class.getResource("/mlpstudio/ui/" + name))
        .toExternalForm();
  }
}
