package mlpstudio.drawing;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The collections in data folders, by name: the class's own, {@code drawings.jsonl}, has the empty
 * name; further ones lie in {@code drawings/NAME.jsonl}. Of collections of one name that of the
 * first folder counts. For any thread but the FX thread.
 */
final class CollectionFiles {
  private static final String FOLDER = "drawings";
  private static final String ENDING = ".jsonl";
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");

  private final List<Path> folders;

  /**
   * Collections in these folders.
   *
   * @param folders at least one; in the last of them collections are kept
   */
  CollectionFiles(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** All names, the class's own first whether there is such a file or not. */
  List<String> names() {
    TreeMap<String, Path> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    found.put("", file(""));
    for (Path folder : folders) {
      for (Path file : filesIn(folder.resolve(FOLDER))) {
        nameOf(file).ifPresent(name -> found.putIfAbsent(name, file));
      }
    }
    return List.copyOf(found.keySet());
  }

  private static List<Path> filesIn(Path folder) {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
        files.forEach(found::add);
      } catch (IOException | DirectoryIteratorException e) {
        // What cannot be listed now can still be loaded by its id, which tells what is wrong.
        return found;
      }
    }
    return found;
  }

  /** Whether a collection could be called so. */
  static boolean isName(String name) {
    return name.isEmpty() || NAME.matcher(name).matches();
  }

  /** Where a collection lies, or would lie. */
  Path file(String name) {
    return folders.stream()
        .map(folder -> in(folder, name))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseGet(() -> in(folders.getLast(), name));
  }

  /**
   * The name under which a file is a collection of these folders: its own where it lies in one of
   * them, or that of a copy that is made now.
   *
   * @throws IOException where it cannot be read or copied
   */
  String take(Path file) throws IOException {
    for (String name : names()) {
      Path known = file(name);
      if (Files.exists(known)
          && (Files.isSameFile(known, file) || Files.mismatch(known, file) < 0)) {
        return name;
      }
    }
    String wanted = nameOf(file).orElse("collection");
    String name = wanted;
    for (int i = 2; Files.exists(file(name)); i++) {
      name = wanted + "-" + i;
    }
    Path place = in(folders.getLast(), name);
    Files.createDirectories(folders.getLast().resolve(FOLDER));
    Path part = Files.createTempFile(folders.getLast().resolve(FOLDER), ".part-", "");
    try {
      Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, place);
    } finally {
      Files.deleteIfExists(part);
    }
    return name;
  }

  private static Path in(Path folder, String name) {
    return name.isEmpty()
        ? folder.resolve(FOLDER + ENDING)
        : folder.resolve(FOLDER).resolve(name + ENDING);
  }

  private static Optional<String> nameOf(Path file) {
    String name = String.valueOf(file.getFileName());
    String plain =
        name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    return Optional.of(plain).filter(n -> !n.isEmpty() && isName(n));
  }
}
