package mlpstudio.data.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mlpstudio.data.DatasetException;
import mlpstudio.data.WorkProgress;

/**
 * What is imported: a folder, a zip archive, or files. Nothing is opened before somebody reads, and
 * everything is looked at afresh each time. Immutable; for any thread.
 *
 * @param paths at least one
 */
public record ImportSource(List<Path> paths) {
  private static final List<String> PICTURES = List.of(".png", ".jpg", ".jpeg", ".gif", ".bmp");
  private static final List<String> TABLES = List.of(".csv", ".tsv", ".txt");
  private static final int FEW_FILES = 16;

  /** Copies the list. */
  public ImportSource {
    paths = List.copyOf(paths);
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("Nothing to import");
    }
  }

  /** A folder, an archive or a file. */
  public static ImportSource of(Path path) {
    return new ImportSource(List.of(path));
  }

  /** What it is called: the first path's own name, without ending where it is a file. */
  public String name() {
    Path path = paths.getFirst().toAbsolutePath().normalize();
    String name = String.valueOf(path.getFileName());
    if (Files.isDirectory(path)) {
      return name;
    }
    String small = name.toLowerCase(Locale.ROOT);
    String bare = small.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return bare.lastIndexOf('.') > 0 ? bare.substring(0, bare.lastIndexOf('.')) : bare;
  }

  /** Where it is, for people: all paths. */
  String place() {
    return String.join(", ", paths.stream().map(Path::toString).toList());
  }

  PictureReader open(ImportOptions options, WorkProgress progress) throws IOException {
    return open(options, ArchiveLimits.STANDARD, progress);
  }

  PictureReader open(ImportOptions options, ArchiveLimits limits, WorkProgress progress)
      throws IOException {
    SourceFiles files = files(limits, progress);
    try {
      return reader(files, options);
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  private SourceFiles files(ArchiveLimits limits, WorkProgress progress) throws IOException {
    Path first = paths.getFirst();
    if (!Files.exists(first)) {
      throw DatasetException.of("import.nothing", first);
    }
    if (paths.size() == 1 && Files.isDirectory(first)) {
      return FolderFiles.of(first, progress);
    }
    if (paths.size() == 1 && isZip(first)) {
      return ZipFiles.of(first, limits, progress);
    }
    List<SourceFile> files = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    List<String> emptyFolders = new ArrayList<>();
    for (Path path : withPartners()) {
      String name = String.valueOf(path.getFileName());
      if (Files.isDirectory(path)) {
        SourceFiles inside = FolderFiles.of(path, progress);
        inside.files().forEach(f -> files.add(f.within(name)));
        inside.skipped().forEach(s -> skipped.add(s.within(name)));
        inside.emptyFolders().forEach(f -> emptyFolders.add(name + "/" + f));
      } else if (isZip(path)) {
        skipped.add(Skipped.of(name, SkipReason.ARCHIVE));
      } else {
        files.add(new SourceFile(List.of(name), () -> Files.newInputStream(path)));
      }
    }
    return new SourceFiles(files, skipped, emptyFolders, SourceFiles.NOTHING);
  }

  /** A single IDX file is joined by the one that belongs to it. */
  private List<Path> withPartners() throws IOException {
    Path only = paths.getFirst();
    Path folder = only.toAbsolutePath().getParent();
    if (paths.size() > 1 || folder == null || !Files.isRegularFile(only)) {
      return paths;
    }
    SourceFile file = sourceFile(only);
    int dimensions = IdxPairsReader.dimensions(file);
    if (dimensions == 0) {
      return paths;
    }
    try (Stream<Path> beside = Files.list(folder)) {
      List<Path> found = new ArrayList<>(paths);
      beside
          .filter(p -> Files.isRegularFile(p) && !p.equals(only.toAbsolutePath()))
          .filter(p -> belong(file, sourceFile(p)))
          .findFirst()
          .ifPresent(found::add);
      return found;
    }
  }

  private static boolean belong(SourceFile a, SourceFile b) {
    return IdxPairsReader.labelsName(a.plainName()).equals(b.plainName())
        || IdxPairsReader.labelsName(b.plainName()).equals(a.plainName());
  }

  private static SourceFile sourceFile(Path path) {
    return new SourceFile(
        List.of(String.valueOf(path.getFileName())), () -> Files.newInputStream(path));
  }

  private static PictureReader reader(SourceFiles files, ImportOptions options) throws IOException {
    if (files.files().stream().anyMatch(f -> isIdx(f, files.files().size() <= FEW_FILES))) {
      return new IdxPairsReader(files);
    }
    List<SourceFile> tables = files.files().stream().filter(f -> ends(f, TABLES)).toList();
    boolean pictures = files.files().stream().anyMatch(f -> ends(f, PICTURES));
    return pictures || tables.isEmpty()
        ? new ImageFolderReader(files, options)
        : new CsvReader(files, tables, options);
  }

  private static boolean isIdx(SourceFile file, boolean few) {
    String name = file.plainName();
    boolean candidate =
        few ? !ends(file, PICTURES) : name.contains("idx") || name.contains("ubyte");
    return candidate && IdxPairsReader.dimensions(file) > 0;
  }

  private static boolean ends(SourceFile file, List<String> endings) {
    return endings.stream().anyMatch(file.plainName()::endsWith);
  }

  private static boolean isZip(Path path) {
    byte[] head = sourceFile(path).raw(4);
    boolean magic = head.length == 4 && head[0] == 'P' && head[1] == 'K';
    return magic || String.valueOf(path).toLowerCase(Locale.ROOT).endsWith(".zip");
  }
}
