package mlpstudio.data.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mlpstudio.data.DatasetException;
import mlpstudio.words.Words;

/**
 * The published data sets of one data directory: fetches them, takes them from files, deletes them.
 * A set appears there whole and equal to the published one, or not at all; whatever was fetched of
 * it before a failure is kept hidden beside its place for the next attempt. Every method works on
 * the thread that calls it and may take long; several threads and processes may use one directory.
 */
public final class DatasetStore {
  private final Path directory;
  private final List<Publication> publications;
  private final FetchSettings settings;

  /**
   * The store in a data directory.
   *
   * @param directory need not exist yet
   */
  public DatasetStore(Path directory) {
    this(directory, Publications.all(), FetchSettings.patient());
  }

  /** As above, with other data sets and another patience. */
  public DatasetStore(Path directory, List<Publication> publications, FetchSettings settings) {
    this.directory = directory.toAbsolutePath();
    this.publications = List.copyOf(publications);
    this.settings = settings;
  }

  /** The data directory. */
  public Path directory() {
    return directory;
  }

  /** A data set that can be fetched. */
  public Optional<Publication> publication(String id) {
    return publications.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** Whether some or all files of the set lie in this directory. */
  public boolean holds(Publication publication) {
    Path folder = directory.resolve(publication.folder());
    return publication.files().stream()
        .anyMatch(
            f ->
                Files.exists(folder.resolve(f.name()))
                    || Files.exists(folder.resolve(f.name() + ".gz")));
  }

  /** Bytes that an earlier attempt has fetched and that need not come again. */
  public long kept(Publication publication) {
    Path work = Staging.work(directory, publication);
    long bytes = 0;
    for (Parcel parcel : publication.mirrors().getFirst().parcels()) {
      boolean unpacked =
          parcel.contents().stream().allMatch(n -> Files.exists(work.resolve("files").resolve(n)));
      bytes += unpacked ? parcel.length() : 0;
    }
    return bytes + sizeOfParts(work);
  }

  /**
   * Fetches a set.
   *
   * @param progress is told a few times a second, on this thread
   * @param cancellation ends it within a blink; what has come is kept
   * @throws DatasetException where it cannot be had, in a sentence for people
   * @throws CancellationException where it was cancelled or this thread interrupted
   */
  public void fetch(
      Publication publication, Consumer<FetchProgress> progress, Cancellation cancellation)
      throws DatasetException {
    ProgressMeter meter = new ProgressMeter(progress, System::nanoTime);
    work(
        publication,
        cancellation,
        staging -> new DatasetDownload(publication, staging, settings, cancellation, meter).run());
  }

  /**
   * Takes a set from files, which stay as they are.
   *
   * @param given files or folders with them
   * @param progress is told a few times a second, on this thread
   * @param cancellation ends it within a blink
   * @throws DatasetException where the files are not those of the set, in a sentence for people
   * @throws CancellationException where it was cancelled or this thread interrupted
   */
  public void add(
      Publication publication,
      List<Path> given,
      Consumer<FetchProgress> progress,
      Cancellation cancellation)
      throws DatasetException {
    ProgressMeter meter = new ProgressMeter(progress, System::nanoTime);
    work(
        publication,
        cancellation,
        staging -> new FilesOnDisk(publication, staging, cancellation, meter).run(given));
  }

  /**
   * Deletes a set, and whatever is left of attempts to fetch it. Other files in its folder stay.
   *
   * @throws DatasetException where it cannot be deleted, or is being fetched
   */
  public void delete(Publication publication) throws DatasetException {
    Path folder = directory.resolve(publication.folder());
    try (Staging staging = Staging.open(directory, publication)) {
      staging.forget();
      if (Files.isDirectory(folder)) {
        deleteFiles(publication, folder);
      }
    } catch (DatasetException e) {
      throw e;
    } catch (IOException e) {
      throw new DatasetException(
          Words.say(
              DatasetStore.class, "not.deleted", publication.title(), folder, Words.reason(e)),
          e);
    }
  }

  private static void deleteFiles(Publication publication, Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> list = Files.list(folder)) {
      all = list.toList();
    }
    boolean empty = true;
    for (Path path : all) {
      if (belongs(publication, path)) {
        Files.delete(path);
      } else {
        empty = false;
      }
    }
    if (empty) {
      Files.delete(folder);
    }
  }

  /** Whether a path is named like one of the set's files, gzipped or not. */
  static boolean belongs(Publication publication, Path path) {
    String name = path.getFileName().toString();
    return publication.files().stream()
        .anyMatch(f -> name.equals(f.name()) || name.equals(f.name() + ".gz"));
  }

  private void work(Publication publication, Cancellation cancellation, Work work)
      throws DatasetException {
    cancellation.check();
    try (Staging staging = Staging.open(directory, publication)) {
      if (staging.installed(cancellation)) {
        staging.forget();
        return;
      }
      staging.recheck(cancellation);
      work.in(staging);
      cancellation.check();
      staging.install();
    } catch (DatasetException e) {
      throw e;
    } catch (IOException e) {
      throw failure(cancellation, e);
    }
  }

  /** An interrupted thread finds its files closed: that is no trouble with the disk. */
  private DatasetException failure(Cancellation cancellation, IOException e) {
    cancellation.check();
    return DiskTrouble.of(directory, e);
  }

  private static long sizeOfParts(Path work) {
    if (!Files.isDirectory(work)) {
      return 0;
    }
    try (Stream<Path> list = Files.list(work)) {
      return list.filter(p -> p.toString().endsWith(PartFile.ENDING))
          .mapToLong(p -> p.toFile().length())
          .sum();
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  /** What is done in the staging folder. */
  @FunctionalInterface
  private interface Work {
    void in(Staging staging) throws IOException;
  }
}
