package mlpstudio.ui.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mlpstudio.experiment.KeptRun;
import mlpstudio.interchange.KeptRunFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where runs are kept from one start to the next. Not for the FX thread. */
interface KeptRunStore {
  /** As many runs as are kept. */
  int MOST = 300;

  /**
   * What is kept.
   *
   * @param runs those that could be read, newest first
   * @param damaged files that could not be read, and are left as they are
   */
  record Found(List<KeptRun> runs, int damaged) {
    /** Copies the list. */
    public Found {
      runs = List.copyOf(runs);
    }
  }

  /**
   * The newest runs.
   *
   * @throws IOException where the folder cannot be listed
   */
  Found read() throws IOException;

  /**
   * Keeps a run, in the place of the one with its id.
   *
   * @throws IOException where it cannot be written
   */
  void write(KeptRun run) throws IOException;

  /**
   * Keeps a run no longer.
   *
   * @throws IOException where it cannot be deleted
   */
  void delete(String id) throws IOException;

  /** Keeps nothing beyond the window's life. */
  static KeptRunStore none() {
    return new KeptRunStore() {
      @Override
      public Found read() {
        return new Found(List.of(), 0);
      }

      @Override
      public void write(KeptRun run) {}

      @Override
      public void delete(String id) {}
    };
  }

  /** Keeps each in a file of a folder, which is made with the first of them. */
  static KeptRunStore in(Path folder) {
    return new InFolder(folder);
  }

  /**
   * Files named by their ids.
   *
   * @param folder where they lie
   */
  record InFolder(Path folder) implements KeptRunStore {
    private static final Logger LOG = LoggerFactory.getLogger(KeptRunStore.class);
    private static final String EXTENSION = ".json";

    @Override
    public Found read() throws IOException {
      if (!Files.isDirectory(folder)) {
        return new Found(List.of(), 0);
      }
      List<Path> files;
      try (Stream<Path> all = Files.list(folder)) {
        files =
            all.filter(file -> String.valueOf(file.getFileName()).endsWith(EXTENSION))
                .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                .sorted(Comparator.reverseOrder())
                .toList();
      }
      List<KeptRun> runs = new ArrayList<>();
      int damaged = 0;
      for (Path file : files) {
        try {
          KeptRun run = KeptRunFile.read(file);
          if (file(run.id()).equals(file) && runs.size() < MOST) {
            runs.add(run);
          }
        } catch (IOException e) {
          LOG.info("A kept run cannot be read: {}", e.toString());
          damaged++;
        }
      }
      runs.sort(Comparator.comparing(KeptRun::begun).reversed());
      return new Found(runs, damaged);
    }

    @Override
    public void write(KeptRun run) throws IOException {
      KeptRunFile.write(file(run.id()), run);
    }

    @Override
    public void delete(String id) throws IOException {
      Files.deleteIfExists(file(id));
    }

    private Path file(String id) {
      return folder.resolve(id + EXTENSION);
    }
  }
}
