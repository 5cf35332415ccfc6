package mlpstudio.ui;

import java.nio.file.Path;
import javafx.collections.ObservableList;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.documents.DocumentViewModel;
import mlpstudio.ui.documents.FileNames;
import mlpstudio.ui.start.StartActions;

/** What the start page does is done with documents. */
record StartDocuments(DocumentViewModel documents) implements StartActions {
  @Override
  public void open(Experiment experiment) {
    documents.open(experiment);
  }

  @Override
  public void open(Path file) {
    documents.open(file);
  }

  @Override
  public void chooseAndOpen() {
    documents.chooseAndOpen();
  }

  @Override
  public void openNew() {
    documents.openNew();
  }

  @Override
  public ObservableList<Path> recent() {
    return documents.recent().files();
  }

  @Override
  public String folder(Path file) {
    return FileNames.folder(file);
  }

  @Override
  public void refreshRecent() {
    documents.recent().dropMissing();
  }
}
