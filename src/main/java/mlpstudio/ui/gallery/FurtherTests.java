package mlpstudio.ui.gallery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mlpstudio.data.ImageDataset;
import mlpstudio.interchange.TrainedModel;
import mlpstudio.model.Weights;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;

/**
 * Tests a network on images that it was not trained on, such as the class's own handwriting: the
 * one in hand, again after every epoch, or the one that comes with the program. Works only while it
 * is watched. FX thread only.
 */
public final class FurtherTests {
  private final RunModel run;
  private final TestSets sets;
  private final Background background;
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final ObservableList<TestChoice> choices =
      FXCollections.observableArrayList(TestChoice.OWN);
  private final ReadOnlyObjectWrapper<TestChoice> choice =
      new ReadOnlyObjectWrapper<>(TestChoice.OWN);
  private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private boolean listing;
  private boolean working;
  private boolean stale;

  /** Nothing but the run's own test images. */
  FurtherTests(RunModel run, Background background) {
    this.run = run;
    this.sets = TestSets.NONE;
    this.background = background;
  }

  /** Follows the bench. */
  public FurtherTests(Workspace workspace, TestSets sets, Background background) {
    this.run = workspace.run();
    this.sets = sets;
    this.background = background;
    run.handleProperty().subscribe((before, now) -> look());
    workspace.catalogChangesProperty().subscribe((before, now) -> look());
    run.evaluationProperty().subscribe((before, now) -> learnt());
    run.stateProperty().subscribe((before, now) -> learnt());
    watched.subscribe(now -> look());
  }

  /** Whether somebody looks. */
  BooleanProperty watchedProperty() {
    return watched;
  }

  /** What can be tested on; the run's own test images first. */
  ObservableList<TestChoice> choices() {
    return choices;
  }

  /** What is tested on. */
  ReadOnlyObjectProperty<TestChoice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /** What came of it; null while it is being tested, and for the run's own test images. */
  ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** Why nothing came of it, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The network that answers where that is not the one in hand, or null. */
  public ObservableValue<@Nullable TrainedModel> otherNetwork() {
    return answer.map(a -> a.builtIn == null ? null : a.builtIn.model());
  }

  /** Tests on other images, or with another network. */
  void choose(TestChoice wanted) {
    if (listing || wanted.equals(choice.get())) {
      return;
    }
    answer.set(null);
    problem.set("");
    choice.set(wanted);
    refresh();
  }

  private void look() {
    if (watched.get()) {
      ImageDataset trained = trained();
      background.run(() -> sets.list(trained), this::list, failure -> list(List.of()));
      refresh();
    }
  }

  private @Nullable ImageDataset trained() {
    RunHandle handle = run.handleProperty().get();
    return handle == null ? null : handle.input().dataset();
  }

  private void list(List<TestSet> found) {
    List<TestChoice> now = new ArrayList<>(List.of(TestChoice.OWN));
    boolean inHand = run.handleProperty().get() != null;
    for (boolean builtIn : inHand ? new boolean[] {false, true} : new boolean[] {true}) {
      found.forEach(set -> now.add(new TestChoice(set, builtIn)));
    }
    Optional<TestChoice> same = now.stream().filter(c -> c.isAs(choice.get())).findFirst();
    if (!choices.equals(now)) {
      // A box whose list changes may choose another entry by itself: nobody chose that.
      listing = true;
      try {
        choices.setAll(now);
        choice.set(same.orElse(TestChoice.OWN));
      } finally {
        listing = false;
      }
    }
    if (same.isEmpty()) {
      answer.set(null);
      problem.set("");
    }
  }

  /** What another network says does not change by it. */
  private void learnt() {
    if (!choice.get().builtIn()) {
      refresh();
    }
  }

  private void refresh() {
    stale = true;
    work();
  }

  private void work() {
    TestChoice wanted = choice.get();
    TestSet set = wanted.set();
    if (set == null || !stale || working || !watched.get()) {
      return;
    }
    stale = false;
    working = true;
    Answer before = answer.get();
    background.run(
        question(wanted, set, before), this::answered, failure -> failed(wanted, failure));
  }

  private Callable<Answer> question(TestChoice wanted, TestSet set, @Nullable Answer before) {
    RunHandle handle = run.handleProperty().get();
    if (wanted.builtIn() || handle == null) {
      return () -> {
        if (before != null && before.builtIn != null && isStill(before, wanted, false)) {
          return before;
        }
        NamedModel builtIn =
            sets.builtIn().orElseThrow(() -> new IOException("There is no network yet."));
        return answer(wanted, set, null, builtIn, builtIn.model(), before);
      };
    }
    CompletableFuture<Weights> weights = handle.weights();
    return () -> answer(wanted, set, handle, null, model(handle, weights.get()), before);
  }

  private Answer answer(
      TestChoice wanted,
      TestSet set,
      @Nullable RunHandle handle,
      @Nullable NamedModel builtIn,
      TrainedModel network,
      @Nullable Answer before)
      throws IOException {
    boolean partly = handle != null && sets.hasLearnt(handle.input().dataset(), set.id());
    boolean known =
        before != null
            && isStill(before, wanted, partly)
            && before.tested.dataset().shape().equals(network.shape())
            && before.tested.dataset().classNames().equals(network.classNames());
    ImageDataset images =
        before != null && known
            ? before.tested.dataset()
            : sets.load(set.id(), partly, network.shape(), network.classNames());
    return new Answer(wanted, handle, builtIn, partly, Tested.of(images, network));
  }

  /** Whether the images of an answer are those of a question, too. */
  private boolean isStill(Answer before, TestChoice wanted, boolean partly) {
    return before.choice.isAs(wanted)
        && before.partly == partly
        && sets.isCurrent(before.tested.dataset());
  }

  private static TrainedModel model(RunHandle handle, Weights weights) {
    RunInput input = handle.input();
    ImageDataset images = input.dataset();
    return new TrainedModel(
        weights,
        input.architecture().activation(),
        images.shape(),
        images.classNames(),
        input.normalization().fit(images.train(), input.trainIndices()));
  }

  private void answered(Answer now) {
    working = false;
    RunHandle handle = run.handleProperty().get();
    boolean wanted =
        now.choice.isAs(choice.get()) && (now.handle == null || now.handle.equals(handle));
    if (wanted) {
      problem.set("");
      answer.set(now);
    }
    work();
  }

  private void failed(TestChoice wanted, Exception reason) {
    working = false;
    // A run that was closed has a successor, which is asked next.
    if (wanted.isAs(choice.get()) && !(reason instanceof CancellationException)) {
      answer.set(null);
      problem.set(reason instanceof IOException ? reason.getMessage() : reason.toString());
    }
    work();
  }

  /**
   * What came of a test.
   *
   * @param choice what was tested on
   * @param handle the run whose network answered, or null
   * @param builtIn the network that came with the program, where that answered
   * @param partly whether the images are only those that the network did not learn from
   * @param tested the images and what the network made of them
   */
  record Answer(
      TestChoice choice,
      @Nullable RunHandle handle,
      @Nullable NamedModel builtIn,
      boolean partly,
      Tested tested) {}
}
