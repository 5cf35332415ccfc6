package mlpstudio.ui.gallery;

import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import mlpstudio.data.ImageDataset;
import mlpstudio.inspection.GalleryFilter;
import mlpstudio.inspection.GalleryOrder;
import mlpstudio.inspection.Outcome;
import mlpstudio.training.Evaluation;
import mlpstudio.training.RunHandle;
import mlpstudio.ui.state.ImageReference;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;

/**
 * What the Errors page shows of the latest evaluation of the run in hand. Follows the run, counts
 * and sorts in the background, and only while it is watched. FX thread only.
 */
public final class GalleryViewModel {
  /** Smallest images, in em. */
  static final double MIN_TILE = 3;

  /** Largest images, in em. */
  static final double MAX_TILE = 20;

  private final RunModel run;
  private final Background background;
  private final FurtherTests further;
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final ObjectProperty<GalleryFilter> filter =
      new SimpleObjectProperty<>(GalleryFilter.ERRORS);
  private final ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>(Outcome.WRONG);
  private final ObjectProperty<GalleryOrder> order;
  private final ObjectProperty<MatrixUnit> unit;
  private final DoubleProperty tileSize;
  private final ReadOnlyObjectWrapper<@Nullable ShownImages> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyObjectWrapper<@Nullable ImageReference> chosen =
      new ReadOnlyObjectWrapper<>();
  private boolean working;
  private boolean stale = true;

  /**
   * Follows a run.
   *
   * @param preferences where order, unit and size are remembered
   * @param background does what takes longer than a frame
   */
  public GalleryViewModel(RunModel run, Preferences preferences, Background background) {
    this(run, preferences, background, new FurtherTests(run, background));
  }

  /**
   * Follows a run, and what its network or another one is tested on beside.
   *
   * @param preferences where order, unit and size are remembered
   * @param background does what takes longer than a frame
   */
  public GalleryViewModel(
      RunModel run, Preferences preferences, Background background, FurtherTests further) {
    this.run = run;
    this.background = background;
    this.further = further;
    GalleryMemory memory = new GalleryMemory(preferences);
    order = memory.order();
    unit = memory.unit();
    tileSize = memory.tileSize(MIN_TILE, MAX_TILE);
    run.evaluationProperty().subscribe(changed -> refresh());
    run.handleProperty().subscribe(this::runChanged);
    filter.subscribe(changed -> filterChanged());
    outcome.subscribe(value -> filter.set(filter.get().withOutcome(value)));
    order.subscribe(changed -> refresh());
    watched.subscribe(changed -> work());
    further.watchedProperty().bind(watched);
    further.answerProperty().subscribe((before, now) -> testedOtherwise());
    further.choiceProperty().subscribe((before, now) -> refresh());
  }

  /** What the network is tested on beside its own test images. */
  FurtherTests further() {
    return further;
  }

  /** Whether somebody looks. */
  BooleanProperty watchedProperty() {
    return watched;
  }

  /** Which images are asked for; what {@link #shownProperty} shows follows soon. */
  ObjectProperty<GalleryFilter> filterProperty() {
    return filter;
  }

  /** Wrong ones, right ones or both: the filter's, as a property of its own. */
  ObjectProperty<Outcome> outcomeProperty() {
    return outcome;
  }

  /** In which order. */
  ObjectProperty<GalleryOrder> orderProperty() {
    return order;
  }

  /** What stands in the cells of the matrix. */
  ObjectProperty<MatrixUnit> unitProperty() {
    return unit;
  }

  /** Width of an image in em. */
  DoubleProperty tileSizeProperty() {
    return tileSize;
  }

  /** The images that pass, or null while no test set was evaluated. */
  ReadOnlyObjectProperty<@Nullable ShownImages> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The evaluated test set, or null while there is none. */
  ObservableValue<@Nullable Scored> scoredProperty() {
    return shown.map(ShownImages::scored);
  }

  /** Where the chosen image stands among those shown; -1 where it is not one of them. */
  ReadOnlyIntegerProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  /**
   * The image looked at, or null. It stays while a run goes on, even where it is recognised
   * meanwhile and so leaves the gallery.
   */
  public ReadOnlyObjectProperty<@Nullable ImageReference> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** The run that is followed, for what is to be said while it has no evaluation. */
  RunModel run() {
    return run;
  }

  /** Chooses one of the images shown. */
  void choosePosition(int value) {
    ShownImages images = shown.get();
    if (images != null && value >= 0 && value < images.size()) {
      position.set(value);
      chosen.set(new ImageReference(images.scored().dataset(), true, images.index(value)));
    }
  }

  /** Shows exactly the images of one cell of the matrix. */
  void openCell(int trueClass, int predicted) {
    filter.set(GalleryFilter.cell(trueClass, predicted));
  }

  /** Shows the errors of one true class, the right ones too where all images are shown. */
  void openTrueClass(int label) {
    filter.set(new GalleryFilter(wrongOrAll(), OptionalInt.of(label), OptionalInt.empty()));
  }

  /** Shows what was wrongly taken for one class, the right ones too where all are shown. */
  void openPredicted(int label) {
    filter.set(new GalleryFilter(wrongOrAll(), OptionalInt.empty(), OptionalInt.of(label)));
  }

  /** Shows every error again. */
  void showAllErrors() {
    filter.set(GalleryFilter.ERRORS);
  }

  /** Shows only images of one true class; of any where it is empty. */
  void chooseTrueClass(OptionalInt label) {
    GalleryFilter now = filter.get();
    filter.set(new GalleryFilter(now.outcome(), label, now.predicted()));
  }

  /** Shows only images taken for one class; for any where it is empty. */
  void choosePredicted(OptionalInt label) {
    GalleryFilter now = filter.get();
    filter.set(new GalleryFilter(now.outcome(), now.trueClass(), label));
  }

  private Outcome wrongOrAll() {
    return filter.get().outcome() == Outcome.ALL ? Outcome.ALL : Outcome.WRONG;
  }

  /** Another set's classes are other classes, whatever their numbers. */
  private void runChanged(@Nullable RunHandle before, @Nullable RunHandle now) {
    if (before != null
        && now != null
        && !before.input().dataset().classNames().equals(now.input().dataset().classNames())) {
      filter.set(GalleryFilter.ERRORS);
    }
    refresh();
  }

  private void filterChanged() {
    outcome.set(filter.get().outcome());
    refresh();
  }

  private void refresh() {
    stale = true;
    work();
  }

  private void work() {
    if (!stale || working || !watched.get()) {
      return;
    }
    stale = false;
    Question question = question();
    if (question == null) {
      shown.set(null);
      position.set(-1);
      chosen.set(null);
      return;
    }
    working = true;
    ShownImages before = shown.get();
    background.run(() -> question.answer(before), this::answered, this::failed);
  }

  private @Nullable Question question() {
    Tested tested = tested();
    return tested == null
        ? null
        : new Question(tested.dataset(), tested.evaluation(), filter.get(), order.get());
  }

  /** The images and what was made of them, or null. */
  private @Nullable Tested tested() {
    if (further.choiceProperty().get().set() != null) {
      FurtherTests.Answer answer = further.answerProperty().get();
      return answer == null ? null : answer.tested();
    }
    RunHandle handle = run.handleProperty().get();
    Evaluation evaluation = run.evaluationProperty().get();
    if (handle == null
        || evaluation == null
        || !Scored.fits(handle.input().dataset(), evaluation)) {
      return null;
    }
    return new Tested(handle.input().dataset(), evaluation);
  }

  private void testedOtherwise() {
    ShownImages images = shown.get();
    Tested now = tested();
    if (images != null
        && now != null
        && !now.dataset().classNames().equals(images.scored().dataset().classNames())) {
      filter.set(GalleryFilter.ERRORS);
    }
    refresh();
  }

  private void answered(ShownImages images) {
    working = false;
    Tested now = tested();
    if (now != null && images.scored().evaluation().equals(now.evaluation())) {
      show(images);
    }
    work();
  }

  private void failed(Exception reason) {
    working = false;
    work();
    throw new IllegalStateException("An evaluation cannot be shown", reason);
  }

  /** Keeps the chosen image; where the user asks for others, the first of those is chosen. */
  private void show(ShownImages images) {
    ShownImages before = shown.get();
    boolean goesOn = before != null && images.continues(before);
    shown.set(images);
    int kept = wantedPosition();
    position.set(kept);
    if (kept < 0 && !(goesOn && chosen.get() != null)) {
      chosen.set(null);
      choosePosition(0);
    }
  }

  /** Where the image looked at stands among those shown, or -1. */
  int wantedPosition() {
    ShownImages images = shown.get();
    ImageReference image = chosen.get();
    return images == null || image == null || !image.dataset().equals(images.scored().dataset())
        ? -1
        : images.positionOf(image.index());
  }

  /** What the page asks of an evaluation. */
  private record Question(
      ImageDataset dataset, Evaluation evaluation, GalleryFilter filter, GalleryOrder order) {

    ShownImages answer(@Nullable ShownImages before) {
      boolean known = before != null && before.scored().evaluation().equals(evaluation);
      Scored scored = before != null && known ? before.scored() : Scored.of(dataset, evaluation);
      return new ShownImages(scored, filter, order);
    }
  }
}
