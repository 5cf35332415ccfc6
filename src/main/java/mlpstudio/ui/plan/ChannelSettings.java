package mlpstudio.ui.plan;

import java.util.Collections;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.MapChangeListener;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.Normalization;
import mlpstudio.data.Normalization.MeanDeviation;
import mlpstudio.ui.state.ExperimentField;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.NumberRange;
import mlpstudio.ui.support.fields.TextInput;

/**
 * Means and standard deviations, one for all channels or one per channel. The two lists belong
 * together: they are taken over once there are as many of one as of the other.
 */
final class ChannelSettings {
  /** The id under which lists that do not fit stand in the map of problems. */
  static final String PROBLEM = "preparation-channels";

  private final Workspace workspace;
  private final Messages messages;
  private final ExperimentField<Normalization> normalization;
  private final ObjectProperty<List<Double>> mean = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<List<Double>> deviation = new SimpleObjectProperty<>(List.of());
  private final TextInput<List<Double>> meanText;
  private final TextInput<List<Double>> deviationText;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  ChannelSettings(SettingGroup group) {
    workspace = group.workspace();
    messages = group.messages();
    normalization =
        group.choice(
            e -> e.preparation().normalization(),
            (e, value) -> e.withPreparation(e.preparation().withNormalization(value)));
    NumberRange any = NumberRange.between(-Double.MAX_VALUE, Double.MAX_VALUE);
    normalization.valueProperty().subscribe(this::show);
    meanText = text("mean", mean, deviation, any);
    deviationText = text("deviation", deviation, mean, NumberRange.above(0));
    group.add(meanText);
    group.add(deviationText);
    group.add(problem.getReadOnlyProperty());
    workspace.experimentProperty().subscribe(experiment -> check());
    workspace.datasetProperty().subscribe(dataset -> check());
    workspace.problems().addListener(this::problemsChanged);
  }

  /** The means; empty where the normalisation has none. */
  TextInput<List<Double>> mean() {
    return meanText;
  }

  /** The standard deviations; empty where the normalisation has none. */
  TextInput<List<Double>> deviation() {
    return deviationText;
  }

  /** Whether the means differ from the experiment's. */
  ObservableBooleanValue meanChanged() {
    return Bindings.createBooleanBinding(
        () -> !means(normalization.get()).equals(means(normalization.opened())),
        workspace.experimentProperty(),
        workspace.openedProperty());
  }

  /** Whether the standard deviations differ from the experiment's. */
  ObservableBooleanValue deviationChanged() {
    return Bindings.createBooleanBinding(
        () -> !deviations(normalization.get()).equals(deviations(normalization.opened())),
        workspace.experimentProperty(),
        workspace.openedProperty());
  }

  /** The experiment's means, spelt. */
  String openedMean() {
    return new DecimalsFormat("mean", NumberRange.atLeast(0), messages)
        .format(means(normalization.opened()));
  }

  /** The experiment's standard deviations, spelt. */
  String openedDeviation() {
    return new DecimalsFormat("deviation", NumberRange.above(0), messages)
        .format(deviations(normalization.opened()));
  }

  /** Why means and deviations do not fit together or the images, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Throws away what was typed and not taken over. */
  void revert() {
    show(normalization.get());
    check();
  }

  private TextInput<List<Double>> text(
      String key,
      ObjectProperty<List<Double>> typed,
      ObjectProperty<List<Double>> other,
      NumberRange range) {
    return new TextInput<>(
        "preparation-" + key,
        workspace.problems(),
        typed,
        values -> entered(typed, other, values),
        new DecimalsFormat(key, range, messages));
  }

  private void entered(
      ObjectProperty<List<Double>> typed, ObjectProperty<List<Double>> other, List<Double> values) {
    typed.set(values);
    other.set(fit(other.get(), values.size()));
    if (mean.get().size() == deviation.get().size()) {
      normalization.set(new MeanDeviation(mean.get(), deviation.get()));
    }
    check();
  }

  /** The same value for every channel stands for any number of channels. */
  private static List<Double> fit(List<Double> values, int count) {
    boolean alike = values.stream().distinct().count() == 1;
    return alike ? Collections.nCopies(count, values.getFirst()) : values;
  }

  private void show(Normalization value) {
    mean.set(means(value));
    deviation.set(deviations(value));
  }

  private static List<Double> means(Normalization value) {
    return value instanceof MeanDeviation known ? known.mean() : List.of();
  }

  private static List<Double> deviations(Normalization value) {
    return value instanceof MeanDeviation known ? known.deviation() : List.of();
  }

  private void check() {
    String sentence = sentence();
    problem.set(sentence);
    if (!sentence.isEmpty()) {
      workspace.problems().put(PROBLEM, sentence);
    } else if (workspace.problems().containsKey(PROBLEM)) {
      workspace.problems().remove(PROBLEM);
    }
  }

  private String sentence() {
    int means = mean.get().size();
    int deviations = deviation.get().size();
    if (means != deviations) {
      return messages.format("channels.unequal", means, deviations);
    }
    ImageDataset dataset = workspace.dataset();
    if (dataset == null || !dataset.id().equals(workspace.experiment().dataset())) {
      return "";
    }
    int channels = dataset.shape().channels();
    boolean fits = means <= 1 || means == channels;
    return fits ? "" : messages.format("channels.other", means, channels);
  }

  private void problemsChanged(
      MapChangeListener.Change<? extends String, ? extends String> change) {
    boolean takenAway =
        change.wasRemoved() && !change.wasAdded() && PROBLEM.equals(change.getKey());
    if (takenAway && !problem.get().isEmpty()) {
      problem.set("");
      show(normalization.get());
    }
  }
}
