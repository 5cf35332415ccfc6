package mlpstudio.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mlpstudio.ui.support.FileHandler;

/**
 * Takes files of drawings.
 *
 * @param kind what it takes, for people
 * @param collection opens them, or merges them into what is there
 */
record DrawingFiles(String kind, StudioCollection collection) implements FileHandler {
  private static final String SUFFIX = ".jsonl";

  @Override
  public boolean takes(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(SUFFIX);
  }

  @Override
  public void open(List<Path> files) {
    collection.take(files);
  }
}
