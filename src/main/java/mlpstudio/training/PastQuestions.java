package mlpstudio.training;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes wishes about a run's past from any thread to the engine thread.
 *
 * @param service whose thread that is
 * @param past what was kept
 * @param run the run, or null where it has no network; asked on the engine thread
 */
record PastQuestions(TrainingService service, RunPast past, Supplier<@Nullable TrainingRun> run)
    implements RunMoments {

  @Override
  public void show(Optional<RunMoment> moment) {
    tell(asked -> past.show(asked, moment));
  }

  @Override
  public void prepare(RunMoment moment) {
    tell(asked -> past.prepare(asked, moment));
  }

  private void tell(Consumer<TrainingRun> wish) {
    service.tell(
        () -> {
          TrainingRun asked = run.get();
          if (asked != null) {
            wish.accept(asked);
          }
        });
  }

  @Override
  public CompletableFuture<RunSnapshot> stateAt(RunMoment moment, DoubleConsumer progress) {
    CompletableFuture<RunSnapshot> answer = new CompletableFuture<>();
    var _ =
        service
            .ask(
                () -> {
                  TrainingRun asked = run.get();
                  if (asked == null) {
                    throw new CancellationException("This run has no network");
                  }
                  past.stateAt(asked, moment, progress, answer);
                  return true;
                })
            .whenComplete(
                (begun, failure) -> {
                  if (failure != null) {
                    answer.completeExceptionally(failure);
                  }
                });
    return answer;
  }
}
