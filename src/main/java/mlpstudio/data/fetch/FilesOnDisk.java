package mlpstudio.data.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mlpstudio.data.DatasetException;
import mlpstudio.data.fetch.FetchProgress.Phase;
import mlpstudio.words.Words;

/**
 * Takes a data set from files that somebody has: its own files, what a mirror serves, or a tar
 * archive, each gzipped or not; or folders with them. For one thread.
 */
final class FilesOnDisk {
  private final Publication publication;
  private final Staging staging;
  private final Cancellation cancellation;
  private final ProgressMeter meter;

  FilesOnDisk(
      Publication publication, Staging staging, Cancellation cancellation, ProgressMeter meter) {
    this.publication = publication;
    this.staging = staging;
    this.cancellation = cancellation;
    this.meter = meter;
  }

  /**
   * Copies and checks; afterwards the staging holds all files.
   *
   * @throws DatasetException where a file is not the published one, or one is missing
   * @throws IOException where it cannot be written
   */
  void run(List<Path> given) throws IOException {
    List<Path> candidates = candidates(given);
    boolean any = false;
    meter.begin("", publication.length());
    meter.skip(here());
    staging.requireRoom(publication.length() - here());
    for (Kind kind : Kind.values()) {
      for (Path path : candidates) {
        List<String> names = contents(path, kind);
        any |= !names.isEmpty();
        if (!names.isEmpty() && !staging.has(names)) {
          take(path, names, kind);
        }
      }
    }
    if (!any) {
      throw new DatasetException(say("disk.none", publication.title(), expectation()));
    }
    List<String> missing =
        publication.files().stream()
            .map(PublishedFile::name)
            .filter(n -> !staging.has(List.of(n)))
            .toList();
    if (!missing.isEmpty()) {
      throw new DatasetException(
          say(
              missing.size() == 1 ? "disk.missing.one" : "disk.missing",
              publication.title(),
              String.join(", ", missing),
              expectation()));
    }
  }

  /** What a file can be, in the order in which they are taken: the plainest first. */
  private enum Kind {
    FILE,
    ROW,
    ARCHIVE
  }

  private List<String> contents(Path path, Kind kind) {
    String name = path.getFileName().toString();
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return switch (kind) {
      case FILE -> publication.file(plain).map(PublishedFile::name).map(List::of).orElse(List.of());
      case ROW -> row(plain).map(Parcel::contents).orElse(List.of());
      case ARCHIVE ->
          Parcel.isArchive(name)
              ? publication.files().stream().map(PublishedFile::name).toList()
              : List.of();
    };
  }

  /** What a mirror serves as several files in one. */
  private Optional<Parcel> row(String plain) {
    return publication.mirrors().stream()
        .flatMap(m -> m.parcels().stream())
        .filter(p -> !p.archive() && p.contents().size() > 1)
        .filter(p -> p.name().equals(plain) || p.name().equals(plain + ".gz"))
        .findFirst();
  }

  private void take(Path path, List<String> names, Kind kind) throws IOException {
    meter.enter(Phase.CHECKING, path.getFileName().toString());
    boolean archive = kind == Kind.ARCHIVE;
    List<String> wanted =
        archive ? names.stream().filter(n -> !staging.has(List.of(n))).toList() : names;
    try {
      new Unpacker(publication, staging.files(), cancellation, meter::add)
          .unpack(path, wanted, archive);
    } catch (SourceException e) {
      throw new DatasetException(path + ": " + e.clause(), e);
    }
  }

  private List<Path> candidates(List<Path> given) throws DatasetException {
    List<Path> found = new ArrayList<>();
    for (Path path : given) {
      if (Files.isDirectory(path)) {
        found.addAll(filesIn(path));
        Path inner = path.resolve(publication.folder());
        if (Files.isDirectory(inner)) {
          found.addAll(filesIn(inner));
        }
      } else if (Files.isRegularFile(path)) {
        found.add(path);
      } else {
        throw new DatasetException(say("disk.no.file", path));
      }
    }
    return found;
  }

  private static List<Path> filesIn(Path folder) throws DatasetException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new DatasetException(say("disk.folder", folder), e);
    }
  }

  private long here() {
    return publication.files().stream()
        .filter(f -> staging.has(List.of(f.name())))
        .mapToLong(PublishedFile::length)
        .sum();
  }

  private String expectation() {
    String archives =
        publication.mirrors().stream()
            .flatMap(m -> m.parcels().stream())
            .filter(Parcel::archive)
            .map(p -> say("disk.or", p.name()))
            .findFirst()
            .orElse("");
    return say(
        "disk.takes",
        String.join(", ", publication.files().stream().map(PublishedFile::name).toList()),
        archives);
  }

  private static String say(String key, Object... arguments) {
    return Words.say(FilesOnDisk.class, key, arguments);
  }
}
