package mlpstudio.ui.drawpad;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.training.RunHandle;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;

/**
 * Which network answers: that of the run in hand; before the first run, or where it is asked for,
 * the one that came with the program, if it knows the images on the bench. FX thread only.
 */
final class PadNetworks {
  private static final ImageShape MNIST = new ImageShape(1, 28, 28);

  private final Workspace workspace;
  private final Background background;
  private final Callable<Optional<PadNetwork.BuiltIn>> loader;
  private final ReadOnlyObjectWrapper<@Nullable PadNetwork> network = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ImageShape> shape = new ReadOnlyObjectWrapper<>(MNIST);
  private final BooleanProperty prefersBuiltIn = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<String>> choice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private PadNetwork.@Nullable BuiltIn builtIn;
  private boolean asked;

  /**
   * Follows the bench.
   *
   * @param loader reads the network that came with the program, if there is one; takes a while
   */
  PadNetworks(
      Workspace workspace, Background background, Callable<Optional<PadNetwork.BuiltIn>> loader) {
    this.workspace = workspace;
    this.background = background;
    this.loader = loader;
    // Who begins a run wants to see what that one learns.
    workspace
        .run()
        .handleProperty()
        .subscribe(
            changed -> {
              prefersBuiltIn.set(false);
              choose();
            });
    prefersBuiltIn.subscribe((before, now) -> choose());
    workspace.datasetProperty().subscribe(changed -> choose());
  }

  /** The network that answers, or null. */
  ReadOnlyObjectProperty<@Nullable PadNetwork> networkProperty() {
    return network.getReadOnlyProperty();
  }

  /** Whether the network that came with the program is asked although there is one in hand. */
  BooleanProperty prefersBuiltInProperty() {
    return prefersBuiltIn;
  }

  /** Where one can choose: the name of the built-in network, whichever answers now. */
  ReadOnlyObjectProperty<Optional<String>> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /** The shape of the images that are drawn. */
  ReadOnlyObjectProperty<ImageShape> shapeProperty() {
    return shape.getReadOnlyProperty();
  }

  /** The name of the data set whose images are drawn, for people; empty where not known. */
  String title() {
    ImageDataset images = workspace.datasetProperty().get();
    return images == null ? "" : images.title();
  }

  /** The classes of the data set on the bench; none where not known. */
  List<String> classNames() {
    ImageDataset images = workspace.datasetProperty().get();
    return images == null ? List.of() : images.classNames();
  }

  /** Reads the network that came with the program, once; the pad shows now. */
  void load() {
    if (!asked) {
      asked = true;
      background.run(loader, this::loaded, failure -> loaded(Optional.empty()));
    }
  }

  private void loaded(Optional<PadNetwork.BuiltIn> found) {
    builtIn = found.orElse(null);
    choose();
  }

  private void choose() {
    RunHandle handle = workspace.run().handleProperty().get();
    ImageDataset images = workspace.datasetProperty().get();
    PadNetwork.BuiltIn own = builtIn;
    boolean fits = own != null && (images == null || knows(own, images));
    PadNetwork chosen = null;
    if (handle != null && !(fits && prefersBuiltIn.get())) {
      chosen = new PadNetwork.InHand(handle);
    } else if (fits) {
      chosen = own;
    }
    choice.set(handle != null && own != null && fits ? Optional.of(own.name()) : Optional.empty());
    if (chosen != null) {
      shape.set(chosen.shape());
    } else if (images != null) {
      shape.set(images.shape());
    }
    if (chosen == null || !chosen.equals(network.get())) {
      network.set(chosen);
    }
  }

  private static boolean knows(PadNetwork own, ImageDataset images) {
    return own.shape().equals(images.shape()) && own.classNames().equals(images.classNames());
  }
}
