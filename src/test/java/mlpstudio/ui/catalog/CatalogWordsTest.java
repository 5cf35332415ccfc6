package mlpstudio.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.fetch.FetchProgress;
import mlpstudio.data.fetch.FetchProgress.Phase;
import mlpstudio.data.fetch.Publication;
import mlpstudio.data.fetch.Publications;
import mlpstudio.ui.catalog.Situation.Working;
import org.junit.jupiter.api.Test;

class CatalogWordsTest {
  private static final Publication CIFAR = Publications.all().getLast();
  private final CatalogWords english = new CatalogWords(Locale.ENGLISH);
  private final CatalogWords french = new CatalogWords(Locale.FRENCH);
  private final DatasetCatalog.Entry cifar = new DatasetCatalog(Optional.empty()).entries().get(2);
  private final SetState missing = new SetState(cifar, Optional.of(CIFAR), 0, false);

  @Test
  void saysWhatWouldBeFetchedFromWhereAndHowMuch() {
    assertThat(english.place(missing)).isEqualTo("Not at hand, 169.6 MB to fetch");
    assertThat(english.consent(missing, CIFAR, Path.of("/data")))
        .isEqualTo(
            "169.6 MB will be fetched from the first of these servers that has them:"
                + " mlrepo.djl.ai, www.cs.toronto.edu. Unpacked they take 184.4 MB in "
                + Path.of("/data")
                + ". Licence: None stated; the author asks to be cited.");
    assertThat(english.agree(missing)).isEqualTo("Fetch 169.6 MB");
    assertThat(french.agree(missing)).isEqualTo("Télécharger 169,6 Mo");
    SetState partly = new SetState(cifar, Optional.of(CIFAR), 100_000_000, false);
    assertThat(english.agree(partly)).isEqualTo("Fetch 69.6 MB");
    assertThat(english.place(partly)).isEqualTo("Not at hand yet, 100.0 MB have come");
    assertThat(english.contents(cifar.description().contents()))
        .isEqualTo("50,000 training and 10,000 test images, 32 × 32 pixels, colour, 10 classes");
  }

  @Test
  void saysHowManyLinesAreSkipped() {
    assertThat(english.skipped(missing)).isEmpty();
    assertThat(english.skipped(broken(1)))
        .isEqualTo("1 line of its file cannot be read and is skipped");
    assertThat(english.skipped(broken(1200))).startsWith("1,200 lines");
    assertThat(french.skipped(broken(2))).startsWith("2 lignes");
  }

  private SetState broken(int lines) {
    DatasetCatalog.Entry entry =
        new DatasetCatalog.Entry(cifar.description(), true, Optional.empty(), lines);
    return new SetState(entry, Optional.empty(), 0, false);
  }

  @Test
  void saysHowFarItIs() {
    assertThat(english.progress(new Working(true, null))).isEqualTo("Beginning…");
    assertThat(english.progress(working(Phase.FETCHING, 2_000_000)))
        .isEqualTo("12.3 MB of 169.6 MB · 2.0 MB/s · 1:19 left");
    assertThat(french.progress(working(Phase.FETCHING, 2_000_000)))
        .isEqualTo("12,3 Mo sur 169,6 Mo · 2,0 Mo/s · encore 1:19");
    assertThat(english.progress(working(Phase.FETCHING, Double.NaN)))
        .isEqualTo("12.3 MB of 169.6 MB");
    assertThat(english.progress(working(Phase.CONNECTING, Double.NaN)))
        .isEqualTo("Asking mlrepo.djl.ai…");
    assertThat(english.progress(working(Phase.CHECKING, Double.NaN)))
        .isEqualTo("Comparing data_batch.bin.gz with the published one…");
    assertThat(english.file(working(Phase.FETCHING, 1)))
        .isEqualTo("data_batch.bin.gz from mlrepo.djl.ai");
  }

  @Test
  void bothLanguagesHaveTheSameWords() {
    List<String> keys = keys(Locale.ENGLISH);
    assertThat(keys(Locale.FRENCH)).containsExactlyInAnyOrderElementsOf(keys);
  }

  private static List<String> keys(Locale locale) {
    return List.copyOf(
        ResourceBundle.getBundle(
                "mlpstudio.ui.catalog.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .keySet());
  }

  private static Working working(Phase phase, double speed) {
    return new Working(
        true,
        new FetchProgress(
            phase, "data_batch.bin.gz", "mlrepo.djl.ai", 12_300_000, 169_576_726, speed));
  }
}
