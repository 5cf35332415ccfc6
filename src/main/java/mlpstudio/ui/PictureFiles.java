package mlpstudio.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import mlpstudio.ui.support.FileHandler;

/**
 * Takes what a data set can be made of: folders, archives, tables and IDX files.
 *
 * @param kind what it takes, for people
 * @param imports makes the data set
 */
record PictureFiles(String kind, Imports imports) implements FileHandler {
  private static final Pattern NAMES =
      Pattern.compile(".*\\.(zip|csv|tsv|csv\\.gz|idx|idx\\.gz)|.*idx[134]-ubyte(\\.gz)?");

  @Override
  public boolean takes(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Files.isDirectory(file) || NAMES.matcher(name).matches();
  }

  @Override
  public void open(List<Path> files) {
    imports.take(files);
  }
}
