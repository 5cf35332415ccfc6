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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
   * them, that of an earlier copy, which is brought up to date where drawings were only added
   * since, or that of a copy that is made now.
   *
   * @throws IOException where it cannot be read or copied
   */
  String take(Path file) throws IOException {
    for (Path known : all()) {
      if (isSame(known, file)) {
        return name(known);
      }
    }
    String wanted = nameOf(file).orElse("collection");
    // Not every system tells A from a.
    Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    all().forEach(known -> taken.add(name(known)));
    String name = wanted;
    for (int i = 2; taken.contains(name) && !isEarlier(name, file); i++) {
      name = wanted + "-" + i;
    }
    Files.createDirectories(folders.getLast().resolve(FOLDER));
    Path part = Files.createTempFile(folders.getLast().resolve(FOLDER), ".part-", "");
    try {
      Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, in(folders.getLast(), name), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return name;
  }

  /** All files that are collections here; where a name is in two folders, that which counts. */
  private List<Path> all() {
    List<Path> found = new ArrayList<>(List.of(file("")));
    for (Path folder : folders) {
      for (Path file : filesIn(folder.resolve(FOLDER))) {
        nameOf(file).filter(name -> file(name).equals(file)).ifPresent(name -> found.add(file));
      }
    }
    return found;
  }

  private String name(Path known) {
    return known.equals(file("")) ? "" : nameOf(known).orElseThrow();
  }

  /** One that cannot be read now is another one. */
  private static boolean isSame(Path known, Path file) {
    try {
      return Files.exists(known)
          && (Files.isSameFile(known, file) || Files.mismatch(known, file) < 0);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a copy made here holds the beginning of a file and nothing else. */
  private boolean isEarlier(String name, Path file) throws IOException {
    Path copy = in(folders.getLast(), name);
    if (!Files.isRegularFile(copy) || !file(name).equals(copy)) {
      return false;
    }
    long size = Files.size(copy);
    return size > 0 && Files.mismatch(copy, file) == size;
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
