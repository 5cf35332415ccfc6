package mlpstudio.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideViewModelTest {
  private final Preferences preferences = Preferences.inMemory();
  private final List<GuideStop> revealed = new ArrayList<>();
  private final InPlace background = new InPlace();
  private final GuideViewModel model = new GuideViewModel(preferences, background, revealed::add);

  @Test
  void goesThroughAllStopsAndBack() {
    model.begin();
    for (GuideStop stop : GuideStop.values()) {
      assertThat(model.stopProperty().get()).isEqualTo(stop);
      model.next();
    }
    assertThat(model.stopProperty().get()).as("ends after the last one").isNull();
    assertThat(revealed).containsExactly(GuideStop.values());
    model.next();
    assertThat(model.stopProperty().get()).as("ended is ended").isNull();

    model.begin();
    model.back();
    assertThat(model.stopProperty().get()).isEqualTo(GuideStop.EXPERIMENT);
    model.next();
    model.next();
    model.back();
    assertThat(model.stopProperty().get()).isEqualTo(GuideStop.LAYERS);
    model.end();
    assertThat(model.stopProperty().get()).isNull();
  }

  @Test
  void isOfferedOnlyOnce() {
    assertThat(model.offeredProperty().get()).isTrue();
    assertThat(new GuideViewModel(preferences, background, revealed::add).offeredProperty().get())
        .as("nobody has seen it yet")
        .isTrue();
    model.offerSeen();
    assertThat(model.offeredProperty().get()).as("stays until it is answered").isTrue();
    assertThat(new GuideViewModel(preferences, background, revealed::add).offeredProperty().get())
        .isFalse();
    model.decline();
    assertThat(model.offeredProperty().get()).isFalse();
  }

  @Test
  void thatItWasSeenIsOnDiskAtOnce(@TempDir Path folder) {
    Path file = folder.resolve("settings.json");
    new GuideViewModel(Preferences.at(file), background, revealed::add).offerSeen();
    assertThat(
            new GuideViewModel(Preferences.at(file), background, revealed::add)
                .offeredProperty()
                .get())
        .isFalse();
  }

  @Test
  void theDiskIsWaitedForInTheBackground(@TempDir Path folder) {
    Path file = folder.resolve("settings.json");
    background.hold();
    new GuideViewModel(Preferences.at(file), background, revealed::add).offerSeen();
    assertThat(file).doesNotExist();
    background.release();
    assertThat(file).content().contains("guide.offered");
  }

  @Test
  void whereNothingCanBeRememberedItStaysAnsweredWhileTheProgramRuns(@TempDir Path folder)
      throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "not a folder");
    Preferences nowhere = Preferences.at(blocked.resolve("settings.json"));
    GuideViewModel first = new GuideViewModel(nowhere, background, revealed::add);
    first.offerSeen();
    first.decline();
    first.offerSeen();
    assertThat(first.offeredProperty().get()).isFalse();
    assertThat(new GuideViewModel(nowhere, background, revealed::add).offeredProperty().get())
        .isFalse();
  }

  @Test
  void whatWideWindowsFoldNarrowOnesHaveInATab() {
    assertThat(GuideStop.LAYERS.openers()).containsExactly("unfold-network", "tab-network");
    assertThat(GuideStop.PAD.openers()).containsExactly("unfold-pad", "tab-pad");
    assertThat(GuideStop.CHART.openers()).containsExactly("tab-chart");
  }

  @Test
  void takingItAnswersTheOffer() {
    model.begin();
    assertThat(model.offeredProperty().get()).isFalse();
    assertThat(new GuideViewModel(preferences, background, revealed::add).offeredProperty().get())
        .isFalse();
  }

  @Test
  void everyStopHasWordsInBothLanguages() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      Messages texts = new Messages(GuideViewModel.class, language);
      for (GuideStop stop : GuideStop.values()) {
        assertThat(texts.get("title." + stop.key())).isNotBlank();
        assertThat(texts.get("text." + stop.key())).endsWith(".");
      }
    }
  }
}
