package mlpstudio.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import mlpstudio.data.ImageShape;
import mlpstudio.data.PixelScaling;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.images.Picture;
import org.junit.jupiter.api.Test;

class DatasetWordsTest {
  private final DatasetWords words =
      new DatasetWords(new Messages(DatasetWords.class, Locale.ENGLISH));

  @Test
  void everyTextIsThereInFrench() {
    ResourceBundle english = ResourceBundle.getBundle("mlpstudio.ui.dataset.messages", Locale.ROOT);
    ResourceBundle french =
        ResourceBundle.getBundle("mlpstudio.ui.dataset.messages", Locale.FRENCH);

    assertThat(french.getLocale()).isEqualTo(Locale.FRENCH);
    assertThat(french.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      assertThat(((PropertyResourceBundle) french).handleGetObject(key)).isNotNull();
    }
  }

  @Test
  void shapesAsTheTutorialPrintsThem() {
    assertThat(words.imagesShape(60_000, new ImageShape(1, 28, 28))).isEqualTo("60,000 × 28 × 28");
    assertThat(words.imagesShape(50_000, new ImageShape(3, 32, 32)))
        .isEqualTo("50,000 × 32 × 32 × 3");
    assertThat(words.batchShape(10_000, new ImageShape(1, 28, 28)))
        .isEqualTo("10000 × 1 × 28 × 28");
  }

  @Test
  void anImageIsDescribedForThoseWhoDoNotSeeIt() {
    ShownImages images = new ShownImages(SmallImages.dataset(), Half.TRAIN, null, Set.of());

    assertThat(words.image(images, 7)).isEqualTo("Image 7, label one, of 100");
  }

  @Test
  void aSearchInVainSaysWhatThereIs() {
    assertThat(words.noSuchImage("70000", 59_999))
        .isEqualTo("There is no image 70000: indices go from 0 to 59,999.");
  }

  @Test
  void aMeanOfAboutZeroHasNoSign() {
    assertThat(words.spread(new BatchPreview.Range(-1, 1, -0.004, 1))).isEqualTo("0.00 ± 1.00");
    assertThat(words.spread(new BatchPreview.Range(-1, 1, -0.25, 1))).isEqualTo("-0.25 ± 1.00");
  }

  @Test
  void aPixelIsReadAsInTheFileAndAsTheNetworkSeesIt() {
    Picture picture = new Picture(new ImageShape(1, 2, 2), new float[] {0, 0, 12.5f, 253}, 0, 255);
    PixelScaling scaling = new PixelScaling(new float[] {0.01f}, new float[] {-1});
    PixelReading reading = new PixelReading(words, picture, scaling);

    assertThat(reading.sentence(3)).isEqualTo("Row 1, column 1: 253, for the network 1.53");
    assertThat(words.seen(-0.04f)).isEqualTo("0.0");
    assertThat(reading.number(3, false)).isEqualTo("253");
    assertThat(reading.number(3, true)).isEqualTo("1.5");
    assertThat(reading.number(2, false)).isEqualTo("12.5");
    assertThat(reading.table(false)).isEqualTo("0\t0\n12.5\t253\n");
    assertThat(new PixelReading(words, picture, null).sentence(2))
        .isEqualTo("Row 1, column 0: 12.5");
  }

  @Test
  void aColouredPixelHasThreeValues() {
    Picture picture = new Picture(new ImageShape(3, 1, 2), new float[] {1, 2, 3, 4, 5, 6}, 0, 255);

    assertThat(new PixelReading(words, picture, null).sentence(1))
        .isEqualTo("Row 0, column 1: 2 / 4 / 6");
  }
}
