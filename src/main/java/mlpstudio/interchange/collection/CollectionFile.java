package mlpstudio.interchange.collection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mlpstudio.drawing.Drawing;
import mlpstudio.drawing.DrawingException;
import mlpstudio.drawing.DrawingFile;
import mlpstudio.interchange.SafeFiles;
import mlpstudio.words.Words;

/**
 * One file of drawings that is edited in place. Every edit reads the file as it is now, under a
 * lock, and writes it whole or not at all, so that several windows lose nothing of each other's.
 * Lines that are no drawings stay as they are. For any thread.
 */
public final class CollectionFile {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path file;

  /** A file that may not be there yet. */
  public CollectionFile(Path file) {
    this.file = file;
  }

  /** Where it is. */
  public Path path() {
    return file;
  }

  /**
   * What an edit did.
   *
   * @param content what the file holds now
   * @param done the changes that were made
   * @param missed how many could not be made, since others have changed those lines
   */
  public record Outcome(CollectionContent content, LineEdit done, int missed) {}

  /**
   * Reads it.
   *
   * @param former an earlier look at it, of which lines that are still there are taken over
   */
  public CollectionContent read(CollectionContent former) throws IOException {
    return content(lines(), former);
  }

  /**
   * Reads a file that somebody hands over: all of it, or not at all.
   *
   * @throws DrawingException where it is missing or a line is broken, with the line's number
   */
  public CollectionContent readWhole() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw DrawingException.of("no.file", file);
    }
    CollectionContent content = read(CollectionContent.EMPTY);
    if (!content.unreadable().isEmpty()) {
      throw new DrawingException(content.unreadable().getFirst());
    }
    return content;
  }

  /**
   * Writes these drawings and nothing else, in place of what is there.
   *
   * @throws IOException where it cannot be written; it is then as it was
   */
  public void write(List<KeptDrawing> drawings) throws IOException {
    try (FileGuard _ = FileGuard.of(file, PATIENCE)) {
      write(drawings.stream().map(KeptDrawing::line), drawings.size());
    }
  }

  /**
   * Changes it and has it on the disk.
   *
   * @param former an earlier look at it
   * @param edit what to change, from what it holds at that moment
   * @throws IOException where it cannot be written; it is then as it was
   */
  public Outcome edit(CollectionContent former, Function<CollectionContent, LineEdit> edit)
      throws IOException {
    try (FileGuard _ = FileGuard.of(file, PATIENCE)) {
      List<String> lines = lines();
      CollectionContent before = content(lines, former);
      LineEdit wanted = edit.apply(before);
      LineEdit.Edited edited = wanted.on(lines);
      int missed = wanted.size() - edited.done().size();
      if (edited.done().isEmpty()) {
        return new Outcome(before, edited.done(), missed);
      }
      List<String> after = edited.lines();
      write(after.stream(), after.size());
      List<KeptDrawing> known = new ArrayList<>(former.drawings());
      known.addAll(before.drawings());
      return new Outcome(
          content(after, new CollectionContent(known, List.of())), edited.done(), missed);
    }
  }

  /**
   * Adds a drawing at the end and has it on the disk; quick, however many there are.
   *
   * @return how many drawings there are now
   */
  public int append(Drawing drawing) throws IOException {
    try (FileGuard _ = FileGuard.of(file, PATIENCE)) {
      int before = count();
      try (FileChannel channel =
          FileChannel.open(
              real(),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE)) {
        long size = channel.size();
        try {
          append(channel, size, DrawingFile.text(List.of(drawing)));
        } catch (IOException e) {
          shorten(size, e);
          throw e;
        }
      }
      return before + 1;
    }
  }

  /** What was half written goes. An interrupt has closed the channel, and would close another. */
  private void shorten(long size, IOException reason) {
    boolean interrupted = Thread.interrupted();
    try (FileChannel channel = FileChannel.open(real(), StandardOpenOption.WRITE)) {
      channel.truncate(size);
    } catch (IOException e) {
      reason.addSuppressed(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Takes the drawing out that was last added equal to this one.
   *
   * @return how many drawings there are now
   */
  public int remove(Drawing drawing) throws IOException {
    LineEdit edit =
        new LineEdit(List.of(LineChange.go(DrawingFile.text(List.of(drawing)).strip())));
    try (FileGuard _ = FileGuard.of(file, PATIENCE)) {
      LineEdit.Edited edited = edit.on(lines());
      if (!edited.done().isEmpty()) {
        write(edited.lines().stream(), edited.lines().size());
      }
    }
    return count();
  }

  /** How many lines with something on them there are, without reading what. */
  public int count() throws IOException {
    if (!Files.isRegularFile(file)) {
      return 0;
    }
    // Letters do not matter here, and broken ones must not either.
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return (int) lines.filter(line -> !line.isBlank()).count();
    } catch (UncheckedIOException e) {
      throw new IOException(Words.say(CollectionFile.class, "counting", file), e);
    }
  }

  private static void append(FileChannel channel, long size, String line) throws IOException {
    String text = endsWithinLine(channel, size) ? "\n" + line : line;
    ByteBuffer buffer = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    long at = size;
    while (buffer.hasRemaining()) {
      at += channel.write(buffer, at);
    }
    channel.force(true);
  }

  private static boolean endsWithinLine(FileChannel channel, long size) throws IOException {
    if (size == 0) {
      return false;
    }
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, size - 1);
    return last.get(0) != '\n';
  }

  private void write(Stream<String> lines, int count) throws IOException {
    String end = count == 0 ? "" : "\n";
    String text = lines.collect(Collectors.joining("\n", "", end));
    SafeFiles.write(real(), text.getBytes(StandardCharsets.UTF_8));
  }

  /** A link stays a link to what is written. */
  private Path real() throws IOException {
    return Files.exists(file) ? file.toRealPath() : file;
  }

  private List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    if (!Files.isRegularFile(file)) {
      return lines;
    }
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        // The byte order mark of some editors, which must not come to stand elsewhere.
        boolean marked = lines.isEmpty() && line.startsWith("\uFEFF");
        lines.add(marked ? line.substring(1) : line);
      }
      return lines;
    } catch (CharacterCodingException e) {
      throw DrawingException.because(e, "no.text", file.getFileName());
    }
  }

  private CollectionContent content(List<String> lines, CollectionContent former)
      throws IOException {
    Map<String, KeptDrawing> known = new HashMap<>();
    former.drawings().forEach(d -> known.put(d.line(), d));
    List<KeptDrawing> drawings = new ArrayList<>(lines.size());
    List<String> unreadable = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      KeptDrawing drawing = known.get(line);
      try {
        drawings.add(
            drawing != null
                ? drawing
                : new KeptDrawing(
                    line, DrawingFile.parse(String.valueOf(file.getFileName()), i + 1, line)));
      } catch (DrawingException e) {
        unreadable.add(String.valueOf(e.getMessage()));
      }
    }
    return new CollectionContent(drawings, unreadable);
  }
}
