package mlpstudio.ui.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.Subset;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.state.ExperimentField;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Numbers;
import mlpstudio.ui.support.fields.NumberRange;
import mlpstudio.ui.support.fields.NumberSteps;
import org.jspecify.annotations.Nullable;

/**
 * Which training images are used: the kind of subset, its number, and a slider over both, on which
 * every stop is a number of images per class and the last is all of them. FX thread only.
 */
final class SubsetSettings {
  private final Workspace workspace;
  private final Messages messages;
  private final Map<SubsetKind, Subset> known = new EnumMap<>(SubsetKind.class);
  private final ExperimentField<SubsetKind> kind;
  private final NumberSetting perClass;
  private final NumberSetting fraction;
  private final NumberSetting oneClass;
  private final NumberSetting oneShare;
  private final ReadOnlyObjectWrapper<List<Integer>> stops = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private int[] classCounts = {};

  SubsetSettings(SettingGroup group) {
    workspace = group.workspace();
    messages = group.messages();
    kind =
        group.choice(
            e -> SubsetKind.of(e.preparation().subset()),
            (e, k) -> with(e, known.getOrDefault(k, k.standard())));
    perClass =
        group.number(
            "per-class",
            NumberRange.whole(1, Integer.MAX_VALUE),
            NumberSteps.doubling(),
            e ->
                e.preparation().subset() instanceof Subset.PerClass s
                    ? (double) s.count()
                    : Double.NaN,
            (e, n) -> with(e, new Subset.PerClass(n.intValue())));
    fraction =
        group.number(
            "fraction",
            NumberRange.upTo(0, 1),
            NumberSteps.oneTwoFive(0.0001),
            e -> e.preparation().subset() instanceof Subset.Fraction s ? s.share() : Double.NaN,
            (e, share) -> with(e, new Subset.Fraction(share)));
    oneClass =
        group.number(
            "one-class",
            NumberRange.whole(0, Integer.MAX_VALUE),
            NumberSteps.linear(1),
            e -> mostly(e).map(m -> (double) m.label()).orElse(Double.NaN),
            (e, n) -> with(e, new Subset.MostlyOne(n.intValue(), mostlyOf(e).share())));
    oneShare =
        group.number(
            "one-share",
            NumberRange.inside(0, 1),
            NumberSteps.linear(0.05),
            e -> mostly(e).map(Subset.MostlyOne::share).orElse(Double.NaN),
            (e, share) -> with(e, new Subset.MostlyOne(mostlyOf(e).label(), share)));
    workspace.openedProperty().addListener((observable, was, is) -> known.clear());
    workspace.datasetProperty().subscribe(this::count);
    workspace.experimentProperty().subscribe(experiment -> follow());
  }

  /** All images, some per class, or a fraction. */
  ExperimentField<SubsetKind> kind() {
    return kind;
  }

  /** Images of every class. */
  NumberSetting perClass() {
    return perClass;
  }

  /** The share of every class. */
  NumberSetting fraction() {
    return fraction;
  }

  /** The class that most images are of. */
  NumberSetting oneClass() {
    return oneClass;
  }

  /** The share of that class. */
  NumberSetting oneShare() {
    return oneShare;
  }

  /**
   * Numbers of images per class, ascending: 1 up to those of the largest class, which means all.
   * Empty while no data set is there.
   */
  ReadOnlyObjectProperty<List<Integer>> stopsProperty() {
    return stops.getReadOnlyProperty();
  }

  /** Where the experiment stands among the stops, from 0; between two where it is none of them. */
  ReadOnlyDoubleProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  /** How many images and batches that makes, in a sentence; empty while no data set is there. */
  ReadOnlyStringProperty captionProperty() {
    return caption.getReadOnlyProperty();
  }

  /** How many of how many images that is; empty while no data set is there. */
  ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** Takes as many images as the nearest stop says; a fraction stays a fraction. */
  void moveTo(double wanted) {
    List<Integer> all = stops.get();
    if (all.isEmpty()) {
      return;
    }
    int stop = (int) Math.clamp(Math.round(wanted), 0L, all.size() - 1L);
    Subset subset =
        switch (kind.get()) {
          case FRACTION -> new Subset.Fraction(share(all.get(stop)));
          case ALL, PER_CLASS, MOSTLY_ONE ->
              stop == all.size() - 1 ? new Subset.All() : new Subset.PerClass(all.get(stop));
        };
    if (!subset.equals(workspace.experiment().preparation().subset())) {
      workspace.edit(e -> with(e, subset));
    }
  }

  /** With two digits that tell. */
  private double share(int images) {
    BigDecimal exact = BigDecimal.valueOf(images / (double) most());
    return Math.min(1, exact.round(new MathContext(2)).doubleValue());
  }

  private int most() {
    return Arrays.stream(classCounts).max().orElse(0);
  }

  private void count(@Nullable ImageDataset dataset) {
    classCounts = dataset == null ? new int[0] : dataset.train().classCounts(dataset.classes());
    stops.set(SubsetStops.upTo(most()));
    follow();
  }

  private void follow() {
    Subset subset = workspace.experiment().preparation().subset();
    known.put(SubsetKind.of(subset), subset);
    if (stops.get().isEmpty()) {
      caption.set("");
      count.set("");
      return;
    }
    double images =
        switch (subset) {
          case Subset.All all -> most();
          case Subset.PerClass each -> each.count();
          case Subset.Fraction part -> Math.max(1, part.share() * most());
          case Subset.MostlyOne mostly -> Arrays.stream(mostly.sizes(classCounts)).min().orElse(1);
        };
    position.set(SubsetStops.positionOf(images, stops.get()));
    caption.set(sentence(subset.sizes(classCounts)));
    count.set(
        messages.format(
            "subset.count",
            grouped(Arrays.stream(subset.sizes(classCounts)).asLongStream().sum()),
            grouped(Arrays.stream(classCounts).asLongStream().sum())));
  }

  private static Optional<Subset.MostlyOne> mostly(Experiment experiment) {
    return experiment.preparation().subset() instanceof Subset.MostlyOne mostly
        ? Optional.of(mostly)
        : Optional.empty();
  }

  private static Subset.MostlyOne mostlyOf(Experiment experiment) {
    return mostly(experiment).orElseGet(() -> new Subset.MostlyOne(0, 0.95));
  }

  private String sentence(int[] sizes) {
    long images = Arrays.stream(sizes).asLongStream().sum();
    long all = Arrays.stream(classCounts).asLongStream().sum();
    int least = Arrays.stream(sizes).min().orElse(0);
    int greatest = Arrays.stream(sizes).max().orElse(0);
    long batch = Math.min(images, workspace.experiment().plan().batchSize());
    return messages.format(
        least == greatest ? "subset.caption" : "subset.caption.uneven",
        grouped(images),
        grouped(all),
        grouped(least),
        grouped(greatest),
        grouped(batch),
        grouped(batch == 0 ? 0 : (images + batch - 1) / batch));
  }

  private String grouped(long value) {
    return Numbers.grouped(value, messages.locale());
  }

  private static Experiment with(Experiment experiment, Subset subset) {
    return experiment.withPreparation(experiment.preparation().withSubset(subset));
  }
}
