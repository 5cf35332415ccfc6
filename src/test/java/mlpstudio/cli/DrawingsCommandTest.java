package mlpstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.RandomStream;
import mlpstudio.drawing.Drawing;
import mlpstudio.drawing.DrawingFile;
import mlpstudio.drawing.TracedDigits;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.interchange.ExperimentFile;
import mlpstudio.model.Architecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collection of drawings by command: listed, trained on alone and added to MNIST, tested. */
class DrawingsCommandTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    out.reset();
    err.reset();
    return Commands.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        words);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private Path write(int count) throws Exception {
    List<Drawing> drawings =
        TracedDigits.of(
            new DatasetCatalog(Optional.empty()).load("mnist").test(), count, new RandomStream(4));
    return Files.writeString(folder.resolve("drawings.jsonl"), DrawingFile.text(drawings));
  }

  @Test
  void aCollectionIsTrainedOnAloneAndKeptNetworksReadDrawings() throws Exception {
    Path file = write(200);
    String data = folder.toString();
    assertThat(run("datasets", "--data", data)).isZero();
    assertThat(out().lines())
        .anyMatch(l -> l.matches("drawings +Our handwriting +1[56]\\d / [34]\\d +yes .*"))
        .anyMatch(l -> l.matches("mnist\\+drawings +MNIST \\+ Our handwriting +601[56]\\d / .*"));

    String kept = folder.resolve("kept.safetensors").toString();
    assertThat(
            run(
                "train",
                "deep-relu-sgd",
                "--dataset",
                "drawings",
                "--epochs",
                "3",
                "--layers",
                "32",
                "--optimizer",
                "adam",
                "--batch",
                "16",
                "--json",
                "--data",
                data,
                "--save",
                kept))
        .as(err())
        .isZero();
    assertThat(out().lines()).hasSize(3);

    assertThat(
            run("predict", "--model", kept, "--strokes", file.toString(), "--json", "--data", data))
        .as(err())
        .isZero();
    JsonObject last =
        JsonParser.parseString(out().lines().reduce((a, b) -> b).orElseThrow()).getAsJsonObject();
    assertThat(last.get("labelled").getAsInt()).isEqualTo(200);
    assertThat(last.get("accuracy").getAsDouble()).isGreaterThan(0.5);
  }

  @Test
  void addedToMnistTheRunIsTestedWithTheCollectionsTestPart() throws Exception {
    write(50);
    String csv = folder.resolve("epochs.csv").toString();
    int exit =
        run(
            "train",
            "deep-relu-sgd",
            "--dataset",
            "mnist+drawings",
            "--epochs",
            "1",
            "--layers",
            "16",
            "--stop-after",
            "3",
            "--data",
            folder.toString(),
            "--csv",
            csv);
    assertThat(exit).as(err()).isZero();
    assertThat(folder.resolve("epochs.csv")).exists();
  }

  @Test
  void experimentsAndCheckpointsOnDiskFindTheirCollectionAgain() throws Exception {
    Path further = Files.createDirectory(folder.resolve("drawings")).resolve("7b.jsonl");
    Files.move(write(120), further);
    String data = folder.toString();
    Path file = folder.resolve("mine.json");
    Experiment famous = BuiltInExperiments.deepReluSgd();
    ExperimentFile.write(
        file,
        famous
            .withDataset("drawings/7b")
            .withArchitecture(Architecture.relu(16))
            .withPlan(famous.plan().withEpochs(2).withBatchSize(8)));
    String kept = folder.resolve("kept.safetensors").toString();
    assertThat(
            run(
                "train",
                file.toString(),
                "--json",
                "--stop-after",
                "5",
                "--save",
                kept,
                "--data",
                data))
        .as(err())
        .isZero();
    assertThat(out()).as("stopped within the first epoch").isEmpty();
    assertThat(run("train", "--resume", kept, "--json", "--data", data)).as(err()).isZero();
    String resumed = out().replaceAll("Seconds\":[^,}]*", "");
    assertThat(run("train", file.toString(), "--json", "--data", data)).as(err()).isZero();
    assertThat(out().replaceAll("Seconds\":[^,}]*", "")).isEqualTo(resumed);
  }

  @Test
  void anEmptyCollectionIsToldInOneSentence() {
    int exit = run("train", "deep-relu-sgd", "--dataset", "drawings", "--data", folder.toString());
    assertThat(exit).isEqualTo(1);
    assertThat(err().lines())
        .singleElement()
        .asString()
        .startsWith("Our handwriting holds no labelled drawing");
  }
}
