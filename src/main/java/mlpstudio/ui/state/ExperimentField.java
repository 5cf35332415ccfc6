package mlpstudio.ui.state;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mlpstudio.experiment.Experiment;

/**
 * One value of the experiment on the bench, such as its batch size: as it is edited now, as it was
 * opened, and whether the two differ. FX thread only.
 *
 * @param <T> the value's type; compared with {@code equals}
 */
public final class ExperimentField<T> {
  private final Workspace workspace;
  private final Function<Experiment, T> read;
  private final BiFunction<Experiment, T, Experiment> write;
  private final ReadOnlyObjectWrapper<T> value;
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();

  /**
   * A field.
   *
   * @param read takes the value out of an experiment
   * @param write makes the experiment with another value
   */
  public ExperimentField(
      Workspace workspace,
      Function<Experiment, T> read,
      BiFunction<Experiment, T, Experiment> write) {
    this.workspace = workspace;
    this.read = read;
    this.write = write;
    this.value = new ReadOnlyObjectWrapper<>(read.apply(workspace.experiment()));
    update();
    workspace.experimentProperty().addListener((observable, was, is) -> update());
    workspace.openedProperty().addListener((observable, was, is) -> update());
  }

  /** The value as edited. */
  public ReadOnlyObjectProperty<T> valueProperty() {
    return value.getReadOnlyProperty();
  }

  /** The value as edited. */
  public T get() {
    return value.get();
  }

  /** The value as the experiment was opened. */
  public T opened() {
    return read.apply(workspace.openedProperty().get());
  }

  /** One edit of the workspace, or none where the value is the same. */
  public void set(T changedTo) {
    if (!changedTo.equals(value.get())) {
      workspace.edit(experiment -> write.apply(experiment, changedTo));
    }
  }

  /** Whether the value differs from the one that was opened. */
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  private void update() {
    T current = read.apply(workspace.experiment());
    if (!current.equals(value.get())) {
      value.set(current);
    }
    changed.set(!current.equals(opened()));
  }
}
