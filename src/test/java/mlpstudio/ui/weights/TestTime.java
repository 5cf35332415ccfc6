package mlpstudio.ui.weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A clock that a test turns. */
final class TestTime implements Timing {
  private final List<Alarm> alarms = new ArrayList<>();
  private long now;

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public void later(long nanos, Runnable action) {
    alarms.add(new Alarm(now + nanos, action));
  }

  /** Lets time pass; what is due meanwhile is done at its time. */
  void pass(long millis) {
    long end = now + millis * 1_000_000;
    while (true) {
      Alarm next =
          alarms.stream()
              .filter(a -> a.at <= end)
              .min(Comparator.comparingLong(Alarm::at))
              .orElse(null);
      if (next == null) {
        now = end;
        return;
      }
      alarms.remove(next);
      now = next.at;
      next.action.run();
    }
  }

  private record Alarm(long at, Runnable action) {}
}
