package mlpstudio.ui.documents;

import java.nio.file.Path;

/** Files as people read them. */
public final class FileNames {
  private FileNames() {}

  /** {@code digits.json – ~/experiments}. */
  public static String withFolder(Path file) {
    return file.getFileName() + " – " + folder(file);
  }

  /** The folder, with {@code ~} for the user's own. */
  public static String folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return "";
    }
    Path home = Path.of(System.getProperty("user.home", "")).toAbsolutePath();
    if (folder.equals(home)) {
      return "~";
    }
    return folder.startsWith(home)
        ? Path.of("~").resolve(home.relativize(folder)).toString()
        : folder.toString();
  }
}
