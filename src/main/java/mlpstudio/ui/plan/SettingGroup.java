package mlpstudio.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.state.ExperimentField;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.NumberInput;
import mlpstudio.ui.support.fields.NumberRange;
import mlpstudio.ui.support.fields.NumberSpec;
import mlpstudio.ui.support.fields.NumberSteps;
import mlpstudio.ui.support.fields.TextInput;

/** The settings of one card: makes them, and knows whether any of them can be reset. */
final class SettingGroup {
  private final String prefix;
  private final Workspace workspace;
  private final Messages messages;
  private final List<ReadOnlyBooleanProperty> changes = new ArrayList<>();
  private final List<TextInput<?>> inputs = new ArrayList<>();
  private final List<ReadOnlyStringProperty> problems = new ArrayList<>();
  private final ReadOnlyBooleanWrapper resettable = new ReadOnlyBooleanWrapper();

  /** A group whose ids begin with the prefix. */
  SettingGroup(String prefix, Workspace workspace, Messages messages) {
    this.prefix = prefix;
    this.workspace = workspace;
    this.messages = messages;
  }

  Workspace workspace() {
    return workspace;
  }

  Messages messages() {
    return messages;
  }

  /** Something chosen from a few things. */
  <T> ExperimentField<T> choice(
      Function<Experiment, T> read, BiFunction<Experiment, T, Experiment> write) {
    ExperimentField<T> field = new ExperimentField<>(workspace, read, write);
    watch(field.changedProperty());
    return field;
  }

  /**
   * A number.
   *
   * @param key its id without the prefix; its name is the text {@code key.label}
   * @param read takes it out of an experiment; NaN where the experiment has none
   */
  NumberSetting number(
      String key,
      NumberRange range,
      NumberSteps steps,
      Function<Experiment, Double> read,
      BiFunction<Experiment, Double, Experiment> write) {
    ExperimentField<Double> field = choice(read, write);
    NumberSpec spec = new NumberSpec(messages.get(key + ".label"), range, steps, messages.locale());
    NumberInput input =
        new NumberInput(
            prefix + "-" + key, workspace.problems(), field.valueProperty(), field::set, spec);
    add(input);
    return new NumberSetting(input, field.changedProperty(), () -> spec.format(field.opened()));
  }

  /** Lets a text made elsewhere be reset with the others. */
  void add(TextInput<?> input) {
    inputs.add(input);
    add(input.problemProperty());
  }

  /** Lets a problem made elsewhere be a reason for resetting. */
  void add(ReadOnlyStringProperty problem) {
    problems.add(problem);
    problem.subscribe(sentence -> update());
  }

  /** Whether any setting differs from the experiment as opened, or holds an unusable text. */
  ReadOnlyBooleanProperty resettableProperty() {
    return resettable.getReadOnlyProperty();
  }

  /** One edit that goes back to the experiment as opened; unusable texts are thrown away. */
  void reset(BiFunction<Experiment, Experiment, Experiment> restore) {
    inputs.forEach(TextInput::revert);
    Experiment opened = workspace.openedProperty().get();
    UnaryOperator<Experiment> change = current -> restore.apply(current, opened);
    if (!change.apply(workspace.experiment()).equals(workspace.experiment())) {
      workspace.edit(change);
    }
  }

  private void watch(ReadOnlyBooleanProperty changed) {
    changes.add(changed);
    changed.subscribe(is -> update());
  }

  private void update() {
    resettable.set(
        changes.stream().anyMatch(ReadOnlyBooleanProperty::get)
            || problems.stream().anyMatch(p -> !p.get().isEmpty()));
  }
}
