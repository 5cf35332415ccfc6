package mlpstudio.ui;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings along the typeface of the window, for machines that have none such. */
public final class Fonts {
  private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
  private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";

  private Fonts() {}

  /** Registers Inter in the weights and the slant that the window uses. */
  public static void load() {
    for (String weight : List.of("Regular", "Italic", "SemiBold", "Bold")) {
      try (InputStream file =
          Fonts.class.getResourceAsStream(FOLDER + "Inter-" + weight + ".otf")) {
        if (file == null || Font.loadFont(file, 13) == null) {
          LOG.info("Inter {} is missing; the system's typeface is used", weight);
        }
      } catch (IOException e) {
        LOG.info("Inter {} cannot be read; the system's typeface is used", weight, e);
      }
    }
  }
}
