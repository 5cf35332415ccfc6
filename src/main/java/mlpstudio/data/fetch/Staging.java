package mlpstudio.data.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mlpstudio.data.DatasetException;
import mlpstudio.data.FolderTree;
import mlpstudio.words.Words;

/**
 * The hidden folder beside a data set's place in which it comes together. It belongs to one process
 * at a time, outlives it where the set is not whole yet, and gives the set its place in one move.
 * For one thread.
 */
final class Staging implements AutoCloseable {
  private final Publication publication;
  private final Path directory;
  private final Path work;
  private final Path files;
  private final FileChannel lockFile;

  private Staging(Publication publication, Path directory, FileChannel lockFile) {
    this.publication = publication;
    this.directory = directory;
    this.work = work(directory, publication);
    this.files = work.resolve("files");
    this.lockFile = lockFile;
  }

  /** Where the set comes together. */
  static Path work(Path directory, Publication publication) {
    return directory.resolve("." + publication.folder() + ".part");
  }

  /**
   * Takes hold of it.
   *
   * @throws DatasetException where another process or thread has it, or it cannot be written
   */
  static Staging open(Path directory, Publication publication) throws DatasetException {
    try {
      Files.createDirectories(directory);
      FileChannel lockFile =
          FileChannel.open(
              directory.resolve("." + publication.folder() + ".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      Staging staging = new Staging(publication, directory, lockFile);
      if (!locked(lockFile)) {
        lockFile.close();
        throw new DatasetException(Words.say(Staging.class, "busy", publication.title()));
      }
      Files.createDirectories(staging.files);
      return staging;
    } catch (DatasetException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      throw DiskTrouble.of(directory, e);
    }
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      FileLock lock = file.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** The part of a parcel. */
  PartFile part(Parcel parcel) {
    return new PartFile(work, parcel);
  }

  /** Where unpacked files go that are known to be right. */
  Path files() {
    return files;
  }

  /** Whether the set lies in its place already, whole and right. */
  boolean installed(Cancellation cancellation) throws IOException {
    return allSame(directory.resolve(publication.folder()), cancellation);
  }

  private boolean allSame(Path folder, Cancellation cancellation) throws IOException {
    for (PublishedFile file : publication.files()) {
      if (!Digests.same(folder.resolve(file.name()), file, cancellation)) {
        return false;
      }
    }
    return true;
  }

  /** Whether all these files are here. */
  boolean has(List<String> names) {
    return names.stream().allMatch(n -> Files.isRegularFile(files.resolve(n)));
  }

  /**
   * Which files of a parcel are to be taken out of it: of an archive those that are not here yet,
   * of a row all, for each tells where the next begins.
   */
  List<String> missing(Parcel parcel) {
    return parcel.archive()
        ? parcel.contents().stream().filter(n -> !has(List.of(n))).toList()
        : parcel.contents();
  }

  /** Looks again at what an earlier attempt left: the disk may have lost some of it. */
  void recheck(Cancellation cancellation) throws IOException {
    List<Path> all;
    try (Stream<Path> list = Files.list(files)) {
      all = list.toList();
    }
    for (Path path : all) {
      Optional<PublishedFile> file = publication.file(path.getFileName().toString());
      if (file.isEmpty() || !Digests.same(path, file.get(), cancellation)) {
        FolderTree.delete(path);
      }
    }
  }

  /** Whether an attempt has left something that the next one need not fetch. */
  boolean keepsSomething() {
    try (Stream<Path> walk = Files.walk(work)) {
      return walk.anyMatch(p -> Files.isRegularFile(p) && p.toFile().length() > 0);
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /** Refuses to begin where the disk is too full. */
  void requireRoom(long bytes) throws IOException {
    long free = Files.getFileStore(directory).getUsableSpace();
    if (free < bytes) {
      throw DiskTrouble.noRoom(directory, bytes, free);
    }
  }

  /** Gives the set its place. What else lay there stays; what this replaces goes. */
  void install() throws IOException {
    Path target = directory.resolve(publication.folder());
    Path former = work.resolve("former");
    FolderTree.delete(former);
    if (Files.isDirectory(target)) {
      Files.move(target, former);
      keepForeign(former);
    }
    Files.move(files, target, StandardCopyOption.ATOMIC_MOVE);
    FolderTree.delete(work);
  }

  /** Away with what was collected: it is not needed any more. */
  void forget() throws IOException {
    FolderTree.delete(work);
  }

  private void keepForeign(Path former) throws IOException {
    List<Path> all;
    try (Stream<Path> list = Files.list(former)) {
      all = list.toList();
    }
    for (Path path : all) {
      if (!DatasetStore.belongs(publication, path)) {
        Files.move(path, files.resolve(path.getFileName().toString()));
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (!keepsSomething()) {
        forget();
      }
    } finally {
      lockFile.close();
    }
  }
}
