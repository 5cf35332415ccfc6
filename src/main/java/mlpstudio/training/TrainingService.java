package mlpstudio.training;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mlpstudio.model.ComputeEngine;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.model.EngineDevices;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the one engine thread, on which every tensor lives. Runs are its long jobs; questions are
 * short and are answered at once when it is idle, or between two batches or chunks of the run at
 * work. All methods return at once and are for any thread.
 */
public final class TrainingService implements Trainer, Racer, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TrainingService.class);

  /** An environment variable with the folder of another build of PyTorch. */
  private static final String PYTORCH = "MLP_STUDIO_PYTORCH";

  private final LinkedBlockingQueue<Runnable> questions = new LinkedBlockingQueue<>();
  private final ConcurrentLinkedQueue<EngineJob> jobs = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<String> ready = new CompletableFuture<>();
  private final Optional<String> pytorch;
  private final Thread thread;
  private volatile boolean closed;
  private volatile @Nullable EngineJob latest;
  private volatile @Nullable EngineRun latestRun;
  private volatile long momentBytes;
  private @Nullable ComputeEngine engine;

  /**
   * Starts the thread, and on it the engine: that inside the program, unless the environment names
   * another build of PyTorch.
   */
  public TrainingService() {
    this(Optional.ofNullable(System.getenv(PYTORCH)));
  }

  /**
   * Starts the thread, and on it the engine.
   *
   * @param pytorch the folder of another build of PyTorch to use
   */
  public TrainingService(Optional<String> pytorch) {
    this.pytorch = pytorch.filter(folder -> !folder.isBlank());
    thread = new Thread(this::work, "engine");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Completes with the engine's name and version once it is loaded, or fails with a sentence for
   * people.
   */
  public CompletableFuture<String> ready() {
    return ready.copy();
  }

  /** The devices of this machine; takes as long as the engine takes to start. */
  public CompletableFuture<List<DeviceCatalog.Entry>> devices() {
    return ask(() -> new EngineDevices(engine()).devices());
  }

  @Override
  public RunHandle start(
      RunInput input, ComputeSettings compute, boolean paused, Consumer<TrainingEvent> events) {
    return begin(
        new EngineRun(this, input, compute, new PaceGate(paused), false, events), RunMoments.NONE);
  }

  @Override
  public RunHandle open(RunInput input, ComputeSettings compute, Consumer<TrainingEvent> events) {
    return open(input, RunMoments.NONE, compute, events);
  }

  @Override
  public RunHandle open(
      RunInput input, RunMoments earlier, ComputeSettings compute, Consumer<TrainingEvent> events) {
    return begin(new EngineRun(this, input, compute, new PaceGate(true), true, events), earlier);
  }

  @Override
  public RaceHandle race(
      List<RunInput> lanes, ComputeSettings compute, List<Consumer<TrainingEvent>> events) {
    EngineRace race = new EngineRace(this, lanes, compute, events);
    enqueue(race);
    return race;
  }

  @Override
  public void keepMoments(long bytes) {
    momentBytes = bytes;
  }

  /** What the moments of a run may take. */
  long momentBytes() {
    return momentBytes;
  }

  /** The run in hand is where a run goes on from, unless somebody says which one that is. */
  private RunHandle begin(EngineRun run, RunMoments earlier) {
    EngineRun former = latestRun;
    if (earlier instanceof PastQuestions questions) {
      run.follow(questions.past());
    } else if (former != null) {
      run.follow(former.past());
    }
    latestRun = run;
    enqueue(run);
    return run;
  }

  /** Has a job begin or go on, and stops what the thread is at work on; the latest wish counts. */
  void enqueue(EngineJob job) {
    EngineJob former = latest;
    if (former != null && !former.equals(job)) {
      former.stop();
    }
    latest = job;
    jobs.add(job);
    wake();
  }

  /** Has the engine thread look at its wishes. */
  void wake() {
    tell(() -> {});
  }

  /** Has something answered on the engine thread. */
  <T> CompletableFuture<T> ask(Supplier<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    if (closed) {
      answer.completeExceptionally(new CancellationException("The engine is closed"));
      return answer;
    }
    questions.add(
        () -> {
          try {
            answer.complete(question.get());
          } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  /** Has something done on the engine thread, soon. */
  void tell(Runnable action) {
    questions.add(action);
  }

  /**
   * Answers what waits now, without waiting. What an answer asks in its turn comes after the batch
   * or chunk at hand: an answer in many parts must not keep whoever is at a border from leaving.
   * Engine thread.
   */
  void answerWaiting() {
    for (int left = questions.size(); left > 0; left--) {
      Runnable question = questions.poll();
      if (question != null) {
        answer(question);
      }
    }
  }

  /** Answers all that was ever asked: nobody answers later. Engine thread. */
  private void answerRest() {
    while (!questions.isEmpty()) {
      answerWaiting();
    }
  }

  /** Waits for a question at most so long and answers it. Engine thread. */
  void answerNext(long nanos) {
    try {
      Runnable question = questions.poll(nanos, TimeUnit.NANOSECONDS);
      if (question != null) {
        answer(question);
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  /**
   * What goes wrong in one wish must not take the engine away from all later ones; that is so of
   * errors, too, as of a data set whose files were cut short under its memory map.
   */
  private static void answer(Runnable question) {
    try {
      question.run();
    } catch (RuntimeException | Error e) {
      LOG.error("A wish could not be granted", e);
    }
  }

  /** The engine. Engine thread. */
  ComputeEngine engine() {
    ComputeEngine started = engine;
    if (started == null) {
      started = ComputeEngine.start(pytorch);
      engine = started;
    }
    return started;
  }

  /**
   * Does something with as many threads as a run had, whatever is at work just now: other numbers
   * of threads add up in other orders. Engine thread.
   */
  void withThreads(int threads, Runnable action) {
    ComputeEngine used = engine();
    int before = used.threads();
    used.setThreads(threads);
    try {
      action.run();
    } finally {
      used.setThreads(before);
    }
  }

  /** Whether the program is closing. */
  boolean closed() {
    return closed;
  }

  private void work() {
    try {
      ready.complete(engine().version());
    } catch (RuntimeException | Error e) {
      ready.completeExceptionally(e);
    }
    while (!closed) {
      answerNext(Long.MAX_VALUE);
      for (EngineJob job = jobs.poll(); job != null && !closed; job = jobs.poll()) {
        try {
          job.work();
        } catch (RuntimeException | Error e) {
          // A listener that throws must not take the engine away from all later runs.
          LOG.error("A run broke off", e);
          job.close();
        }
      }
    }
    answerRest();
  }

  /**
   * Stops the run at work at its next border and ends the thread; waits at most some seconds for
   * it.
   */
  @Override
  public void close() {
    closed = true;
    EngineJob last = latest;
    if (last != null) {
      last.close();
    }
    wake();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
