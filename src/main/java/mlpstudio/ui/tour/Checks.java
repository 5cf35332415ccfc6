package mlpstudio.ui.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import mlpstudio.inspection.ConfusionMatrix;
import mlpstudio.model.Weights;
import mlpstudio.training.Evaluation;
import mlpstudio.training.RunHandle;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.images.ImageGrid;
import org.jspecify.annotations.Nullable;

/**
 * What must be true for the tour to be good. Each check looks at what the window shows, and holds
 * it against the run. Called from the tour's thread.
 */
public final class Checks {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int TRAIN_INK = 0x0072B2;
  private static final int TEST_INK = 0xD55E00;

  /** Fewer coloured points are no curve. */
  private static final int LEAST_INK = 30;

  private static final long ANSWER_SECONDS = 60;

  private final Hands hands;
  private final RunModel run;
  private final List<String> passed = new ArrayList<>();

  Checks(Hands hands, RunModel run) {
    this.hands = hands;
    this.run = run;
  }

  /** What was found to be so, in the order of the tour. */
  List<String> passed() {
    return List.copyOf(passed);
  }

  /** The chart tells of so many epochs, and both curves are drawn; in the light theme. */
  public void chartHolds(int epochs) throws TourException, InterruptedException {
    // It names the latest epoch, and the tutorial counts them from 0.
    int told = hands.ask(() -> firstNumber(hands.node("chart-canvas", Node.class))) + 1;
    require(
        told == epochs, "The chart holds " + told + " epochs where " + epochs + " were trained.");
    WritableImage drawn =
        hands.ask(() -> hands.node("chart-canvas", Node.class).snapshot(null, null));
    require(ink(drawn, TRAIN_INK) > LEAST_INK, "The chart lacks its curve of the training set.");
    require(ink(drawn, TEST_INK) > LEAST_INK, "The chart lacks its curve of the test set.");
    passed.add("the chart holds " + epochs + " epochs");
  }

  /** The gallery shows as many images as the confusion matrix counts errors. */
  public void galleryShowsAllErrors() throws TourException, InterruptedException {
    int errors = hands.ask(this::errors);
    int figure = digits(hands.text("errorCount"));
    require(figure == errors, "The page says " + figure + " errors, the matrix " + errors + ".");
    int tiles =
        hands.ask(() -> hands.node("errorGrid", ImageGrid.class).sourceProperty().get()).size();
    require(
        tiles == errors,
        "The gallery shows " + tiles + " images where the matrix counts " + errors + " errors.");
    require(errors > 0, "The network makes no errors, so that the gallery shows nothing.");
    passed.add("the gallery shows the matrix’ " + errors + " errors");
  }

  /** Every layer's weights are others than those that the run began with. */
  public void weightsHaveChanged() throws TourException, InterruptedException {
    RunHandle handle = handle();
    Weights now = weights(handle);
    Weights first = handle.input().firstWeights();
    require(now.sameShapes(first), "The network has other layers than it began with.");
    for (int layer = 0; layer < now.layers().size(); layer++) {
      require(
          !now.layers().get(layer).equals(first.layers().get(layer)),
          "The weights of layer " + (layer + 1) + " are still those that the run began with.");
    }
    passed.add("the weights of all " + now.layers().size() + " layers have changed");
  }

  /** So many images of neurons are shown. */
  public void neuronsShown(int neurons) throws TourException, InterruptedException {
    int tiles =
        hands.ask(() -> hands.node("weightsGrid", ImageGrid.class).sourceProperty().get()).size();
    require(tiles == neurons, "The page shows " + tiles + " neurons of " + neurons + ".");
  }

  /** The pad's answer is this class. */
  public void drawingIsReadAs(String name) throws TourException, InterruptedException {
    String read = hands.text("padWinner");
    require(read.equals(name), "The drawn " + name + " is read as “" + read + "”.");
    passed.add("the drawn " + name + " is read as " + read + " (" + hands.text("padShare") + ")");
  }

  /** A lesson's question is there, and neither Train can be pressed before an answer. */
  void trainWaitsForAnAnswer() throws TourException, InterruptedException {
    for (String button : List.of("lesson-train", "train")) {
      boolean locked = hands.ask(() -> hands.node(button, Node.class).isDisabled());
      require(locked, "A lesson’s question waits, and yet #" + button + " can be pressed.");
    }
    passed.add("a lesson’s question comes before Train");
  }

  /** The presenter's light lies on the figure that the lesson talks about. */
  void oneFigureIsLit() throws TourException, InterruptedException {
    @Nullable String figure =
        hands.ask(() -> hands.node("spotlight", Node.class).getAccessibleText());
    require(figure != null, "The light is on no figure.");
    passed.add("the presenter’s light is on “" + figure + "”");
  }

  /** The guided tour's ring lies around a control. */
  void guidePointsAtSomething() throws TourException, InterruptedException {
    hands.await("what the guided tour points at", () -> hands.shown("guide-ring") != null);
  }

  /** No card tells of something that went wrong. */
  void nothingFailed() throws TourException, InterruptedException {
    boolean error = hands.ask(() -> hands.shown("dialog-error") != null);
    require(!error, error ? "The window says: " + hands.text("dialog-sentence") : "");
  }

  private void require(boolean holds, String sentence) throws TourException {
    if (!holds) {
      throw new TourException(sentence);
    }
  }

  private RunHandle handle() throws TourException, InterruptedException {
    @Nullable RunHandle handle = hands.ask(() -> run.handleProperty().get());
    if (handle == null) {
      throw new TourException("Nothing was trained.");
    }
    return handle;
  }

  private static Weights weights(RunHandle handle) throws TourException, InterruptedException {
    try {
      return handle.weights().get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new TourException("The engine does not tell the weights: " + e.getMessage(), e);
    }
  }

  private int errors() throws TourException {
    RunHandle handle = run.handleProperty().get();
    Evaluation evaluation = run.evaluationProperty().get();
    if (handle == null || evaluation == null) {
      throw new TourException("There is no confusion matrix.");
    }
    return ConfusionMatrix.of(handle.input().dataset().test().labels(), evaluation.predictions())
        .errors();
  }

  private static int firstNumber(Node node) {
    @Nullable String words = node.getAccessibleText();
    Matcher number = NUMBER.matcher(words == null ? "" : words);
    return number.find() ? Integer.parseInt(number.group()) : -1;
  }

  /** A whole number without the marks between its thousands. */
  private static int digits(String text) {
    String digits = text.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static int ink(WritableImage image, int colour) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += (image.getPixelReader().getArgb(x, y) & 0xFFFFFF) == colour ? 1 : 0;
      }
    }
    return count;
  }
}
