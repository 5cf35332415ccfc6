package mlpstudio.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.Test;

class PaceViewModelTest {
  private final Preferences preferences = Preferences.inMemory();
  private final PaceViewModel pace =
      new PaceViewModel(preferences, new Messages(PaceViewModel.class, Locale.ENGLISH));

  @Test
  void goesFromOneBatchASecondToFullSpeed() {
    assertThat(pace.batchesPerSecondProperty().get()).isInfinite();
    assertThat(pace.labelProperty().get()).isEqualTo("full speed");
    pace.positionProperty().set(0);
    assertThat(pace.batchesPerSecondProperty().get()).isEqualTo(1);
    pace.positionProperty().set(0.49);
    assertThat(pace.batchesPerSecondProperty().get()).isEqualTo(Math.sqrt(1000), within(1e-6));
    assertThat(pace.labelProperty().get()).contains("32 batches/s");
  }

  @Test
  void isRemembered() {
    pace.positionProperty().set(0.25);
    assertThat(new PaceViewModel(preferences).positionProperty().get()).isEqualTo(0.25);
  }
}
