package mlpstudio.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mlpstudio.data.RandomStream;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.Architecture;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.ParameterShape;
import mlpstudio.model.Weights;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.OptimizerState;
import mlpstudio.training.RunPosition;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.TrainingHistory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckpointFileTest {
  private static final Architecture SMALL = Architecture.relu(3, 2);
  private static final Experiment EXPERIMENT =
      BuiltInExperiments.deepReluSgd().withArchitecture(SMALL);

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("net.safetensors");
  }

  private static Weights weights(long seed) {
    return SMALL.firstWeights(5, 4, new RandomStream(seed));
  }

  private static RunSnapshot snapshot(long seed) {
    TrainingHistory history =
        new TrainingHistory(
            List.of(new EpochRecord(0, 1.0 / 3, 0.1 + 0.2, Math.PI, Math.E / 3, 0.5, 1e-17, 0.01)));
    return new RunSnapshot(
        weights(seed),
        new OptimizerState(17, moments()),
        new RunPosition(1, 5, Long.MIN_VALUE, 42, 0.1 + 0.2, 1.0 / 3, 7, 9, 1e-9),
        history,
        Optional.of(weights(seed + 1)));
  }

  /** One moment for each parameter, as SGD with momentum keeps. */
  private static List<float[]> moments() {
    return SMALL.parameterShapes(5, 4).stream()
        .map(
            shape -> {
              float[] moment = new float[(int) shape.count()];
              moment[0] = Float.MIN_VALUE;
              moment[moment.length - 1] = 1.1f * moment.length;
              return moment;
            })
        .toList();
  }

  private static void assertSame(RunSnapshot actual, RunSnapshot expected) {
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void aWholeStateComesBackToTheLastBit() throws Exception {
    CheckpointFile.save(file, Checkpoint.of(EXPERIMENT, snapshot(1)));
    Checkpoint read = CheckpointFile.load(file);

    assertSame(read.resume().orElseThrow(), snapshot(1));
    assertThat(read.experiment()).contains(EXPERIMENT);
    assertThat(read.noResume()).isEmpty();
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("net.safetensors", "net.resume.safetensors");
  }

  @Test
  void anIndependentParserReadsEveryTensor() throws Exception {
    CheckpointFile.save(file, Checkpoint.of(EXPERIMENT, snapshot(1)));
    byte[] bytes = Files.readAllBytes(file);
    int headerLength;
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      headerLength = Math.toIntExact(Long.reverseBytes(in.readLong()));
    }
    assertThat(headerLength % 8).isZero();
    JsonObject header =
        JsonParser.parseString(new String(bytes, 8, headerLength, StandardCharsets.UTF_8))
            .getAsJsonObject();
    assertThat(header.getAsJsonObject("__metadata__").get("format").getAsString()).isEqualTo("pt");
    List<float[]> expected = new ArrayList<>();
    for (LayerWeights layer : weights(1).layers()) {
      expected.add(layer.weight());
      expected.add(layer.bias());
    }
    List<ParameterShape> shapes = SMALL.parameterShapes(5, 4);
    assertThat(header.keySet()).hasSize(shapes.size() + 1);
    for (int p = 0; p < shapes.size(); p++) {
      JsonObject tensor = header.getAsJsonObject(shapes.get(p).name());
      assertThat(tensor.get("dtype").getAsString()).isEqualTo("F32");
      assertThat(tensor.get("shape").toString().replace(",", ", "))
          .isEqualTo(shapes.get(p).dimensions().toString());
      int from = 8 + headerLength + tensor.getAsJsonArray("data_offsets").get(0).getAsInt();
      int to = 8 + headerLength + tensor.getAsJsonArray("data_offsets").get(1).getAsInt();
      float[] values = new float[(to - from) / 4];
      for (int i = 0; i < values.length; i++) {
        int bits = 0;
        for (int b = 3; b >= 0; b--) {
          bits = (bits << 8) | (bytes[from + 4 * i + b] & 0xff);
        }
        values[i] = Float.intBitsToFloat(bits);
      }
      assertThat(values).isEqualTo(expected.get(p));
    }
  }

  @Test
  void weightsAloneOfferNoExactContinuation() throws Exception {
    CheckpointFile.save(file, Checkpoint.of(EXPERIMENT, snapshot(1)));
    CheckpointFile.save(file, Checkpoint.of(EXPERIMENT, TrainingHistory.EMPTY, weights(3)));
    Checkpoint read = CheckpointFile.load(file);
    assertThat(read.weights()).isEqualTo(weights(3));
    assertThat(read.resume()).isEmpty();
    assertThat(read.noResume()).contains("net.resume.safetensors");
  }

  @Test
  void aResumeFileOfOtherWeightsIsRefusedInASentence() throws Exception {
    CheckpointFile.save(file, Checkpoint.of(EXPERIMENT, snapshot(1)));
    Path other = folder.resolve("other.safetensors");
    CheckpointFile.save(other, Checkpoint.of(EXPERIMENT, snapshot(9)));
    Files.copy(
        folder.resolve("other.resume.safetensors"),
        folder.resolve("net.resume.safetensors"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Checkpoint read = CheckpointFile.load(file);
    assertThat(read.weights()).isEqualTo(weights(1));
    assertThat(read.resume()).isEmpty();
    assertThat(read.noResume()).contains("belongs to other weights").endsWith(".");
  }

  /**
   * After a crash there is the old weights file with the new state beside it, or the new with the
   * old: both still fit.
   */
  @Test
  void aCrashBetweenTheTwoWritesLosesNothing() throws Exception {
    CheckpointFile.save(file, Checkpoint.of(EXPERIMENT, snapshot(1)));
    Path other = folder.resolve("other.safetensors");
    CheckpointFile.save(other, Checkpoint.of(EXPERIMENT, snapshot(9)));
    Files.copy(
        folder.resolve("other.resume.safetensors"), folder.resolve("net.resume-next.safetensors"));

    assertSame(CheckpointFile.load(file).resume().orElseThrow(), snapshot(1));

    Files.copy(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertSame(CheckpointFile.load(file).resume().orElseThrow(), snapshot(9));
  }

  @Test
  void aNetworkThatDoesNotFitIsRefusedWithTheFirstDifference() throws Exception {
    CheckpointFile.save(file, Checkpoint.of(EXPERIMENT, snapshot(1)));
    Checkpoint read = CheckpointFile.load(file);
    CheckpointFile.requireFit(file, read, SMALL, 5, 4);
    assertThatThrownBy(() -> CheckpointFile.requireFit(file, read, Architecture.relu(3, 7), 5, 4))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("linears.1.weight")
        .hasMessageContaining("[7, 3]")
        .hasMessageContaining("[2, 3]");
    assertThatThrownBy(() -> CheckpointFile.requireFit(file, read, Architecture.relu(3), 5, 4))
        .hasMessageContaining("linears.1.weight");
    assertThatThrownBy(
            () -> CheckpointFile.requireFit(file, read, Architecture.relu(3, 2, 4), 5, 4))
        .hasMessageContaining("linears.3.weight");
  }

  @Test
  void everyShortenedFileIsRefused() throws Exception {
    CheckpointFile.save(file, Checkpoint.of(EXPERIMENT, snapshot(1)));
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> CheckpointFile.load(file)).isInstanceOf(CheckpointException.class);
    }
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length + 1));
    assertThatThrownBy(() -> CheckpointFile.load(file)).isInstanceOf(CheckpointException.class);
  }

  static Stream<String> hostileHeaders() {
    String weight =
        "\"linears.0.weight\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}";
    String bias = "\"linears.0.bias\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]}";
    return Stream.of(
        "[]",
        "{",
        "null",
        "\"text\"",
        "{}",
        "{" + weight + "}",
        "{" + weight.replace("F32", "F64") + "," + bias + "}",
        "{" + weight.replace("[0,8]", "[4,12]") + "," + bias + "}",
        "{" + weight.replace("[0,8]", "[-4,4]") + "," + bias + "}",
        "{" + weight.replace("[0,8]", "[8,0]") + "," + bias + "}",
        "{" + weight.replace("[0,8]", "[0,8,9]") + "," + bias + "}",
        "{" + weight.replace("[0,8]", "[0]") + "," + bias + "}",
        "{" + weight.replace("[1,2]", "[1,3]") + "," + bias + "}",
        "{" + weight.replace("[1,2]", "[-1,-2]") + "," + bias + "}",
        "{" + weight.replace("[1,2]", "[65536,65536,65536,65536]") + "," + bias + "}",
        "{" + weight.replace("[1,2]", "[1e999,2]") + "," + bias + "}",
        "{" + weight.replace("[1,2]", "\"12\"") + "," + bias + "}",
        "{" + weight.replace("[1,2]", "[2]") + "," + bias + "}",
        "{" + weight + "," + bias.replace("[1]", "[]") + "}",
        "{" + weight + "," + bias.replace("[8,12]", "[4,8]") + "}",
        "{\"__metadata__\":[]," + weight + "," + bias + "}",
        "{\"__metadata__\":{\"history\":\"x\"}," + weight + "," + bias + "}",
        "{\"__metadata__\":{\"history\":\"[{}]\"}," + weight + "," + bias + "}",
        "{\"__metadata__\":{\"experiment\":\"{}\"}," + weight + "," + bias + "}",
        "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
  }

  @ParameterizedTest
  @MethodSource("hostileHeaders")
  void hostileHeadersAreRefused(String header) throws Exception {
    write(header, 12);
    assertThatThrownBy(() -> CheckpointFile.load(file))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("net.safetensors");
  }

  @Test
  void headersThatClaimTooMuchAreRefusedBeforeMemoryIsTaken() throws Exception {
    for (long claim : new long[] {-1, 0, 1, 1L << 20, 1L << 40, Long.MAX_VALUE}) {
      ByteBuffer bytes = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN).putLong(0, claim);
      Files.write(file, bytes.array());
      assertThatThrownBy(() -> CheckpointFile.load(file)).isInstanceOf(CheckpointException.class);
    }
  }

  @Test
  void weightsOfOtherProgramsAreReadWithoutMetadata() throws Exception {
    write(
        "{\"linears.0.bias\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]},"
            + "\"linears.0.weight\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}}",
        12);
    Checkpoint read = CheckpointFile.load(file);
    assertThat(read.experiment()).isEmpty();
    assertThat(read.weights().inputs()).isEqualTo(2);
  }

  private void write(String header, int data) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).array());
    out.writeBytes(text);
    IntStream.range(0, data).forEach(out::write);
    Files.write(file, out.toByteArray());
  }
}
