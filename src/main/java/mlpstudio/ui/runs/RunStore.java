package mlpstudio.ui.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mlpstudio.experiment.TutorialRun;
import mlpstudio.interchange.TutorialRunsFile;

/** Where finished runs are kept from one start to the next. Not for the FX thread. */
public interface RunStore {

  /**
   * What is kept.
   *
   * @throws IOException where it cannot be read
   */
  List<TutorialRun> read() throws IOException;

  /**
   * Keeps these and no others.
   *
   * @throws IOException where they cannot be written
   */
  void write(List<TutorialRun> runs) throws IOException;

  /** Keeps nothing beyond the window's life. */
  static RunStore none() {
    return new RunStore() {
      @Override
      public List<TutorialRun> read() {
        return List.of();
      }

      @Override
      public void write(List<TutorialRun> runs) {}
    };
  }

  /** Keeps them in a file. */
  static RunStore in(Path file) {
    return new RunStore() {
      @Override
      public List<TutorialRun> read() throws IOException {
        return Files.isRegularFile(file) ? TutorialRunsFile.read(file) : List.of();
      }

      @Override
      public void write(List<TutorialRun> runs) throws IOException {
        TutorialRunsFile.write(file, runs);
      }
    };
  }
}
