package mlpstudio.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mlpstudio.ui.documents.ExperimentFiles;

/** Chooses the files that a test has laid out; none where it has laid out none. */
public final class FakeFiles implements ExperimentFiles {
  /** What is chosen to be opened. */
  public Path toOpen;

  /** Where to save. */
  public Path toSave;

  /** The names that were suggested. */
  public final List<String> suggested = new ArrayList<>();

  @Override
  public Optional<Path> chooseToOpen() {
    return Optional.ofNullable(toOpen);
  }

  @Override
  public Optional<Path> chooseToSave(String name) {
    suggested.add(name);
    return Optional.ofNullable(toSave);
  }
}
