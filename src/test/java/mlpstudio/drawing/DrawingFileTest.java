package mlpstudio.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingFileTest {
  private static final Drawing SEVEN =
      new Drawing(
          Optional.of("7"),
          "k3f\u00e9",
          List.of(Stroke.of(1, 2, 3.25, -4.125, 1e6, 0.1), Stroke.of(5, 6)));
  private static final Drawing UNKNOWN =
      new Drawing(Optional.empty(), "", List.of(Stroke.of(0, 0, 1, 1)));

  @TempDir private Path folder;

  private List<Drawing> read(String text) throws Exception {
    Path file = folder.resolve("class.jsonl");
    Files.writeString(file, text);
    return DrawingFile.read(file);
  }

  @Test
  void whatIsWrittenIsReadBackAsItWas() throws Exception {
    String text = DrawingFile.text(List.of(SEVEN, UNKNOWN));
    assertThat(text.lines())
        .containsExactly(
            "{\"label\":\"7\",\"writer\":\"k3f\u00e9\",\"strokes\":[[[1,2],[3.25,-4.125],"
                + "[1000000,0.1]],[[5,6]]]}",
            "{\"strokes\":[[[0,0],[1,1]]]}");
    assertThat(read(text)).containsExactly(SEVEN, UNKNOWN);
    assertThat(read("")).isEmpty();
  }

  @Test
  void readsWhatOtherProgramsWrite() throws Exception {
    assertThat(
            read(
                "\uFEFF{\"strokes\":[[[0,0],[1,1]]],\"label\":null,\"writer\":null}\r\n\n"
                    + "{\"id\":{\"a\":[1]},\"label\":7,\"strokes\":[[[0.0,0e0],[1.0,1]]]}"))
        .containsExactly(UNKNOWN, UNKNOWN.withLabel(Optional.of("7")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"strokes\":[[[0,0]]|no complete JSON",
        "{\"strokes\":[[[0,0]]]} x|no complete JSON",
        "{\"strokes\":[[[0,0]]]} {}|no complete JSON",
        "[1]|should be a JSON object",
        "strokes|no complete JSON",
        "{'strokes':[[[0,0]]]}|no complete JSON",
        "{\"label\":\"7\"}|\"strokes\" is missing",
        "{\"strokes\":[]}|nothing is drawn",
        "{\"strokes\":[[]]}|stroke 1 has no point",
        "{\"strokes\":[[[1,2]],[]]}|stroke 2 has no point",
        "{\"strokes\":[[[1]]]}|two numbers",
        "{\"strokes\":[[[1,2,3]]]}|two numbers",
        "{\"strokes\":[[[1,\"2\"]]]}|two numbers",
        "{\"strokes\":[[[1,NaN]]]}|no complete JSON",
        "{\"strokes\":[[[1,1e400]]]}|beyond every screen",
        "{\"strokes\":[[[1,1e9]]]}|beyond every screen",
        "{\"strokes\":[[1,2]]}|a point should be",
        "{\"strokes\":{}}|list of strokes",
        "{\"label\":[],\"strokes\":[[[0,0]]]}|\"label\" should be a text",
        "{\"writer\":3,\"strokes\":[[[0,0]]]}|\"writer\" should be a text",
      })
  void brokenLinesAreToldWithTheirNumber(String line, String words) {
    assertThatThrownBy(() -> read("{\"strokes\":[[[0,0]]]}\n\n" + line + "\n"))
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining("class.jsonl, line 3: ")
        .hasMessageContaining(words)
        .hasMessageEndingWith(".");
  }

  @Test
  void everyShortenedLineIsRefused() {
    String line = DrawingFile.text(List.of(SEVEN)).strip();
    for (int length = 1; length < line.length(); length++) {
      String part = line.substring(0, length);
      assertThatThrownBy(() -> read(part)).isInstanceOf(DrawingException.class);
    }
  }

  @Test
  void missingFilesAndFilesThatAreNoTextAreRefused() throws Exception {
    assertThatThrownBy(() -> DrawingFile.read(folder.resolve("none.jsonl")))
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining("none.jsonl");
    Path picture = folder.resolve("picture.jsonl");
    Files.write(picture, new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1});
    assertThatThrownBy(() -> DrawingFile.read(picture))
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining("not a text file");
  }

  @Test
  void mergesWithoutDoublesAndStripsWriters() {
    Drawing other = SEVEN.withLabel(Optional.of("1"));
    assertThat(DrawingFile.merge(List.of(SEVEN, UNKNOWN), List.of(other, SEVEN)))
        .containsExactly(SEVEN, UNKNOWN, other);
    assertThat(DrawingFile.withoutWriters(List.of(SEVEN)))
        .containsExactly(new Drawing(Optional.of("7"), "", SEVEN.strokes()));
  }
}
