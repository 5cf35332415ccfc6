package mlpstudio.data;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mlpstudio.words.Words;
import org.jspecify.annotations.Nullable;

/** The file {@code dataset.json} in the folder of an imported data set. */
final class OwnDatasetFile {
  static final String NAME = "dataset.json";
  private static final String FORMAT = "mlp-studio-dataset";
  private static final int VERSION = 1;
  private static final int MOST_BYTES = 1 << 20;
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private OwnDatasetFile() {}

  /**
   * Reads a set's description.
   *
   * @throws DatasetException where it is missing, broken or of a later version
   */
  static OwnDataset read(Path folder) throws DatasetException {
    Path file = folder.resolve(NAME);
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw DatasetException.of("own.large", file);
      }
      Fields fields = GSON.fromJson(Files.readString(file), Fields.class);
      if (fields == null || !FORMAT.equals(fields.format)) {
        throw DatasetException.of("own.other", file);
      }
      if (fields.version != VERSION) {
        throw DatasetException.of("own.later", file, fields.version);
      }
      return fields.dataset();
    } catch (DatasetException e) {
      throw e;
    } catch (IOException e) {
      throw DatasetException.because(e, "unreadable", file, Words.reason(e));
    } catch (JsonParseException | IllegalArgumentException | NullPointerException e) {
      throw DatasetException.because(e, "own.broken", file, Words.reason(e));
    }
  }

  /** Writes a set's description, whole or not at all. */
  static void write(Path folder, OwnDataset dataset) throws IOException {
    Path fresh = Files.createTempFile(folder, ".dataset", ".part");
    try {
      String json = GSON.toJson(Fields.of(dataset)) + "\n";
      Files.writeString(fresh, json, StandardCharsets.UTF_8);
      Files.move(fresh, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** The file's fields; any of them may be missing. */
  private record Fields(
      @Nullable String format,
      int version,
      @Nullable String id,
      @Nullable String title,
      @Nullable List<String> classNames,
      @Nullable Shape shape,
      @Nullable Counts counts,
      @Nullable String source,
      @Nullable Map<String, String> options,
      @Nullable List<Double> channelMeans,
      @Nullable List<Double> channelDeviations) {

    static Fields of(OwnDataset set) {
      ImageShape shape = set.contents().shape();
      return new Fields(
          FORMAT,
          VERSION,
          set.id(),
          set.title(),
          set.contents().classNames(),
          new Shape(shape.channels(), shape.height(), shape.width()),
          new Counts(set.contents().trainImages(), set.contents().testImages()),
          set.source(),
          set.options(),
          set.means(),
          set.deviations());
    }

    OwnDataset dataset() {
      Shape s = need(shape, "shape");
      Counts c = need(counts, "counts");
      return new OwnDataset(
          need(id, "id"),
          need(title, "title"),
          new DatasetDescription.Contents(
              new ImageShape(s.channels, s.height, s.width),
              need(classNames, "classNames"),
              c.train,
              c.test),
          need(source, "source"),
          need(options, "options"),
          need(channelMeans, "channelMeans"),
          need(channelDeviations, "channelDeviations"));
    }

    private static <T> T need(@Nullable T value, String name) {
      return Objects.requireNonNull(value, "the field \"" + name + "\" is missing");
    }
  }

  private record Shape(int channels, int height, int width) {}

  private record Counts(int train, int test) {}
}
