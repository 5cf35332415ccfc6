package mlpstudio.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFileTest {
  @TempDir private Path folder;

  @Test
  void readsPixelsAsTheyAre() throws Exception {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(2, 1, 0x80402010);
    Path file = folder.resolve("a.png");
    ImageIO.write(image, "png", file.toFile());
    Picture picture = PictureFile.read(file);
    assertThat(picture.width()).isEqualTo(3);
    assertThat(picture.height()).isEqualTo(2);
    assertThat(picture.argb()).containsExactly(0, 0, 0, 0, 0, 0x80402010);
  }

  @Test
  void whatIsNoPictureIsToldInASentence() throws Exception {
    Path text = folder.resolve("a.txt");
    Files.writeString(text, "no picture");
    Path broken = folder.resolve("b.png");
    ImageIO.write(new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB), "png", broken.toFile());
    Files.write(broken, java.util.Arrays.copyOf(Files.readAllBytes(broken), 40));
    for (Path file : new Path[] {text, broken, folder.resolve("none.png"), folder}) {
      assertThatThrownBy(() -> PictureFile.read(file))
          .isInstanceOf(DrawingException.class)
          .hasMessageContaining(String.valueOf(file.getFileName()))
          .hasMessageEndingWith(".");
    }
  }

  /** Where the stored picture's first pixel is seen, in a picture stored as 2 rows of 3. */
  @ParameterizedTest
  @CsvSource({"1,0,0", "2,2,0", "3,2,1", "4,0,1", "5,0,0", "6,1,0", "7,1,2", "8,0,2"})
  void photographsComeUpright(int orientation, int x, int y) {
    Picture stored = new Picture(3, 2, new int[] {1, 2, 3, 4, 5, 6});
    Picture seen = PhotoOrientation.upright(stored, orientation);
    assertThat(seen.width()).isEqualTo(orientation < 5 ? 3 : 2);
    assertThat(seen.argb()[y * seen.width() + x]).isEqualTo(1);
    assertThat(seen.argb()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    // The pixel right of the first one is seen beside it, or above or below where it was turned.
    int second = indexOf(seen.argb(), 2);
    boolean inTheSameRow = second / seen.width() == y;
    assertThat(inTheSameRow).isEqualTo(orientation < 5);
  }

  private static int indexOf(int[] values, int value) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == value) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void theOrientationIsFoundInTheExifPart() {
    ByteBuffer file = ByteBuffer.allocate(80);
    file.putShort((short) 0xffd8).putShort((short) 0xffe0).putShort((short) 4).putShort((short) 0);
    file.putShort((short) 0xffe1).putShort((short) 50).putInt(0x45786966).putShort((short) 0);
    file.putShort((short) 0x4d4d).putShort((short) 42).putInt(8).putShort((short) 1);
    file.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
    assertThat(PhotoOrientation.of(file.array())).isEqualTo(6);
    for (int length = 0; length < 30; length++) {
      assertThat(PhotoOrientation.of(java.util.Arrays.copyOf(file.array(), length))).isOne();
    }
    assertThat(PhotoOrientation.of("no picture".getBytes(StandardCharsets.UTF_8))).isOne();
  }
}
