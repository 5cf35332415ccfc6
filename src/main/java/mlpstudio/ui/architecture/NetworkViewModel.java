package mlpstudio.ui.architecture;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.MapChangeListener;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.Activation;
import mlpstudio.model.Architecture;
import mlpstudio.model.Initialization;
import mlpstudio.ui.state.ExperimentField;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Numbers;
import mlpstudio.ui.support.fields.TextInput;

/** The network of the experiment on the bench, layer by layer. FX thread only. */
public final class NetworkViewModel {
  private static final String PREFIX = "network-";
  private final Workspace workspace;
  private final Messages messages;
  private final ExperimentField<List<Integer>> hidden;
  private final ExperimentField<Activation> activation;
  private final ExperimentField<Initialization> initialization;
  private final HiddenLayers layers;
  private final TextInput<List<Integer>> hiddenText;
  private final ReadOnlyObjectWrapper<NetworkShape> shape;
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper resettable = new ReadOnlyBooleanWrapper();

  /** The network of the experiment on the bench, in the JVM's language. */
  public NetworkViewModel(Workspace workspace) {
    this(workspace, new Messages(NetworkViewModel.class));
  }

  NetworkViewModel(Workspace workspace, Messages messages) {
    this.workspace = workspace;
    this.messages = messages;
    hidden = field(Architecture::hidden, Architecture::withHidden);
    activation = field(Architecture::activation, Architecture::withActivation);
    initialization = field(Architecture::initialization, Architecture::withInitialization);
    layers = new HiddenLayers(workspace, hidden, messages);
    hiddenText =
        new TextInput<>(
            PREFIX + "hidden",
            workspace.problems(),
            layers.sizesProperty(),
            hidden::set,
            new SizesFormat(messages));
    shape = new ReadOnlyObjectWrapper<>(currentShape());
    layers.sizesProperty().subscribe(sizes -> update());
    workspace.experimentProperty().subscribe(experiment -> update());
    workspace.openedProperty().subscribe(experiment -> update());
    workspace.datasetProperty().subscribe(dataset -> update());
    workspace.problems().addListener((MapChangeListener<String, String>) change -> update());
  }

  /** The network as drawn and counted. */
  ReadOnlyObjectProperty<NetworkShape> shapeProperty() {
    return shape.getReadOnlyProperty();
  }

  /** The hidden layers one by one. */
  HiddenLayers layers() {
    return layers;
  }

  /** Adds a hidden layer of a sensible size at this place, from 0. */
  void addLayer(int index) {
    layers.add(index, shape.get().outputs());
  }

  /** The hidden layers in one line. */
  TextInput<List<Integer>> hiddenText() {
    return hiddenText;
  }

  /** The hidden layers' sizes. */
  ExperimentField<List<Integer>> hidden() {
    return hidden;
  }

  /** The function after each hidden layer. */
  ExperimentField<Activation> activation() {
    return activation;
  }

  /** How first weights are drawn. */
  ExperimentField<Initialization> initialization() {
    return initialization;
  }

  /** A sentence on what this network amounts to, such as a softmax regression, or empty. */
  ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** Whether anything differs from the experiment as opened. */
  public ReadOnlyBooleanProperty resettableProperty() {
    return resettable.getReadOnlyProperty();
  }

  /** Goes back to the network of the experiment as opened, in one edit. */
  public void reset() {
    hiddenText.revert();
    layers.revert();
    Architecture opened = workspace.openedProperty().get().architecture();
    if (!opened.equals(workspace.experiment().architecture())) {
      workspace.edit(e -> e.withArchitecture(opened));
    }
  }

  /** The network in one sentence, for those who cannot see the diagram. */
  String describe(NetworkShape network) {
    String sizes =
        network.hidden().isEmpty()
            ? messages.get("describe.none")
            : messages.format(
                "describe.hidden",
                Numbers.formatWholes(network.hidden()),
                network.activation() == Activation.NONE
                    ? messages.get("describe.linear")
                    : messages.format("describe.with", name(network.activation())));
    return network.isComplete()
        ? messages.format(
            "describe.complete",
            network.inputs(),
            sizes,
            network.outputs(),
            network.parameterCount())
        : messages.format("describe.waiting", sizes);
  }

  /** The name of an activation. */
  String name(Activation function) {
    return messages.get("activation." + key(function));
  }

  /** The name of an initialisation. */
  String name(Initialization rule) {
    return messages.get("initialization." + key(rule));
  }

  /** The texts of this package. */
  Messages messages() {
    return messages;
  }

  private <T> ExperimentField<T> field(
      Function<Architecture, T> read, BiFunction<Architecture, T, Architecture> write) {
    return new ExperimentField<>(
        workspace,
        e -> read.apply(e.architecture()),
        (e, value) -> e.withArchitecture(write.apply(e.architecture(), value)));
  }

  private void update() {
    shape.set(currentShape());
    note.set(currentNote());
    Experiment opened = workspace.openedProperty().get();
    resettable.set(
        !opened.architecture().equals(workspace.experiment().architecture())
            || workspace.problems().keySet().stream().anyMatch(id -> id.startsWith(PREFIX)));
  }

  private NetworkShape currentShape() {
    ImageDataset dataset = workspace.dataset();
    List<Integer> sizes = layers.sizesProperty().get();
    return dataset == null
        ? new NetworkShape(NetworkShape.UNKNOWN, sizes, NetworkShape.UNKNOWN, activation.get())
        : new NetworkShape(dataset.shape().size(), sizes, dataset.classes(), activation.get());
  }

  private String currentNote() {
    if (layers.sizesProperty().get().isEmpty()) {
      return messages.get("note.softmax");
    }
    if (initialization.get() == Initialization.ZEROS) {
      return messages.get("note.zeros");
    }
    return activation.get() == Activation.NONE ? messages.get("note.linear") : "";
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
