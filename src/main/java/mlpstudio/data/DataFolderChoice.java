package mlpstudio.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which folder a user has chosen for data sets. The choice is one line in a small file beside the
 * usual folder, where the window and the command line both look for it. A system property or an
 * environment variable has the last word: whoever set up the machine knows where a class keeps its
 * data.
 */
public final class DataFolderChoice {
  private static final String NOTE = "data-folder";

  private final Path usual;
  private final Optional<Path> fixed;
  private final Path note;

  /**
   * The choice of one user.
   *
   * @param usual the folder where nothing was chosen
   * @param fixed the folder that whoever set up the machine wants, if any
   */
  public DataFolderChoice(Path usual, Optional<Path> fixed) {
    this.usual = usual;
    this.fixed = fixed;
    this.note = usual.resolveSibling(NOTE);
  }

  /** The folder that the next start uses; it may not exist yet. */
  public Path folder() {
    return fixed.or(this::chosen).orElse(usual);
  }

  /** The folder where nothing was chosen. */
  public Path usual() {
    return usual;
  }

  /** Whether the machine's set-up names the folder, so that a choice has no effect. */
  public boolean fixed() {
    return fixed.isPresent();
  }

  /** What the user has chosen, if it is a path. */
  public Optional<Path> chosen() {
    try {
      if (!Files.isRegularFile(note)) {
        return Optional.empty();
      }
      Path path = Path.of(Files.readString(note).strip());
      return path.isAbsolute() ? Optional.of(path) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Uses another folder from the next start on. What lies in the former one stays there.
   *
   * @param folder an absolute path
   * @throws IOException where the folder cannot be written, or the choice not be written down
   */
  public void choose(Path folder) throws IOException {
    if (folder.equals(usual)) {
      chooseUsual();
      return;
    }
    Files.createDirectories(folder);
    Files.delete(Files.createTempFile(folder, ".mlp-studio", ".tmp"));
    Path parent = note.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(note, folder.toAbsolutePath() + System.lineSeparator());
  }

  /** Uses the usual folder again from the next start on. */
  public void chooseUsual() throws IOException {
    Files.deleteIfExists(note);
  }
}
