package mlpstudio.ui.drawpad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import mlpstudio.data.ImageShape;
import mlpstudio.drawing.Drawing;
import mlpstudio.drawing.DrawingFile;
import mlpstudio.drawing.Picture;
import mlpstudio.model.Architecture;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.PredictionTable;
import mlpstudio.model.Weights;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunState;
import mlpstudio.training.SyntheticImages;
import mlpstudio.training.TrainingPlan;
import mlpstudio.ui.FakeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawPadViewModelTest {
  @TempDir private Path folder;
  private PadBench bench;
  private DrawPadViewModel model;

  @BeforeEach
  void open() {
    bench = new PadBench(folder);
    model = bench.model;
    model.watchedProperty().set(true);
  }

  private static double[] middle(SeenImage image) {
    double mass = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < 784; i++) {
      int ink = image.pixels()[i] & 0xff;
      mass += ink;
      x += ink * (i % 28 + 0.5);
      y += ink * (Math.floorDiv(i, 28) + 0.5);
    }
    return new double[] {x / mass, y / mass};
  }

  private static RunInput input() {
    return SyntheticImages.input(
        TrainingPlan.of(2, 16, new OptimizerChoice.Sgd(0.5, false), 0.1), 1);
  }

  @Test
  void aDrawnThreeIsReadAtOnceByTheNetworkThatCameWithTheProgram() {
    assertThat(bench.reading()).isNull();
    assertThat(model.reading().missingProperty().get()).isEqualTo(Missing.DRAWING);
    Strokes.draw(model, Strokes.three());
    Reading reading = bench.reading();
    assertThat(reading.winner()).isEqualTo(3);
    assertThat(reading.sure()).isTrue();
    assertThat(reading.source().builtIn()).isEqualTo("drawing-robust");
    model.pen().clear();
    assertThat(bench.reading()).isNull();
  }

  @Test
  void anUprightLineIsSeenWhereMnistPutsItsDigits() {
    Strokes.draw(model, Strokes.one());
    assertThat(middle(model.seenProperty().get()))
        .contains(new double[] {14.5, 14.5}, within(0.05));
    assertThat(bench.reading().winner()).isEqualTo(1);
    model.settings().centredProperty().set(false);
    assertThat(middle(model.seenProperty().get())[0]).isLessThan(8);
  }

  @Test
  void aSmallSevenInTheCornerIsReadOnlyAfterCentringAndScaling() {
    Strokes.draw(model, Strokes.moved(Strokes.seven(), 0.4, 160, 160));
    assertThat(bench.reading().winner()).isEqualTo(7);
    assertThat(bench.reading().sure()).isTrue();
    float before = bench.reading().probabilities()[7];
    model.settings().centredProperty().set(false);
    model.settings().scaledProperty().set(false);
    assertThat(bench.reading().probabilities()[7]).isLessThan(before - 0.3f);
  }

  @Test
  void everyStrokeAndClearingCanBeUndoneAndRedone() {
    PadHistory history = model.pen().history();
    Strokes.draw(model, Strokes.one());
    Strokes.draw(model, Strokes.three());
    model.pen().clear();
    assertThat(history.contentProperty().get().isEmpty()).isTrue();
    model.pen().undo();
    assertThat(history.contentProperty().get().strokes()).hasSize(2);
    model.pen().undo();
    model.pen().undo();
    assertThat(history.canUndoProperty().get()).isFalse();
    assertThat(model.seenProperty().get().isEmpty()).isTrue();
    model.pen().redo();
    assertThat(history.contentProperty().get().strokes()).hasSize(1);
    Strokes.draw(model, Strokes.seven());
    assertThat(history.canRedoProperty().get()).isFalse();
  }

  @Test
  void theEraserTakesTheStrokesThatItTouchesInOneChange() {
    Strokes.draw(model, Strokes.moved(Strokes.one(), 1, 0, 0));
    Strokes.draw(model, Strokes.moved(Strokes.one(), 1, 100, 0));
    Strokes.draw(model, Strokes.moved(Strokes.one(), 1, 190, 0));
    model.pen().down(20, 150, PadTool.ERASER);
    model.pen().move(60, 150);
    model.pen().move(160, 150);
    model.pen().up();
    assertThat(model.pen().shownProperty().get().strokes()).hasSize(1);
    model.pen().undo();
    assertThat(model.pen().shownProperty().get().strokes()).hasSize(3);
  }

  @Test
  void theKeyboardsPenDraws() {
    model.pen().toggleCursor();
    model.pen().moveCursor(0, -80);
    model.pen().toggleCursor();
    for (int i = 0; i < 16; i++) {
      model.pen().moveCursor(0, 10);
    }
    model.pen().toggleCursor();
    assertThat(model.pen().history().contentProperty().get().strokes()).hasSize(1);
    assertThat(bench.reading().winner()).isEqualTo(1);
  }

  @Test
  void replayShowsTheDrawingAsItGrew() {
    PadPen pen = model.pen();
    pen.down(60, 40, PadTool.PEN);
    for (int i = 1; i <= 10; i++) {
      bench.later(50);
      pen.move(60, 40 + 15 * i);
    }
    pen.up();
    bench.later(60_000);
    Strokes.draw(model, Strokes.seven());
    PadContent whole = pen.shownProperty().get();
    assertThat(whole.duration()).isEqualTo(850);
    pen.replay();
    assertThat(pen.shownProperty().get().strokes().getFirst().points()).hasSize(1);
    bench.later(250);
    pen.replayOn();
    assertThat(pen.shownProperty().get().strokes()).hasSize(1);
    assertThat(pen.shownProperty().get().strokes().getFirst().points()).hasSize(6);
    bench.later(700);
    pen.replayOn();
    assertThat(pen.replayingProperty().get()).isFalse();
    assertThat(pen.shownProperty().get()).isEqualTo(whole);
  }

  @Test
  void aLabelKeepsTheDrawingInAFileOfStrokesAndClearsThePad() throws Exception {
    Path file = folder.resolve("kept").resolve("drawings.jsonl");
    Strokes.draw(model, Strokes.seven());
    PadContent seven = model.pen().shownProperty().get();
    model.label(7);
    assertThat(model.pen().shownProperty().get().isEmpty()).isTrue();
    Strokes.draw(model, Strokes.three());
    model.label(3);
    List<Drawing> read = DrawingFile.read(file);
    assertThat(read).extracting(d -> d.label().orElse("")).containsExactly("7", "3");
    assertThat(read.getFirst().strokes()).isEqualTo(seven.lines());
    assertThat(read).extracting(Drawing::writer).doesNotContain("").hasSize(2);
    assertThat(model.collection().countProperty().get()).isEqualTo(2);
    assertThat(notice().sentence()).contains("Kept as 3", "2 drawings");

    notice().undo().orElseThrow().run();
    assertThat(DrawingFile.read(file)).hasSize(1);
    assertThat(bench.reading().winner()).isEqualTo(3);
  }

  private Path kept() {
    return folder.resolve("kept").resolve("drawings.jsonl");
  }

  private List<String> labels() throws Exception {
    return DrawingFile.read(kept()).stream().map(d -> d.label().orElse("")).toList();
  }

  @Test
  void whatIsDrawnWhileThePenIsDownIsKeptToo() throws Exception {
    model.pen().toggleCursor();
    model.pen().toggleCursor();
    for (int i = 0; i < 8; i++) {
      model.pen().moveCursor(0, 10);
    }
    PadContent one = model.pen().shownProperty().get();
    model.label(1);
    assertThat(model.pen().drawingProperty().get()).isFalse();
    assertThat(model.pen().shownProperty().get().isEmpty()).isTrue();

    Strokes.draw(model, Strokes.seven());
    model.pen().toggleCursor();
    model.pen().moveCursor(30, 0);
    PadContent two = model.pen().shownProperty().get();
    assertThat(two.strokes()).hasSize(2);
    model.label(7);
    assertThat(DrawingFile.read(kept()))
        .extracting(Drawing::strokes)
        .containsExactly(one.lines(), two.lines());
    model.pen().undo();
    assertThat(model.pen().shownProperty().get()).isEqualTo(two);
  }

  @Test
  void undoAfterAWrongKeyTakesTheDrawingBackOutOfTheFile() throws Exception {
    Strokes.draw(model, Strokes.seven());
    PadContent seven = model.pen().shownProperty().get();
    model.label(1);
    model.pen().undo();
    assertThat(model.pen().shownProperty().get()).isEqualTo(seven);
    assertThat(labels()).isEmpty();
    assertThat(notice().undo()).isEmpty();
    assertThat(notice().sentence()).isEqualTo("Taken back out. No drawings in your collection.");
    assertThat(model.collection().countProperty().get()).isZero();
    model.pen().redo();
    assertThat(labels()).containsExactly("1");
    model.pen().undo();
    model.label(7);
    assertThat(labels()).containsExactly("7");
    assertThat(DrawingFile.read(kept()).getFirst().strokes()).isEqualTo(seven.lines());
  }

  @Test
  void theWayBackThatIsOfferedAndUndoTakeItOutOnce() throws Exception {
    Strokes.draw(model, Strokes.seven());
    model.label(7);
    model.pen().undo();
    model.label(7);
    Runnable way = notice().undo().orElseThrow();
    way.run();
    assertThat(notice().sentence()).startsWith("Taken back out.");
    assertThat(notice().undo()).as("nothing more to take back").isEmpty();
    assertThat(labels()).isEmpty();
    assertThat(model.pen().shownProperty().get().isEmpty()).isFalse();
    model.pen().undo();
    assertThat(labels()).as("that is undone too").containsExactly("7");
    model.pen().undo();
    assertThat(labels()).isEmpty();
    assertThat(model.pen().shownProperty().get().strokes()).hasSize(1);
    way.run();
    assertThat(labels()).isEmpty();
  }

  private KeepNotice notice() {
    return model.collection().noticeProperty().get();
  }

  @Test
  void whatWasKeptIsSaidUntilTheNextStrokeAndOnlyOnce() {
    Strokes.draw(model, Strokes.seven());
    model.label(7);
    assertThat(notice().sentence()).isEqualTo("Kept as 7. 1 drawing in your collection.");
    assertThat(bench.dialogs.toasts()).as("nothing lies over the pad’s buttons").isEmpty();
    model.pen().down(100, 100, PadTool.PEN);
    assertThat(notice()).isEqualTo(KeepNotice.NONE);
    model.pen().up();
  }

  @Test
  void whatIsUndoneBeforeItIsWrittenIsNotThereAfterwards() throws Exception {
    Strokes.draw(model, Strokes.seven());
    bench.background.hold();
    model.label(1);
    model.pen().undo();
    model.label(7);
    bench.background.release();
    assertThat(labels()).containsExactly("7");
  }

  @Test
  void everyWriterHasAnotherTagAndANameWhereOneIsTyped() throws Exception {
    WriterModel writer = model.collection().writer();
    for (int pupil = 0; pupil < 3; pupil++) {
      Strokes.draw(model, Strokes.seven());
      model.label(7);
      writer.next();
    }
    writer.nameProperty().set("  Zoé ");
    for (int i = 0; i < 2; i++) {
      Strokes.draw(model, Strokes.seven());
      model.label(7);
    }
    writer.nameProperty().set("");
    Strokes.draw(model, Strokes.seven());
    model.label(7);
    List<String> writers = DrawingFile.read(kept()).stream().map(Drawing::writer).toList();
    assertThat(writers).hasSize(6).doesNotContain("");
    assertThat(writers.subList(3, 5)).containsOnly("Zoé");
    assertThat(writers.stream().distinct()).hasSize(5);
  }

  @Test
  void aPhotographIsMadeSmallerInTheBackgroundAndReadAsBefore() {
    int width = 2400;
    int height = 3200;
    int[] paper = new int[width * height];
    for (int i = 0; i < paper.length; i++) {
      int x = i % width;
      int y = i / width;
      // A seven of a twentieth of the sheet's height.
      boolean bar = y > 1500 && y < 1520 && x > 1000 && x < 1110;
      double slant = 1100 - (y - 1500) * 0.45;
      boolean leg = y >= 1500 && y < 1660 && Math.abs(x - slant) < 11;
      paper[i] = bar || leg ? 0xff303030 : 0xffe8e8e0;
    }
    Picture photo = new Picture(width, height, paper);
    bench.background.hold();
    model.show(() -> photo, failure -> {});
    assertThat(model.pen().shownProperty().get().isEmpty()).isTrue();
    bench.background.release();
    Picture shown = model.pen().history().contentProperty().get().picture().orElseThrow();
    assertThat(shown.height()).isEqualTo(800);
    assertThat(shown.width()).isEqualTo(600);
    assertThat(bench.reading().winner()).isEqualTo(7);
    byte[] whole =
        new mlpstudio.drawing.BitmapPreparation(new ImageShape(1, 28, 28))
            .image(photo)
            .orElseThrow();
    byte[] now = model.seenProperty().get().pixels();
    double apart = 0;
    for (int i = 0; i < now.length; i++) {
      apart += Math.abs((whole[i] & 0xff) - (now[i] & 0xff)) / 784.0;
    }
    assertThat(apart).as("grey levels on average").isLessThan(6);
  }

  @Test
  void whatTheFileHeldBeforeStaysAlsoWhereItEndsWithinALine() throws Exception {
    Path file = folder.resolve("kept").resolve("drawings.jsonl");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"label\":\"1\",\"strokes\":[[[1,2");
    Strokes.draw(model, Strokes.seven());
    model.label(7);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).endsWith("[[[1,2");
    assertThat(lines.getLast()).startsWith("{\"label\":\"7\"");
  }

  @Test
  void aDrawingThatCannotBeKeptStaysOnThePad() throws Exception {
    Files.writeString(folder.resolve("kept"), "a file where a folder should be");
    Strokes.draw(model, Strokes.seven());
    model.label(7);
    assertThat(bench.dialogs.errors()).hasSize(1);
    assertThat(model.pen().shownProperty().get().strokes()).hasSize(1);
  }

  @Test
  void aPhotographIsReadButNotKept() {
    int[] paper = new int[200 * 200];
    for (int i = 0; i < paper.length; i++) {
      int x = i % 200;
      int y = i / 200;
      paper[i] = x > 92 && x < 106 && y > 30 && y < 170 ? 0xff303030 : 0xffe8e8e0;
    }
    model.show(() -> new Picture(200, 200, paper), failure -> {});
    assertThat(bench.reading().winner()).isEqualTo(1);
    model.label(1);
    assertThat(bench.dialogs.toasts()).hasSize(1);
    assertThat(model.pen().shownProperty().get().picture()).isPresent();
    model.pen().undo();
    assertThat(bench.reading()).isNull();
  }

  @Test
  void whyNamesWhatSpeaksForTheWinnerOrForAChosenClass() {
    Strokes.draw(model, Strokes.seven());
    assertThat(model.why().whyProperty().get()).isNull();
    model.why().kindProperty().set(WhyKind.PIXELS);
    Why why = model.why().whyProperty().get();
    assertThat(why.label()).isEqualTo(7);
    assertThat(why.largest()).isPositive();
    model.chosenClassProperty().set(2);
    assertThat(model.why().whyProperty().get().label()).isEqualTo(2);
    assertThat(model.why().whyProperty().get().values()).isNotEqualTo(why.values());
    model.pen().clear();
    assertThat(model.why().whyProperty().get()).isNull();
  }

  @Test
  void ofASoftmaxRegressionTheWeightsOfTheClassAreLaidOver() {
    RunInput deep = input();
    RunInput linear =
        new RunInput(
            deep.dataset(),
            deep.subset(),
            deep.normalization(),
            new Architecture(
                List.of(), deep.architecture().activation(), deep.architecture().initialization()),
            deep.plan(),
            deep.seed());
    int size = linear.dataset().shape().size();
    float[] weight = new float[4 * size];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = i;
    }
    FakeRun run = bench.begin(linear);
    run.answerWeights(
        () ->
            CompletableFuture.completedFuture(
                new Weights(List.of(new LayerWeights(size, 4, weight, new float[4])))));
    run.answerPredict(
        image ->
            CompletableFuture.completedFuture(
                new PredictionTable(4, new float[] {0.1f, 0.1f, 0.7f, 0.1f})));
    Strokes.draw(model, Strokes.seven());
    model.why().kindProperty().set(WhyKind.COEFFICIENTS);
    Why why = model.why().whyProperty().get();
    assertThat(why.label()).isEqualTo(2);
    assertThat(why.values()).isEqualTo(Arrays.copyOfRange(weight, 2 * size, 3 * size));
  }

  @Test
  void whereARunIsInHandTheBuiltInNetworkCanStillBeAsked() {
    PadNetworks networks = model.networks();
    bench.workspace.setDataset(Digits.none());
    assertThat(networks.choiceProperty().get()).isEmpty();
    bench.begin(PadBench.on(input(), Digits.none()));
    assertThat(networks.networkProperty().get()).isInstanceOf(PadNetwork.InHand.class);
    assertThat(networks.choiceProperty().get()).contains("drawing-robust");
    networks.prefersBuiltInProperty().set(true);
    Strokes.draw(model, Strokes.three());
    assertThat(bench.reading().winner()).isEqualTo(3);
    assertThat(bench.reading().source().builtIn()).isEqualTo("drawing-robust");
    bench.begin(PadBench.on(input(), Digits.none()));
    assertThat(networks.networkProperty().get())
        .as("who begins a run wants to see what it learns")
        .isInstanceOf(PadNetwork.InHand.class);
  }

  @Test
  void atMostOneQuestionIsOnItsWayAndTheNewestDrawingIsNext() {
    List<CompletableFuture<PredictionTable>> asked = new ArrayList<>();
    List<byte[]> images = new ArrayList<>();
    FakeRun run = bench.begin(input());
    run.answerPredict(
        image -> {
          images.add(image.toArray(java.lang.foreign.ValueLayout.JAVA_BYTE));
          asked.add(new CompletableFuture<>());
          return asked.getLast();
        });
    Strokes.draw(model, Strokes.seven());
    assertThat(asked).hasSize(1);
    assertThat(bench.reading()).isNull();
    assertThat(model.reading().missingProperty().get()).isEqualTo(Missing.ANSWER);
    asked.getFirst().complete(new PredictionTable(4, new float[] {0, 0.7f, 0.2f, 0.1f}));
    assertThat(bench.reading().winner()).isEqualTo(1);
    assertThat(asked).hasSize(2);
    assertThat(images.getLast()).isEqualTo(model.seenProperty().get().pixels());
    asked.getLast().complete(new PredictionTable(4, new float[] {0.4f, 0.3f, 0.2f, 0.1f}));
    assertThat(bench.reading().winner()).isZero();
    assertThat(bench.reading().sure()).isFalse();
    assertThat(bench.reading().runnerUp()).isEqualTo(1);
    assertThat(asked).hasSize(2);
  }

  @Test
  void whileItLearnsTheNetworkIsAskedTenTimesASecondAndOnlyWhileWatched() {
    int[] asked = new int[1];
    FakeRun run = bench.begin(input());
    run.answerPredict(
        image -> {
          asked[0]++;
          return CompletableFuture.completedFuture(
              new PredictionTable(4, new float[] {1, 0, 0, 0}));
        });
    run.enter(RunState.TRAINING);
    Strokes.draw(model, Strokes.one());
    int before = asked[0];
    for (int batch = 0; batch < 60; batch++) {
      bench.later(16);
      run.batch(0, batch, 100, 1);
    }
    assertThat(asked[0] - before).isBetween(7, 10);
    assertThat(bench.reading().source().epoch()).isEqualTo(1);
    model.watchedProperty().set(false);
    before = asked[0];
    bench.later(1000);
    run.batch(0, 61, 100, 1);
    assertThat(asked[0]).isEqualTo(before);
    model.watchedProperty().set(true);
    assertThat(asked[0]).isEqualTo(before + 1);
    model.pen().clear();
    bench.later(1000);
    run.batch(0, 62, 100, 1);
    assertThat(asked[0]).isEqualTo(before + 1);
  }

  @Test
  void anotherDataSetMakesAnotherPad() {
    Strokes.draw(model, Strokes.one());
    bench.workspace.setDataset(SyntheticImages.dataset(20, 20));
    assertThat(model.networks().networkProperty().get()).isNull();
    assertThat(model.networks().shapeProperty().get()).isEqualTo(new ImageShape(1, 6, 6));
    assertThat(model.classNames()).containsExactly("0", "1", "2", "3");
    Strokes.draw(model, Strokes.one());
    assertThat(model.reading().missingProperty().get()).isEqualTo(Missing.NETWORK);
    assertThat(model.seenProperty().get().pixels()).hasSize(36);
  }

  @Test
  void strokesInColoursKeepThem() {
    SeenImage image =
        new Seeing(new ImageShape(3, 32, 32), mlpstudio.drawing.InkRule.MNIST, 22)
            .see(
                List.of(
                    PenStroke.dot(Strokes.one().getFirst(), 0, 0x00ff00)
                        .with(Strokes.one().getLast(), 5)));
    int area = 32 * 32;
    int green = 0;
    for (int i = 0; i < area; i++) {
      assertThat(image.pixels()[i]).isZero();
      assertThat(image.pixels()[2 * area + i]).isZero();
      green = Math.max(green, image.pixels()[area + i] & 0xff);
    }
    assertThat(green).isEqualTo(255);
  }
}
