package mlpstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.RandomStream;
import mlpstudio.drawing.Drawing;
import mlpstudio.drawing.DrawingFile;
import mlpstudio.drawing.Stroke;
import mlpstudio.drawing.TracedDigits;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.interchange.Checkpoint;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.model.Architecture;
import mlpstudio.training.TrainingHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on drawings that have their files, and on MNIST's digits traced to strokes. */
class PredictCommandTest {
  private static final Drawing ONE =
      new Drawing(Optional.of("1"), "", List.of(Stroke.of(900, 100, 880, 700)));
  private static final Drawing UNKNOWN = ONE.withLabel(Optional.empty());

  @TempDir private Path folder;

  private record Outcome(int exit, String out, String err) {}

  private static Outcome predict(String... words) {
    List<String> all = new ArrayList<>(List.of("predict"));
    all.addAll(List.of(words));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Commands.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            all.toArray(String[]::new));
    return new Outcome(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("class.jsonl"), text).toString();
  }

  private String file(Drawing... drawings) throws IOException {
    return file(DrawingFile.text(List.of(drawings)));
  }

  @Test
  void tellsEachDrawingAndThenHowManyWereRight() throws Exception {
    Drawing slip = ONE.withLabel(Optional.of("8"));
    Drawing strange = ONE.withLabel(Optional.of("cat"));
    Outcome outcome =
        predict("--model", "drawing-robust", "--strokes", file(ONE, UNKNOWN, slip, strange));
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines())
        .satisfiesExactly(
            l -> assertThat(l).matches("1\t1\t[01]\\.\\d{4}"),
            l -> assertThat(l).matches("-\t1\t[01]\\.\\d{4}"),
            l -> assertThat(l).matches("8\t1\t[01]\\.\\d{4}"),
            l -> assertThat(l).matches("cat\t1\t[01]\\.\\d{4}"),
            l -> assertThat(l).matches("Accuracy: 50\\.00% \\(1 of 2\\) in \\d+\\.\\d s"),
            l -> assertThat(l).startsWith("1 labels are no class"));
  }

  @Test
  void jsonHasAllProbabilities() throws Exception {
    Outcome outcome =
        predict("--model", "drawing-robust", "--json", "--strokes", file(ONE, UNKNOWN));
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    List<JsonObject> lines =
        outcome.out().lines().map(l -> JsonParser.parseString(l).getAsJsonObject()).toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).keySet())
        .containsExactly("label", "predicted", "probability", "probabilities");
    assertThat(lines.get(0).get("label").getAsString()).isEqualTo("1");
    assertThat(lines.get(0).get("predicted").getAsString()).isEqualTo("1");
    assertThat(lines.get(1).get("label").isJsonNull()).isTrue();
    JsonArray all = lines.get(0).getAsJsonArray("probabilities");
    assertThat(all).hasSize(10);
    double sum = 0;
    for (JsonElement each : all) {
      sum += each.getAsDouble();
    }
    assertThat(sum).isBetween(0.9999, 1.0001);
    assertThat(all.get(1).getAsDouble()).isEqualTo(lines.get(0).get("probability").getAsDouble());
    assertThat(lines.get(2).get("accuracy").getAsDouble()).isEqualTo(1);
    assertThat(lines.get(2).get("labelled").getAsInt()).isEqualTo(1);
  }

  @Test
  void jsonTellsLabelsThatAreNoClass() throws Exception {
    Drawing strange = ONE.withLabel(Optional.of("cat"));
    JsonObject mixed = lastJson(ONE, strange, strange);
    assertThat(mixed.get("labelled").getAsInt()).isEqualTo(1);
    assertThat(mixed.get("accuracy").getAsDouble()).isEqualTo(1);
    assertThat(mixed.get("unknownLabels").getAsInt()).isEqualTo(2);
    JsonObject none = lastJson(strange);
    assertThat(none.get("accuracy").isJsonNull()).isTrue();
    assertThat(none.get("unknownLabels").getAsInt()).isEqualTo(1);
  }

  private JsonObject lastJson(Drawing... drawings) throws IOException {
    Outcome outcome = predict("--model", "drawing-robust", "--json", "--strokes", file(drawings));
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return JsonParser.parseString(outcome.out().lines().reduce((a, b) -> b).orElseThrow())
        .getAsJsonObject();
  }

  @Test
  void withoutLabelsNothingIsJudged() throws Exception {
    Outcome outcome = predict("--model", "drawing-robust", "--strokes", file(UNKNOWN, UNKNOWN));
    assertThat(outcome.out().lines()).hasSize(2).allMatch(l -> l.startsWith("-\t1\t"));
    assertThat(predict("--model", "drawing-robust", "--strokes", file("\n")))
        .isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void readsPicturesOfAnySize() throws Exception {
    BufferedImage paper = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    Path empty = folder.resolve("empty.png");
    ImageIO.write(paper, "png", empty.toFile());
    for (int y = 40; y < 160; y++) {
      for (int x = 140; x < 155; x++) {
        paper.setRGB(x, y, 0xffffff);
      }
    }
    Path one = folder.resolve("one.png");
    ImageIO.write(paper, "png", one.toFile());
    Outcome outcome = predict("--model", "drawing-robust", one.toString(), one.toString());
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out().lines()).hasSize(2).allMatch(l -> l.matches("-\t1\t.*\t.*one.png"));
    Outcome partly = predict("--model", "drawing-robust", empty.toString(), one.toString());
    assertThat(partly.exit()).isEqualTo(1);
    assertThat(partly.out().lines()).hasSize(1);
    assertThat(partly.err().lines()).singleElement().asString().contains("nothing is drawn");
    assertThat(predict("--model", "drawing-robust", folder.toString()).err())
        .contains("is a folder: give the pictures in it.");
    Path text = Files.writeString(folder.resolve("notes.png"), "no picture");
    Outcome mixed =
        predict(
            "--model",
            "drawing-robust",
            one.toString(),
            text.toString(),
            folder.resolve("gone.png").toString(),
            one.toString());
    assertThat(mixed.exit()).isEqualTo(1);
    assertThat(mixed.out().lines()).hasSize(2).allMatch(l -> l.startsWith("-\t1\t"));
    assertThat(mixed.err().lines())
        .satisfiesExactly(
            l -> assertThat(l).contains("notes.png is no picture"),
            l -> assertThat(l).contains("There is no file", "gone.png"));
  }

  @Test
  void modelsOfOtherShapesAndNormalisationsGetWhatTheyWereTrainedOn() throws Exception {
    for (String id : List.of("sklearn-mlp", "cifar10-adam")) {
      Experiment experiment = BuiltInExperiments.byId(id).orElseThrow();
      String file = kept(experiment, id.startsWith("cifar") ? 3072 : 784);
      Outcome outcome = predict("--model", file, "--strokes", file(UNKNOWN));
      assertThat(outcome.exit()).as(outcome.err()).isZero();
      assertThat(outcome.out()).matches("-\t\\w+\t[01]\\.\\d{4}\\R");
    }
  }

  private String kept(Experiment experiment, int inputs) throws IOException {
    Path file = folder.resolve("kept.safetensors");
    CheckpointFile.save(
        file,
        Checkpoint.of(
            experiment,
            TrainingHistory.EMPTY,
            experiment.architecture().firstWeights(inputs, 10, new RandomStream(1))));
    return file.toString();
  }

  @Test
  void whatFailsIsToldInOneSentenceWithExitCodeOne() throws Exception {
    String good = file(ONE);
    fails("none.jsonl", "--model", "drawing-robust", "--strokes", "none.jsonl");
    fails(
        "There is no such file: none.safetensors.",
        "--model",
        "none.safetensors",
        "--strokes",
        good);
    fails("picture", "--model", "drawing-robust", good);
    fails("There is no file", "--model", "drawing-robust", "none.png");
    Experiment small = BuiltInExperiments.deepReluSgd().withArchitecture(Architecture.relu(3));
    fails("linears.0.weight", "--model", kept(small, 100), "--strokes", good);
    String strange = kept(small.withDataset("rivers"), 784);
    fails("rivers", "--model", strange, "--strokes", good);
    fails("line 2", "--model", "drawing-robust", "--strokes", file("\n{\"strokes\":[[[1]]]}"));
  }

  private static void fails(String word, String... words) {
    Outcome outcome = predict(words);
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines()).singleElement().asString().contains(word);
  }

  @Test
  void whatIsNotUnderstoodIsToldInOneSentenceWithExitCodeTwo() throws Exception {
    String good = file(ONE);
    for (String[] words :
        new String[][] {
          {},
          {"--model", "drawing-robust"},
          {"--strokes", good},
          {"--model", "no-such-model", "--strokes", good},
          {"--model", "drawing-robust", "--strokes", good, "a.png"},
          {"--model", "drawing-robust", "--strokes", good, "--data", "/no/such/folder"},
        }) {
      Outcome outcome = predict(words);
      assertThat(outcome.exit()).isEqualTo(2);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err().lines()).hasSize(1);
    }
  }

  /** The same digits where they are, and at random sizes and places. */
  @Test
  void tracedDigitsAreReadWhereverAndHoweverLargeTheyAre() throws Exception {
    ImageSplit test = new DatasetCatalog(Optional.empty()).load("mnist").test();
    double inPlace = accuracy(TracedDigits.of(test, 1000, null));
    double scattered = accuracy(TracedDigits.of(test, 1000, new RandomStream(1)));
    assertThat(inPlace).isGreaterThanOrEqualTo(0.97);
    assertThat(scattered).isGreaterThanOrEqualTo(inPlace - 0.01);
  }

  private double accuracy(List<Drawing> drawings) throws IOException {
    Outcome outcome =
        predict(
            "--model",
            "drawing-robust",
            "--json",
            "--strokes",
            file(drawings.toArray(Drawing[]::new)));
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    String last = outcome.out().lines().reduce((a, b) -> b).orElseThrow();
    return JsonParser.parseString(last).getAsJsonObject().get("accuracy").getAsDouble();
  }
}
