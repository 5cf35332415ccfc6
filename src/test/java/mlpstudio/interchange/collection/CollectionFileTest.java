package mlpstudio.interchange.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import mlpstudio.drawing.Drawing;
import mlpstudio.drawing.DrawingException;
import mlpstudio.drawing.DrawingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionFileTest {
  @TempDir private Path folder;
  private Path path;
  private CollectionFile file;

  @BeforeEach
  void open() {
    path = folder.resolve("kept").resolve("drawings.jsonl");
    file = new CollectionFile(path);
  }

  private CollectionContent content() throws IOException {
    return file.read(CollectionContent.EMPTY);
  }

  private CollectionFile.Outcome edit(CollectionFile where, LineEdit edit) throws IOException {
    return where.edit(CollectionContent.EMPTY, content -> edit);
  }

  private void fill(int count) throws IOException {
    Files.createDirectories(path.getParent());
    Digits.write(path, Digits.some(count, 3));
  }

  @Test
  void drawingsAreAppendedCountedAndTakenOut() throws Exception {
    List<Drawing> some = Digits.some(3, 1);
    assertThat(file.count()).isZero();
    assertThat(content()).isEqualTo(CollectionContent.EMPTY);
    assertThat(file.append(some.get(0))).isEqualTo(1);
    assertThat(file.append(some.get(1))).isEqualTo(2);
    assertThat(file.append(some.get(0))).isEqualTo(3);
    assertThat(file.remove(some.get(0))).isEqualTo(2);
    assertThat(DrawingFile.read(path)).containsExactly(some.get(0), some.get(1));
    assertThat(file.remove(some.get(2))).isEqualTo(2);
  }

  @Test
  void brokenLinesAreToldAndStayAsTheyAreThroughEveryEdit() throws Exception {
    fill(2);
    Files.writeString(path, "\uFEFF" + Files.readString(path) + "{\"label\":\"1\"\n\n");
    CollectionContent content = content();
    assertThat(content.size()).isEqualTo(2);
    assertThat(content.unreadable())
        .containsExactly("drawings.jsonl, line 3: this is no complete JSON object.");
    CollectionFile.Outcome outcome = edit(file, CollectionEdits.relabel(content.drawings(), "8"));
    assertThat(outcome.content().drawings()).extracting(KeptDrawing::label).containsOnly("8");
    assertThat(Files.readString(path)).endsWith("}\n{\"label\":\"1\"\n\n").startsWith("{");
    assertThatThrownBy(file::readWhole)
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining("line 3");
  }

  @Test
  void whatOtherProgramsWroteOnALineStaysThere() throws Exception {
    Files.createDirectories(path.getParent());
    Files.writeString(
        path, "{\"id\":17,\"strokes\":[[[1.50,2],[3,4e0]]],\"label\":\"3\",\"device\":\"pen\"}\n");
    edit(file, CollectionEdits.relabel(content().drawings(), "5"));
    edit(file, CollectionEdits.withWriter(content().drawings(), "zoé"));
    assertThat(Files.readString(path))
        .isEqualTo(
            "{\"id\":17,\"strokes\":[[[1.50,2],[3,4e0]]],\"label\":\"5\",\"device\":\"pen\","
                + "\"writer\":\"zoé\"}\n");
    edit(file, CollectionEdits.withWriter(content().drawings(), ""));
    edit(file, CollectionEdits.relabel(content().drawings(), ""));
    assertThat(Files.readString(path))
        .isEqualTo("{\"id\":17,\"strokes\":[[[1.50,2],[3,4e0]]],\"device\":\"pen\"}\n");
  }

  @Test
  void linesThatAreStillThereAreNotReadAgain() throws Exception {
    fill(20);
    CollectionContent first = content();
    file.append(Digits.some(1, 9).getFirst());
    CollectionContent second = file.read(first);
    assertThat(second.size()).isEqualTo(21);
    assertThat(second.drawings().get(7)).isSameAs(first.drawings().get(7));
  }

  @Test
  void twoWindowsThatUndoLoseNothingOfEachOther() throws Exception {
    fill(10);
    CollectionFile other = new CollectionFile(path);
    List<KeptDrawing> seen = content().drawings();
    // Both look at the same ten, and edit without having seen each other's edits.
    LineEdit mine = edit(file, CollectionEdits.delete(seen.subList(2, 5))).done();
    LineEdit theirs = edit(other, CollectionEdits.relabel(seen.subList(4, 8), "9")).done();
    assertThat(theirs.size()).as("the fifth is gone").isEqualTo(3);
    other.append(Digits.some(1, 77).getFirst());
    edit(file, mine.inverse());
    assertThat(content().drawings())
        .extracting(KeptDrawing::label)
        .containsExactly("0", "1", "2", "3", "4", "9", "9", "9", "8", "9", "0");
    edit(other, theirs.inverse());
    assertThat(content().drawings().subList(0, 10)).isEqualTo(seen);
    assertThat(content().size()).isEqualTo(11);
  }

  @Test
  void manyWindowsAtOnceLoseNothing() throws Exception {
    fill(8);
    List<KeptDrawing> first = content().drawings();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> windows = new ArrayList<>();
      for (int w = 0; w < 4; w++) {
        int window = w;
        windows.add(
            threads.submit(
                () -> {
                  CollectionFile mine = new CollectionFile(path);
                  List<Drawing> drawn = Digits.some(6, 100 + window);
                  for (Drawing drawing : drawn) {
                    mine.append(drawing);
                    // Each deletes and brings back two drawings of its own.
                    LineEdit gone =
                        edit(
                                mine,
                                CollectionEdits.delete(first.subList(2 * window, 2 * window + 2)))
                            .done();
                    edit(mine, gone.inverse());
                  }
                  mine.remove(drawn.getLast());
                  return null;
                }));
      }
      for (Future<?> window : windows) {
        window.get();
      }
    }
    CollectionContent all = content();
    assertThat(all.unreadable()).isEmpty();
    assertThat(all.drawings()).hasSize(8 + 4 * 5).containsAll(first).doesNotHaveDuplicates();
    try (Stream<Path> files = Files.list(path.getParent())) {
      assertThat(files.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("drawings.jsonl", ".drawings.jsonl.lock");
    }
  }

  @Test
  void anotherProcessIsWaitedFor() throws Exception {
    fill(1);
    Path lock = folder.resolve("kept").resolve(".drawings.jsonl.lock");
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                lock.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(other.inputReader().readLine()).isEqualTo("locked");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> added = threads.submit(() -> file.append(Digits.some(1, 5).getFirst()));
      assertThatThrownBy(() -> added.get(150, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      other.getOutputStream().close();
      assertThat(added.get()).isEqualTo(2);
    }
    assertThat(other.waitFor()).isZero();
  }

  /** An interrupt closes what is written to, wherever it comes. */
  @Test
  void whatIsInterruptedIsKeptWholeOrNotAtAll() throws Exception {
    fill(1);
    List<Drawing> drawn = Digits.some(150, 6);
    List<Drawing> told = new ArrayList<>();
    Random random = new Random(5);
    for (Drawing drawing : drawn) {
      CountDownLatch begun = new CountDownLatch(1);
      FutureTask<Integer> task =
          new FutureTask<>(
              () -> {
                begun.countDown();
                return file.append(drawing);
              });
      Thread thread = Thread.ofPlatform().start(task);
      begun.await();
      LockSupport.parkNanos(random.nextInt(1_500_000));
      thread.interrupt();
      thread.join();
      try {
        task.get();
        told.add(drawing);
      } catch (ExecutionException e) {
        assertThat(e).hasCauseInstanceOf(IOException.class);
      }
    }
    assertThat(told).as("some were interrupted").hasSizeLessThan(drawn.size());
    assertThat(content().unreadable()).isEmpty();
    assertThat(content().drawings().stream().skip(1).map(KeptDrawing::drawing)).isEqualTo(told);
  }

  @Test
  void whereNothingCanBeWrittenTheFileStaysAsItWas() throws Exception {
    fill(3);
    String before = Files.readString(path);
    CollectionFile folderInTheWay = new CollectionFile(folder.resolve("kept"));
    assertThatThrownBy(() -> folderInTheWay.append(Digits.some(1, 1).getFirst()))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> folderInTheWay.write(content().drawings()))
        .isInstanceOf(IOException.class);
    assertThat(Files.readString(path)).isEqualTo(before);
    Files.write(path, new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1});
    assertThatThrownBy(this::content).hasMessageContaining("not a text file");
  }
}
