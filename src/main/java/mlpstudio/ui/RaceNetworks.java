package mlpstudio.ui;

import java.util.Optional;
import mlpstudio.data.ImageDataset;
import mlpstudio.training.RunMoments;
import mlpstudio.ui.race.RaceBench;
import mlpstudio.ui.race.RacedNetwork;
import mlpstudio.ui.shell.Page;
import mlpstudio.ui.shell.ShellViewModel;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Takes a race's network in hand: asks about an edited document as any other opening does, waits
 * for the images of the lane's experiment, and offers the way back to what was in hand. FX thread
 * only.
 */
final class RaceNetworks implements RaceBench {
  private final WindowModels models;
  private final ShellViewModel shell;
  private final Messages texts = new Messages(RacedNetwork.class);
  private @Nullable Waiting waiting;

  /** A network that was asked for, and how to have back what was on the bench before. */
  private record Waiting(RacedNetwork network, Runnable document) {}

  /**
   * Takes networks into one window.
   *
   * @param shell turns to the page where they are seen
   */
  RaceNetworks(WindowModels models, ShellViewModel shell) {
    this.models = models;
    this.shell = shell;
    models.workspace().datasetProperty().addListener((o, before, now) -> dataChanged());
  }

  @Override
  public void take(RacedNetwork network) {
    waiting = null;
    if (taken()) {
      return;
    }
    models.workspace().beforeOpening().leave(stay -> open(network));
  }

  private void open(RacedNetwork network) {
    Runnable document = models.documents().setAside();
    models
        .documents()
        .open(
            network.experiment(),
            () -> {
              waiting = new Waiting(network, document);
              dataChanged();
            });
  }

  /** Images of another set are read once its experiment lies on the bench. */
  private void dataChanged() {
    Waiting ready = waiting;
    if (ready == null) {
      return;
    }
    Workspace workspace = models.workspace();
    if (!workspace.experiment().equals(ready.network.experiment())) {
      waiting = null;
      return;
    }
    ImageDataset images = workspace.dataset();
    if (images != null && images.id().equals(workspace.experiment().dataset())) {
      waiting = null;
      if (!taken()) {
        put(ready);
      }
    }
  }

  private void put(Waiting ready) {
    RunModel run = models.workspace().run();
    boolean learnt = run.lastBatchProperty().get() != null || run.weightsOnlyProperty().get();
    if (run.active()) {
      models.run().training().stop();
    }
    Runnable former = models.keep().remember();
    RacedNetwork network = ready.network;
    run.goOnAfter(network.batches().upTo(Double.POSITIVE_INFINITY));
    models.run().training().open(network.input(), network.state(), RunMoments.NONE);
    shell.showPage(Page.LAB);
    Runnable back = () -> putBack(former, ready.document);
    models
        .dialogs()
        .toast(
            texts.format("taken", network.name()),
            learnt
                ? Optional.of(new Dialogs.Choice("former-run", texts.get("taken.back"), back))
                : Optional.empty());
  }

  private void putBack(Runnable former, Runnable document) {
    if (!taken()) {
      models
          .workspace()
          .beforeOpening()
          .leave(
              stay -> {
                former.run();
                document.run();
              });
    }
  }

  /** What has the engine would be ended by a network that is put in hand. */
  private boolean taken() {
    String by = models.workspace().engineTakenProperty().get();
    if (!by.isEmpty()) {
      models.dialogs().toast(by);
    }
    return !by.isEmpty();
  }
}
