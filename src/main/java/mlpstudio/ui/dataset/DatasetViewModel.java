package mlpstudio.ui.dataset;

import java.util.Set;
import java.util.TreeSet;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.ui.state.ImageReference;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.images.Picture;
import org.jspecify.annotations.Nullable;

/** Which images the Data page shows and which one is chosen. FX thread only. */
public final class DatasetViewModel {
  /** Smallest images: one pixel of the window for each of theirs. */
  static final double MIN_ZOOM = 1;

  /** Largest images. */
  static final double MAX_ZOOM = 8;

  private final Workspace workspace;
  private final FactsViewModel facts;
  private final BatchViewModel batch;
  private final SubsetViewModel subset;
  private final ObjectProperty<Half> half = new SimpleObjectProperty<>(Half.TRAIN);
  private final ReadOnlyObjectWrapper<Set<Integer>> classes = new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyObjectWrapper<@Nullable ShownImages> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper searchProblem = new ReadOnlyStringWrapper("");
  private final DoubleProperty zoom = new SimpleDoubleProperty(2);
  private final BooleanProperty labels = new SimpleBooleanProperty(true);
  private final DatasetWords words = new DatasetWords();
  private final ObjectBinding<@Nullable ShownFacts> shownFacts;
  private final BooleanBinding unreadable;

  /**
   * Shows the data set on the bench, and follows it.
   *
   * @param catalog where the sets' origins are written
   * @param background does what takes longer than a frame
   */
  public DatasetViewModel(Workspace workspace, DatasetCatalog catalog, Background background) {
    this.workspace = workspace;
    unreadable =
        Bindings.createBooleanBinding(
            () -> workspace.problems().containsKey(Workspace.DATASET_PROBLEM),
            workspace.problems());
    facts = new FactsViewModel(workspace, catalog, background);
    batch = new BatchViewModel(workspace, background, System::nanoTime);
    subset = new SubsetViewModel(workspace, background);
    shownFacts =
        Bindings.createObjectBinding(
            this::factsNow, facts.factsProperty(), subset.imagesProperty(), half);
    datasetChanged();
    workspace.datasetProperty().subscribe(this::datasetExchanged);
    half.subscribe((before, now) -> filter());
    subset.imagesProperty().subscribe((before, now) -> subsetChanged());
  }

  /** Whether there are no images because they could not be read. */
  BooleanBinding unreadable() {
    return unreadable;
  }

  /** What can be counted and averaged. */
  FactsViewModel facts() {
    return facts;
  }

  /** What can be counted and averaged in the images shown; null while it is gathered. */
  ObservableValue<@Nullable ShownFacts> shownFacts() {
    return shownFacts;
  }

  /** Which training images are learnt from, where that is not all of them. */
  SubsetViewModel subset() {
    return subset;
  }

  /** The mini-batch. */
  BatchViewModel batch() {
    return batch;
  }

  /** Train, test, or the subset. */
  ObjectProperty<Half> halfProperty() {
    return half;
  }

  /** The labels that pass the filter; none for all. */
  ReadOnlyObjectProperty<Set<Integer>> classesProperty() {
    return classes.getReadOnlyProperty();
  }

  /** The images that pass the filter, or null while none are read. */
  ReadOnlyObjectProperty<@Nullable ShownImages> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Where the chosen image stands among those shown, or -1. Set before {@link #chosenProperty}. */
  ReadOnlyIntegerProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  /** What the large view shows, or null. */
  ReadOnlyObjectProperty<@Nullable Chosen> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** The image of the data set that is chosen; null where there is none, or a mean is. */
  public ObservableValue<@Nullable ImageReference> chosenImageProperty() {
    return chosen.map(
        value -> {
          ImageDataset dataset = workspace.dataset();
          return dataset != null && value instanceof Chosen.Image image
              ? new ImageReference(dataset, image.half() == Half.TEST, image.index())
              : null;
        });
  }

  /** Why the number searched for leads nowhere, or empty. */
  ReadOnlyStringProperty searchProblemProperty() {
    return searchProblem.getReadOnlyProperty();
  }

  /** Pixels of the window (at normal text size) for one of an image, 1 to 8. */
  DoubleProperty zoomProperty() {
    return zoom;
  }

  /** Whether labels stand under the images. */
  BooleanProperty labelsProperty() {
    return labels;
  }

  /** Lets a class pass the filter, or no longer. */
  void toggleClass(int label) {
    Set<Integer> next = new TreeSet<>(classes.get());
    if (!next.remove(label)) {
      next.add(label);
    }
    classes.set(Set.copyOf(next));
    filter();
  }

  /** Lets only one class pass; all, where only that one passes already. */
  void showOnlyClass(int label) {
    classes.set(classes.get().equals(Set.of(label)) ? Set.of() : Set.of(label));
    filter();
  }

  /** Takes the filter away. */
  void showAllClasses() {
    classes.set(Set.of());
    filter();
  }

  /** Chooses an image by where it is shown. */
  void choosePosition(int value) {
    ShownImages images = shown.get();
    if (images == null || value < 0 || value >= images.size()) {
      return;
    }
    int index = images.index(value);
    ImageDataset dataset = images.dataset();
    position.set(value);
    chosen.set(
        new Chosen.Image(
            images.half(),
            index,
            dataset.classNames().get(images.split().label(index)),
            Picture.of(images.split(), index)));
  }

  /** Shows the mean image of a class large. */
  void chooseMean(int label) {
    ImageDataset dataset = workspace.dataset();
    ShownFacts known = shownFacts.get();
    if (dataset != null && known != null) {
      position.set(-1);
      chosen.set(
          new Chosen.Mean(
              half.get(),
              label,
              dataset.classNames().get(label),
              known.facts().classCounts()[label],
              new Picture(dataset.shape(), known.facts().meanImage(label), 0, 255)));
    }
  }

  /** Finds an image of the half shown by the number typed; a filter that hides it is taken away. */
  void search(String text) {
    ShownImages images = shown.get();
    if (images != null) {
      int last = images.split().size() - 1;
      String digits = text.strip().replaceAll("[\\s.,\u00a0\u202f']", "");
      boolean found = digits.matches("\\d{1,9}") && Integer.parseInt(digits) <= last;
      searchProblem.set(found ? "" : words.noSuchImage(text.strip(), last));
      if (found) {
        goTo(images.half(), Integer.parseInt(digits));
      }
    }
  }

  /** Nothing is searched for any longer. */
  void clearSearch() {
    searchProblem.set("");
  }

  /** Shows and chooses one image; a filter that hides it is taken away. */
  void goTo(Half where, int index) {
    half.set(where);
    ShownImages images = shown.get();
    if (images != null && images.positionOf(index) < 0) {
      showAllClasses();
      images = shown.get();
    }
    if (images != null && images.half() == Half.SUBSET && images.positionOf(index) < 0) {
      half.set(Half.TRAIN);
      images = shown.get();
    }
    if (images != null) {
      choosePosition(images.positionOf(index));
    }
  }

  /** One that has only grown, such as a collection of drawings, is looked at as before. */
  private void datasetExchanged(@Nullable ImageDataset before, @Nullable ImageDataset now) {
    if (before != null
        && now != null
        && before.id().equals(now.id())
        && before.classNames().equals(now.classNames())) {
      filter();
    } else {
      datasetChanged();
    }
  }

  private void datasetChanged() {
    position.set(-1);
    chosen.set(null);
    classes.set(Set.of());
    clearSearch();
    filter();
  }

  /** Where there is no subset any more, all training images are shown. */
  private void subsetChanged() {
    if (half.get() == Half.SUBSET) {
      if (subset.imagesProperty().get() == null) {
        half.set(Half.TRAIN);
      } else {
        filter();
      }
    }
  }

  private @Nullable ShownFacts factsNow() {
    SetFacts known = facts.factsProperty().get();
    SubsetImages some = subset.imagesProperty().get();
    if (known == null) {
      return null;
    }
    return half.get() == Half.SUBSET && some != null
        ? new ShownFacts(known.dataset(), Half.SUBSET, some.facts())
        : new ShownFacts(known.dataset(), half.get(), known.of(half.get()));
  }

  /** Keeps the chosen image where the filter lets it pass, else chooses the first. */
  private void filter() {
    ImageDataset dataset = workspace.dataset();
    if (dataset == null) {
      shown.set(null);
      return;
    }
    Chosen before = chosen.get();
    SubsetImages some = half.get() == Half.SUBSET ? subset.imagesProperty().get() : null;
    ShownImages images =
        new ShownImages(dataset, half.get(), some == null ? null : some.indices(), classes.get());
    position.set(-1);
    shown.set(images);
    boolean kept =
        before instanceof Chosen.Image image
            && image.half() == images.half()
            && images.positionOf(image.index()) >= 0;
    if (kept && before instanceof Chosen.Image image) {
      choosePosition(images.positionOf(image.index()));
    } else {
      choosePosition(0);
    }
  }
}
