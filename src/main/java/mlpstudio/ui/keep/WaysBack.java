package mlpstudio.ui.keep;

import java.util.Optional;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.Messages;

/**
 * The ways back to what another network took the place of. FX thread only.
 *
 * @param networks puts networks in hand
 */
record WaysBack(Workspace workspace, NetworkBench networks, Dialogs dialogs, Messages texts) {

  /**
   * Remembers the network in hand, where it has learnt something.
   *
   * @param then follows once it is in hand again
   * @return puts it in hand again, in place of any other
   */
  Runnable remember(Runnable then) {
    Optional<FormerNetwork> former = FormerNetwork.of(workspace, Bench.of(workspace));
    return () ->
        former
            .filter(f -> !f.handle().equals(workspace.run().handleProperty().get()))
            .filter(f -> f.putBack(workspace, networks))
            .ifPresent(f -> then.run());
  }

  /** To the network that was in hand, or else to an experiment that had been edited. */
  Optional<Dialogs.Choice> to(NetworkOpener.Opened opened) {
    Bench before = opened.before();
    return opened
        .former()
        .map(former -> choice("opened.back", () -> putBack(former)))
        .or(
            () ->
                before.edited().equals(before.opened())
                    ? Optional.empty()
                    : Optional.of(choice("opened.back.edits", () -> putBack(before))));
  }

  private Dialogs.Choice choice(String label, Runnable back) {
    return new Dialogs.Choice("former", texts.get(label), back);
  }

  private void putBack(Bench before) {
    workspace.beforeOpening().leave(stay -> before.putBack(workspace));
  }

  private void putBack(FormerNetwork former) {
    String taken = workspace.engineTakenProperty().get();
    if (taken.isEmpty()) {
      workspace.beforeOpening().leave(stay -> former.putBack(workspace, networks));
    } else {
      dialogs.toast(taken);
    }
  }
}
