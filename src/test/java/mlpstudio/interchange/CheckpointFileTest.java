package mlpstudio.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mlpstudio.data.RandomStream;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.Architecture;
import mlpstudio.model.ComputeEngine;
import mlpstudio.model.ParameterShape;
import mlpstudio.model.Weights;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.OptimizerState;
import mlpstudio.training.RunPosition;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.SyntheticImages;
import mlpstudio.training.TrainingHistory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** DJL has a reader of its own for such files; it shares no line with ours. */
  @Test
  void anIndependentParserReadsEveryTensorOfBothFiles() throws Exception {
    CheckpointFile.save(
        file, Checkpoint.of(EXPERIMENT, snapshot(1)).on(SyntheticImages.dataset(4, 8)));
    Map<String, float[]> values = new HashMap<>();
    put(values, "", weights(1));
    assertRead(file, SMALL.parameterShapes(5, 4), values);

    List<ParameterShape> shapes = new ArrayList<>();
    for (ParameterShape shape : SMALL.parameterShapes(5, 4)) {
      shapes.add(new ParameterShape("best." + shape.name(), shape.dimensions()));
    }
    Map<String, float[]> state = new HashMap<>();
    put(state, "best.", weights(2));
    for (int i = 0; i < moments().size(); i++) {
      state.put("optimizer." + i, moments().get(i));
      shapes.add(new ParameterShape("optimizer." + i, List.of(moments().get(i).length)));
    }
    assertRead(folder.resolve("net.resume.safetensors"), shapes, state);
  }

  private static void put(Map<String, float[]> values, String prefix, Weights weights) {
    for (int l = 0; l < weights.layers().size(); l++) {
      values.put(prefix + "linears." + l + ".weight", weights.layers().get(l).weight());
      values.put(prefix + "linears." + l + ".bias", weights.layers().get(l).bias());
    }
  }

  private static void assertRead(
      Path read, List<ParameterShape> shapes, Map<String, float[]> values) throws IOException {
    ComputeEngine.start();
    try (NDManager manager = NDManager.newBaseManager(Device.cpu());
        InputStream in = Files.newInputStream(read)) {
      NDList found = NDList.decode(manager, in);
      assertThat(found).hasSameSizeAs(shapes);
      for (ParameterShape shape : shapes) {
        NDArray tensor = found.get(shape.name());
        assertThat(tensor.getDataType()).isEqualTo(DataType.FLOAT32);
        assertThat(tensor.getShape().getShape())
            .as(shape.name())
            .isEqualTo(shape.dimensions().stream().mapToLong(i -> i).toArray());
        assertThat(tensor.toFloatArray()).as(shape.name()).isEqualTo(values.get(shape.name()));
      }
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

  /** The power fails before a step, and never comes back in this life. */
  private static final class PowerCut implements FileSteps {
    private int left;

    PowerCut(int steps) {
      left = steps;
    }

    private void step() throws IOException {
      if (left-- <= 0) {
        throw new IOException("power cut");
      }
    }

    @Override
    public void write(Path target, byte[] content) throws IOException {
      step();
      FileSteps.super.write(target, content);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      step();
      FileSteps.super.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
      step();
      FileSteps.super.delete(file);
    }
  }

  /** Saves until the power fails before step so and so; returns whether it got to the end. */
  private boolean saved(long seed, int steps) {
    try {
      CheckpointFile.save(file, Checkpoint.of(EXPERIMENT, snapshot(seed)), new PowerCut(steps));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void whereverThePowerFailsTwiceInARowAWholeStateIsThere() throws Exception {
    for (int first = 0; first < 5; first++) {
      for (int second = 0; second < 5; second++) {
        CheckpointFile.delete(file);
        CheckpointFile.save(file, Checkpoint.of(EXPERIMENT, snapshot(1)));
        boolean firstDone = saved(3, first);
        RunSnapshot between = CheckpointFile.load(file).resume().orElseThrow();
        assertThat(between).isIn(snapshot(1), snapshot(3));
        assertThat(firstDone).isEqualTo(first >= 3);
        boolean secondDone = saved(5, second);
        RunSnapshot after = CheckpointFile.load(file).resume().orElseThrow();
        assertThat(after).as("%d, %d", first, second).isIn(between, snapshot(5));
        if (secondDone) {
          assertThat(after).isEqualTo(snapshot(5));
        }
        CheckpointFile.save(file, Checkpoint.of(EXPERIMENT, snapshot(7)));
        assertSame(CheckpointFile.load(file).resume().orElseThrow(), snapshot(7));
        assertThat(folder.toFile().list())
            .containsExactlyInAnyOrder("net.safetensors", "net.resume.safetensors");
      }
    }
  }

  @Test
  void aStateThatDoesNotFitItsWeightsIsRefusedWithTheFirstDifference() throws Exception {
    RunSnapshot whole = snapshot(1);
    List<float[]> moments = new ArrayList<>(moments());
    moments.set(2, new float[7]);
    CheckpointFile.save(
        file,
        Checkpoint.of(
            EXPERIMENT,
            new RunSnapshot(
                whole.weights(),
                new OptimizerState(17, moments),
                whole.position(),
                whole.history(),
                whole.best())));
    Checkpoint read = CheckpointFile.load(file);
    assertThat(read.resume()).isEmpty();
    assertThat(read.noResume()).contains("optimizer.2", "[6]", "[7]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"epoch\":\"1\"|\"epoch\":\"7\"",
        "\"batch\":\"5\"|\"batch\":\"-5\"",
        "\"seen\":\"9\"|\"seen\":\"1\"",
        "\"steps\":\"17\"|\"steps\":\"ab\"",
        "\"learning-rate\":\"0.3|\"learning-rate\":\"-.3"
      })
  void aStateWithImpossibleNumbersCostsOnlyTheExactContinuation(String change) throws Exception {
    CheckpointFile.save(file, Checkpoint.of(EXPERIMENT, snapshot(1)));
    Path resume = folder.resolve("net.resume.safetensors");
    String text = Files.readString(resume, StandardCharsets.ISO_8859_1);
    String[] parts = change.split("\\|", -1);
    assertThat(text).contains(parts[0]);
    String other = text.replace(parts[0], parts[1]);
    int longer = parts[1].length() - parts[0].length();
    byte[] bytes = other.getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(0, header.getLong(0) + longer);
    Files.write(resume, bytes);

    Checkpoint read = CheckpointFile.load(file);
    assertThat(read.weights()).isEqualTo(weights(1));
    assertThat(read.resume()).isEmpty();
    assertThat(read.noResume()).contains("net.resume.safetensors").endsWith(".");
  }

  @Test
  void filesThatHoldOtherThingsAreRefusedByName() throws Exception {
    write("{\"fc1.weight\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,12]}}", 12);
    assertThatThrownBy(() -> CheckpointFile.load(file))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContainingAll("net.safetensors", "linears.0.weight", "fc1.weight");
    write(
        "{\"linears.0.bias\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]},"
            + "\"linears.0.weight\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]},"
            + "\"norm.0\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[12,16]}}",
        16);
    assertThatThrownBy(() -> CheckpointFile.load(file)).hasMessageContainingAll("norm.0", "[1]");
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
