package mlpstudio.ui.keep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mlpstudio.experiment.Experiment;
import mlpstudio.interchange.Checkpoint;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.ui.state.Confirmation;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the start for what earlier windows left behind: a network kept at a clean close is put
 * in hand again; after a crash it is offered. FX thread only.
 */
final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final Workspace workspace;
  private final NetworkOpener opener;
  private final Autosave autosave;
  private final Background background;
  private final Dialogs dialogs;
  private final Preferences preferences;
  private final Messages texts;

  /** A network left behind, and what is in it. */
  private record Found(AutosaveFolder.Left left, Checkpoint checkpoint, Experiment experiment) {
    int epochs() {
      return checkpoint.history().epochs().size();
    }
  }

  private record Start(AutosaveSession session, List<Found> found) {}

  Recovery(
      Workspace workspace,
      NetworkOpener opener,
      Autosave autosave,
      Background background,
      Dialogs dialogs,
      Preferences preferences,
      Messages texts) {
    this.preferences = preferences;
    this.workspace = workspace;
    this.opener = opener;
    this.autosave = autosave;
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  /** Looks into the folder in the background and begins to keep there. */
  void begin(AutosaveFolder folder) {
    background.run(
        () -> {
          List<Found> found = folder.left().stream().flatMap(left -> read(left).stream()).toList();
          return new Start(folder.begin(), found);
        },
        start -> {
          autosave.begin(start.session);
          if (!start.found.isEmpty()) {
            offer(start.found);
          }
        },
        failure -> LOG.info("Networks are not kept while they train: {}", failure.toString()));
  }

  private static List<Found> read(AutosaveFolder.Left left) {
    try {
      Checkpoint checkpoint = CheckpointFile.load(left.network());
      return checkpoint.experiment().map(e -> new Found(left, checkpoint, e)).stream().toList();
    } catch (IOException e) {
      LOG.warn("{} cannot be read", left.network(), e);
      return List.of();
    }
  }

  private void offer(List<Found> all) {
    Found latest = all.getFirst();
    if (!latest.left.crashed() && workspace.run().handleProperty().get() == null) {
      open(latest);
    }
    List<Found> crashed = all.stream().filter(found -> found.left.crashed()).toList();
    if (crashed.isEmpty()) {
      return;
    }
    if (Confirmation.RECOVER_AFTER_CRASH.asked(preferences)) {
      ask(crashed.getFirst(), crashed.size() - 1);
    } else if (workspace.run().handleProperty().get() == null) {
      open(crashed.getFirst());
    }
  }

  private void ask(Found found, int others) {
    String sentence = texts.format("recover.sentence", found.experiment.title(), found.epochs());
    dialogs.ask(
        new Dialogs.Question(
            "recover",
            texts.get("recover.title"),
            others == 0 ? sentence : sentence + " " + texts.format("recover.more", others),
            List.of(
                new Dialogs.Choice("recover-open", texts.get("recover.open"), () -> open(found)),
                new Dialogs.Choice(
                    "recover-delete", texts.get("recover.delete"), () -> delete(found)),
                new Dialogs.Choice("recover-later", texts.get("recover.later"), () -> {})),
            Optional.of(() -> Confirmation.RECOVER_AFTER_CRASH.ask(preferences, false))));
  }

  /** The bench comes back as it was left, also where it had been edited since the training. */
  private void open(Found found) {
    Path file = found.left.network();
    opener.lay(
        file,
        found.checkpoint,
        opened -> {
          if (!found.left.crashed()) {
            opened.before().putBack(workspace);
          }
          autosave.adopt(() -> delete(found));
          dialogs.toast(texts.format("recovered", found.experiment.title(), found.epochs()));
        });
  }

  private void delete(Found found) {
    background.run(
        () -> {
          AutosaveFolder.delete(found.left);
          return found;
        },
        deleted -> {},
        failure -> LOG.info("{} could not be deleted", found.left.network(), failure));
  }
}
