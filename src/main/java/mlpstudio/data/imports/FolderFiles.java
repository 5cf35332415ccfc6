package mlpstudio.data.imports;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mlpstudio.data.WorkProgress;
import mlpstudio.words.Words;

/** Lists a folder with all folders in it. Links are never followed. */
final class FolderFiles {
  private static final int DEEPEST = 16;

  private final List<SourceFile> files = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final List<String> emptyFolders = new ArrayList<>();
  private final WorkProgress progress;

  private FolderFiles(WorkProgress progress) {
    this.progress = progress;
  }

  /**
   * Lists a folder, in the order of names.
   *
   * @param progress asked whether to go on
   * @throws IOException where the folder itself cannot be listed
   */
  static SourceFiles of(Path folder, WorkProgress progress) throws IOException {
    FolderFiles all = new FolderFiles(progress);
    all.add(children(folder), List.of());
    return new SourceFiles(all.files, all.skipped, all.emptyFolders, SourceFiles.NOTHING);
  }

  private void add(List<Path> children, List<String> parents) {
    for (Path child : children) {
      progress.check();
      List<String> parts = new ArrayList<>(parents);
      parts.add(String.valueOf(child.getFileName()));
      if (SourceFiles.isDebris(parts)) {
        continue;
      }
      if (Files.isSymbolicLink(child)) {
        skipped.add(Skipped.of(String.join("/", parts), SkipReason.LINK));
      } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        addFolder(child, parts);
      } else {
        files.add(new SourceFile(parts, () -> Files.newInputStream(child)));
      }
    }
  }

  private void addFolder(Path folder, List<String> parts) {
    String place = String.join("/", parts);
    if (parts.size() > DEEPEST) {
      skipped.add(Skipped.of(place, SkipReason.NOT_USED));
      return;
    }
    try {
      List<Path> children = children(folder);
      if (children.isEmpty()) {
        emptyFolders.add(place);
      }
      add(children, parts);
    } catch (IOException e) {
      skipped.add(Skipped.of(place, SkipReason.UNREADABLE, Words.reason(e)));
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      all.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort((a, b) -> NaturalOrder.compare(name(a), name(b)));
    return children;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
