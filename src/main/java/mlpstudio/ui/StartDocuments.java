package mlpstudio.ui;

import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.documents.DocumentViewModel;
import mlpstudio.ui.documents.FileNames;
import mlpstudio.ui.guide.GuideViewModel;
import mlpstudio.ui.shell.ShellViewModel;
import mlpstudio.ui.start.StartActions;

/**
 * What the start page does is done with documents, the famous network, the lessons, the pad and the
 * tour.
 */
record StartDocuments(
    DocumentViewModel documents,
    FamousNetwork famous,
    ShellViewModel shell,
    Reveal reveal,
    GuideViewModel guide)
    implements StartActions {
  @Override
  public void trainFamous() {
    famous.train();
  }

  @Override
  public void learn() {
    shell.showPage(StudioPages.LEARN);
  }

  @Override
  public void draw() {
    reveal.inLab(Reveal.PAD);
    reveal.focus("pad");
  }

  @Override
  public ObservableValue<Boolean> tourOffered() {
    return guide.offeredProperty();
  }

  @Override
  public void offerSeen() {
    guide.offerSeen();
  }

  @Override
  public void takeTour() {
    guide.begin();
  }

  @Override
  public void declineTour() {
    guide.decline();
  }

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
