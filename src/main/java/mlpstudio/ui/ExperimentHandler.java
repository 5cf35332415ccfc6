package mlpstudio.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mlpstudio.ui.documents.DocumentViewModel;
import mlpstudio.ui.shell.Frame;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.FileHandler;
import mlpstudio.ui.support.Messages;

/** Opens an experiment that was dropped on the window, or named when the program was started. */
final class ExperimentHandler implements FileHandler {
  private final DocumentViewModel documents;
  private final Dialogs dialogs;
  private final Messages texts = new Messages(Frame.class);

  ExperimentHandler(DocumentViewModel documents, Dialogs dialogs) {
    this.documents = documents;
    this.dialogs = dialogs;
  }

  @Override
  public String kind() {
    return texts.get("files.experiment");
  }

  @Override
  public boolean takes(Path file) {
    return DocumentViewModel.takes(file);
  }

  @Override
  public void open(List<Path> files) {
    if (files.size() == 1) {
      documents.open(files.getFirst());
    } else {
      dialogs.error(texts.get("files.one"), "", Optional.empty());
    }
  }
}
