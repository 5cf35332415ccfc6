package mlpstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.ExperimentWriter;
import mlpstudio.training.EarlyStopping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command line on real MNIST: in this JVM where only words matter, in one of its own where the
 * exit code does.
 */
class CommandLineTest {
  @TempDir private Path folder;

  private record Outcome(int exit, String out, String err) {}

  private static Outcome here(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Commands.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            words);
    return new Outcome(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Outcome inItsOwnJvm(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx1g", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add("mlpstudio.Main");
    command.addAll(Arrays.asList(words));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.to(out.toFile()))
            .redirectError(Redirect.to(err.toFile()));
    // What the user of this machine has fetched is no concern of a test.
    builder.environment().put("MLP_STUDIO_DATA", folder.resolve("datasets").toString());
    Process process = builder.start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  @Test
  void oneEpochOfTwoLinearLayersTwiceIsTheSameJsonTimingsAside() throws Exception {
    String[] words = {"train", "two-layer-linear", "--seed", "0", "--threads", "1", "--json"};
    Outcome first = inItsOwnJvm(words);
    Outcome second = here(words);

    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(first.out().lines()).hasSize(1);
    JsonObject epoch = JsonParser.parseString(first.out()).getAsJsonObject();
    assertThat(epoch.keySet())
        .containsExactly(
            "epoch",
            "trainLoss",
            "trainAccuracy",
            "testLoss",
            "testAccuracy",
            "trainSeconds",
            "testSeconds");
    assertThat(epoch.get("epoch").getAsInt()).isZero();
    assertThat(epoch.get("testAccuracy").getAsDouble()).isGreaterThanOrEqualTo(0.905);
    assertThat(untimed(second.out())).isEqualTo(untimed(first.out()));
  }

  private static String untimed(String json) {
    return json.replaceAll("\"(train|test)Seconds\":[^,}]+", "\"seconds\":0");
  }

  @Test
  void printsTheTutorialsTableAndWritesTheCsv() throws Exception {
    Path csv = folder.resolve("run.csv");
    Outcome outcome =
        here(
            "train",
            "small-data-sgd",
            "--epochs",
            "2",
            "--layers",
            "32, 16",
            "--optimizer",
            "adam",
            "--lr",
            "0.002",
            "--batch",
            "20",
            "--csv",
            csv.toString());

    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out().lines().limit(4))
        .satisfiesExactly(
            l -> assertThat(l).isEqualTo("Epoch 0/1"),
            l -> assertThat(l).isEqualTo("----------"),
            l -> assertThat(l).matches("train Loss: \\d\\.\\d{4} Acc: \\d+\\.\\d\\d%"),
            l -> assertThat(l).matches("test Loss: \\d\\.\\d{4} Acc: \\d+\\.\\d\\d%"));
    assertThat(outcome.out()).containsPattern("Training complete in 0m \\d+s\\RBest val Acc: ");
    assertThat(Files.readAllLines(csv))
        .hasSize(3)
        .element(0)
        .asString()
        .startsWith("epoch,trainLoss,");
    assertThat(folder.toFile().list()).containsExactly("run.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dance",
        "train",
        "train no-such-experiment",
        "train deep-relu-sgd --epochs many",
        "train deep-relu-sgd --epochs 0",
        "train deep-relu-sgd --layers 512,abc",
        "train deep-relu-sgd --layers 0",
        "train deep-relu-sgd --lr -1",
        "train deep-relu-sgd --device abacus",
        "train deep-relu-sgd --threads 0",
        "train deep-relu-sgd --optimizer magic",
        "train deep-relu-sgd --data /no/such/folder",
        "train deep-relu-sgd --no-such-option"
      })
  void whatIsNotUnderstoodIsToldInOneLineWithExitCodeTwo(String words) {
    Outcome outcome = here(words.isEmpty() ? new String[0] : words.split(" ", -1));
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.out()).isEmpty();
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource(
      delimiter = '|',
      textBlock =
          """
          trian | There is no command “trian”. Did you mean “train”?
          foo | There is no command “foo”. Try --help.
          train deep-relu-sgd --epochs abc | --epochs takes a whole number, not “abc”.
          train deep-relu-sgd --lr fast | --lr takes a number, not “fast”.
          train deep-relu-sgd --epoch 3 | There is no option “--epoch” of train. Did you mean “--epochs”?
          train deep-relu-sgd --no-such-option | There is no option “--no-such-option” of train. Try --help.
          train deep-relu-sgd --epochs | --epochs needs a value: N.
          train deep-relu-sgd --optimizer adma | --optimizer takes sgd, adam, adamw or rmsprop, not “adma”. Did you mean “adam”?
          train deep-relu-sgd --optimizer magic | --optimizer takes sgd, adam, adamw or rmsprop, not “magic”.
          train /nonexistent.mlpx | There is no such file: /nonexistent.mlpx.
          train src/test | src/test is no experiment: give a file .mlpx; a network's file goes on with --resume.
          train nonsense | There is no experiment “nonsense”: see the command experiments.
          train deep-relu-sgd --device abacus | There is no device “abacus”: write cpu, cuda, cuda:1 or mps.
          """)
  void whatIsNotUnderstoodIsToldInTheHousesWords(String words, String sentence) {
    Outcome outcome = here(words.split(" ", -1));
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err().strip()).isEqualTo(sentence);
  }

  @Test
  void whatFailsIsToldInOneLineWithExitCodeOne() throws Exception {
    Outcome missing = inItsOwnJvm("train", "cifar10-adam");
    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err().lines()).hasSize(1).first().asString().contains("--data");
    assertThat(missing.out()).isEmpty();

    Outcome diverged = here("train", "small-data-sgd", "--lr", "1e20", "--json");
    assertThat(diverged.exit()).isEqualTo(1);
    assertThat(diverged.err().lines()).hasSize(1).first().asString().contains("learning rate");
  }

  @Test
  void aRunStoppedInTheMiddleAndResumedInAnotherProcessEqualsTheUninterruptedOne()
      throws Exception {
    String[] plan = {"small-data-adam", "--epochs", "3", "--threads", "1", "--json"};
    Outcome whole = here(words("train", plan));
    Path kept = folder.resolve("kept.safetensors");
    Outcome first =
        inItsOwnJvm(words("train", plan, "--stop-after", "14", "--save", kept.toString()));
    Outcome second = inItsOwnJvm("train", "--resume", kept.toString(), "--threads", "1", "--json");

    assertThat(whole.exit()).as(whole.err()).isZero();
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(second.exit()).as(second.err()).isZero();
    assertThat(untimed(first.out() + second.out())).isEqualTo(untimed(whole.out()));
  }

  /** As Ctrl+C does it, but for the signal's number. */
  @Test
  void toldToEndItStopsAtTheNextBatchAndKeepsWhatItHas() throws Exception {
    Path kept = folder.resolve("kept.safetensors");
    Path csv = folder.resolve("kept.csv");
    Path out = folder.resolve("stopped.txt");
    Path err = folder.resolve("stopped-err.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "mlpstudio.Main",
                "train",
                "small-data-sgd",
                "--epochs",
                "5000",
                "--csv",
                csv.toString(),
                "--save",
                kept.toString())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      org.testfx.util.WaitForAsyncUtils.waitFor(
          60, TimeUnit.SECONDS, () -> Files.readString(out).contains("Epoch 2/4999"));
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as("the signal's own code").isEqualTo(143);
    List<String> said = Files.readAllLines(err);
    assertThat(said)
        .as("begins")
        .anyMatch(l -> l.startsWith("small-data-sgd, epoch 0/4999, batch 1/"));
    assertThat(said.getLast())
        .matches("Stopped after \\d+ epochs: \\Q%s\\E and \\Q%s\\E saved\\.".formatted(csv, kept));
    assertThat(Files.readAllLines(csv)).hasSizeGreaterThan(3);
    Outcome on = here("train", "--resume", kept.toString(), "--stop-after", "1", "--json");
    assertThat(on.exit()).as(on.err()).isZero();
  }

  @Test
  void aSavedNetworkIsTrainedOnWithAFreshOptimiserOrRefusedWithTheFirstDifference()
      throws Exception {
    String[] plan = {"small-data-sgd", "--epochs", "2", "--layers", "32", "--json"};
    Path kept = folder.resolve("kept.safetensors");
    Outcome first = here(words("train", plan, "--save", kept.toString()));
    Outcome on = here(words("train", plan, "--start", kept.toString()));
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(on.exit()).as(on.err()).isZero();
    assertThat(lossOf(on.out().lines().findFirst().orElseThrow()))
        .isLessThan(lossOf(first.out().lines().skip(1).findFirst().orElseThrow()));
    assertThat(on.out().lines()).hasSize(2);

    Outcome misfit = here("train", "small-data-sgd", "--start", kept.toString());
    assertThat(misfit.exit()).isEqualTo(1);
    assertThat(misfit.err().lines())
        .singleElement()
        .asString()
        .contains("kept.safetensors does not fit", "linears.0.weight", "[512, 784]", "[32, 784]");
    Outcome missing = here("train", "small-data-sgd", "--start", folder.resolve("no").toString());
    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err().lines()).singleElement().asString().contains("no such file");
    Outcome both = here("train", "--resume", kept.toString(), "--start", kept.toString());
    assertThat(both.exit()).isEqualTo(2);
    assertThat(both.err().lines()).hasSize(1);
  }

  private static double lossOf(String line) {
    return JsonParser.parseString(line).getAsJsonObject().get("trainLoss").getAsDouble();
  }

  private static String[] words(String command, String[] plan, String... more) {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(Arrays.asList(plan));
    words.addAll(Arrays.asList(more));
    return words.toArray(String[]::new);
  }

  @Test
  void theContinuedExperimentBeginsWithTheSavedNetwork() {
    Outcome outcome = here("train", "two-layer-linear-continued", "--epochs", "1", "--json");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    JsonObject epoch = JsonParser.parseString(outcome.out()).getAsJsonObject();
    assertThat(epoch.get("trainLoss").getAsDouble()).isLessThan(0.34);
  }

  @Test
  void aRunThatEndsEarlySaysSo() throws Exception {
    Experiment small = BuiltInExperiments.byId("small-data-sgd").orElseThrow();
    Path file = folder.resolve("early.json");
    Files.writeString(
        file,
        ExperimentWriter.write(
            small.withPlan(small.plan().withEarlyStopping(Optional.of(new EarlyStopping(2, 5))))));
    Outcome outcome = here("train", file.toString());
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("Epoch 2/99").doesNotContain("Epoch 3/99");
    assertThat(outcome.out())
        .containsPattern(
            "Stopped early after epoch 2: the test loss had not improved for 2 epochs; best epoch"
                + " [0-2]\\R");
  }

  @Test
  void whatIsWrongIsSaidInOneLineOnStandardError() {
    Outcome diverged = here("train", "broken-rate-high", "--json");
    assertThat(diverged.exit()).isEqualTo(1);
    assertThat(diverged.err().lines()).hasSize(1).first().asString().contains("learning rate");
    assertThat(diverged.out()).isEmpty();
    Outcome dead = here("train", "broken-zeros", "--epochs", "1", "--stop-after", "101", "--json");
    assertThat(dead.err().lines())
        .containsExactly(
            "Dead ReLUs: 512 of 512 neurons of hidden layer 1 are zero for every image. Try the"
                + " first weights he-normal.");
    Outcome healthy = here("train", "small-data-sgd", "--epochs", "1", "--json");
    assertThat(healthy.err()).doesNotContain("Try");
    assertThat(healthy.out().lines()).hasSize(1);
  }

  @Test
  void whatCannotBeKeptIsSaidBeforeTheTraining() {
    Path place = folder.resolve("place.safetensors");
    assertThat(place.toFile().mkdir()).isTrue();
    for (String option : List.of("--save", "--csv")) {
      assertThat(misunderstood(option, place.toString()))
          .isEqualTo(place + " is a folder: name a file in it.");
    }
    assertThat(misunderstood("--save", "drawings.jsonl"))
        .isEqualTo("--save: a network is saved as NAME.safetensors, not as drawings.jsonl.");
    assertThat(misunderstood("--stop-after", "-3")).isEqualTo("--stop-after: 1 or more, not -3.");
    assertThat(misunderstood("--threads", "100000")).startsWith("--threads: at most ");
  }

  private String misunderstood(String option, String value) {
    Outcome outcome = here("train", "softmax-regression", option, value);
    assertThat(outcome.exit()).isEqualTo(Commands.USAGE);
    assertThat(outcome.out()).isEmpty();
    return outcome.err().strip();
  }

  @Test
  void aRunWithoutAnEpochClaimsNothing() {
    Outcome outcome = here("train", "softmax-regression", "--stop-after", "5");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .contains("Stopped before the end of the first epoch.")
        .doesNotContain("Best val Acc");
  }

  @Test
  void listsTheExperiments() {
    assertThat(here("experiments").out())
        .contains("deep-relu-sgd")
        .containsSubsequence("cifar10-adam", "Broken on purpose:", "broken-zeros");
  }
}
