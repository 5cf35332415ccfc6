package mlpstudio.ui.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;
import mlpstudio.interchange.collection.Digits;
import mlpstudio.ui.state.Theme;
import mlpstudio.ui.support.PulseMeter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** An empty collection, in French, that becomes one of 20,000 drawings. */
@ExtendWith(ApplicationExtension.class)
class CollectionInFrenchTest {
  private static final Logger LOG = Logger.getLogger(CollectionInFrenchTest.class.getName());

  @TempDir Path folder;
  private CollectionPage page;

  @Start
  void start(Stage stage) {
    page = new CollectionPage(stage, folder.resolve("drawings.jsonl"), Locale.FRENCH);
  }

  @AfterEach
  void close() {
    page.close();
    Locale.setDefault(Locale.ENGLISH);
  }

  @Test
  void fromNothingToTwentyThousandThatScroll() throws Exception {
    page.waitFor(() -> page.text("collection-count").equals("Aucun dessin"));
    assertThat(page.node("collection-export").isDisabled()).isTrue();
    page.shoot("collection-empty-french", Theme.LIGHT);
    Path many = Digits.write(folder.resolve("classe.jsonl"), Digits.some(20_000, 3));
    long began = System.nanoTime();
    page.onFx(
        () -> {
          page.model.transfers().merge(List.of(many));
          return true;
        });
    page.waitFor(() -> page.grid().sourceProperty().get().size() == 20_000);
    long took = System.nanoTime() - began;
    LOG.info(() -> "Merging 20,000 drawings took " + took / 1_000_000 + " ms");
    page.shoot("collection-french", Theme.LIGHT);
    ScrollBar bar = (ScrollBar) page.grid().lookup("#imageGridScrollBar");
    PulseMeter.Intervals intervals =
        PulseMeter.measure(120, pulse -> bar.setValue(bar.getMax() * pulse / 119));
    LOG.info(() -> "Pulse intervals, scrolling through 20,000 drawings: " + intervals);
    assertThat(bar.getValue()).isEqualTo(bar.getMax());
    assertThat(page.model.images().size()).isPositive().isLessThanOrEqualTo(TileImages.CAPACITY);
    assertThat(Files.size(folder.resolve("drawings.jsonl"))).isEqualTo(Files.size(many));
  }
}
