package mlpstudio.data.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.concurrent.CancellationException;
import mlpstudio.data.fetch.FetchProgress.Phase;
import mlpstudio.words.Words;
import org.jspecify.annotations.Nullable;

/** Brings one parcel onto the disk, going on where an earlier attempt ended. For one thread. */
final class ParcelFetch {
  /** How much longer than expected a parcel may be: a server may pack less well. */
  private static final long SLACK = 1 << 20;

  private final Web web;
  private final FetchSettings settings;
  private final Cancellation cancellation;
  private final ProgressMeter meter;

  /** Bytes of the parcel at work that the meter has counted. */
  private long counted;

  ParcelFetch(Web web, FetchSettings settings, Cancellation cancellation, ProgressMeter meter) {
    this.web = web;
    this.settings = settings;
    this.cancellation = cancellation;
    this.meter = meter;
  }

  /**
   * Fetches whatever is missing of a parcel.
   *
   * @return whether something of it was here before
   * @throws SourceException where it cannot be had; what has come is kept
   * @throws IOException where it cannot be written
   */
  boolean fetch(Parcel parcel, PartFile part) throws IOException {
    counted = 0;
    boolean continued = part.length() > 0 && !part.validator().isEmpty();
    for (int attempt = 1; ; attempt++) {
      if (part.complete()) {
        count(part.length());
        return continued;
      }
      try {
        fetchOnce(parcel, part);
        return continued;
      } catch (SourceException e) {
        if (!e.isBrokenOff() || attempt >= settings.attempts()) {
          throw e;
        }
        pause();
      }
    }
  }

  private void fetchOnce(Parcel parcel, PartFile part) throws IOException {
    meter.enter(Phase.CONNECTING, parcel.name());
    long here = part.validator().isEmpty() ? 0 : part.length();
    try (Answer answer = ask(parcel, part, here)) {
      long from = answer.beginsAt(here) ? here : 0;
      long most = most(parcel);
      if (answer.announced() > most - from) {
        throw new SourceException(
            say(
                "parcel.announced",
                parcel.name(),
                ByteSizes.text(answer.announced()),
                ByteSizes.text(parcel.length())));
      }
      long total = answer.announced() < 0 ? -1 : from + answer.announced();
      try (FileChannel out = part.open(from > 0)) {
        part.note(answer.validator(), total);
        count(from);
        meter.enter(Phase.FETCHING, parcel.name());
        receive(answer, out, parcel, most - from);
      }
      if (total >= 0 && part.length() != total) {
        throw SourceException.brokenOff(
            say(
                "parcel.broke.off",
                parcel.name(),
                ByteSizes.text(part.length()),
                ByteSizes.text(total)),
            new IOException("Too short"));
      }
      part.note(answer.validator(), part.length());
    }
  }

  /** Asks for the rest, or for the whole where the server will not have the rest. */
  private Answer ask(Parcel parcel, PartFile part, long here) throws IOException {
    Answer answer = web.ask(parcel.address(), here, part.validator());
    if (here > 0 && !answer.beginsAt(here) && answer.status() != Answer.OK) {
      answer.close();
      answer = web.ask(parcel.address(), 0, "");
    }
    if (!answer.beginsAt(0) && !answer.beginsAt(here)) {
      int status = answer.status();
      answer.close();
      throw status >= 500
          ? SourceException.brokenOff(refusal(parcel, status), new IOException("Status " + status))
          : new SourceException(refusal(parcel, status));
    }
    return answer;
  }

  private static String refusal(Parcel parcel, int status) {
    String meaning =
        switch (status) {
          case 403 -> meaning("forbidden");
          case 404, 410 -> meaning("not.found");
          case 407 -> meaning("proxy");
          case 429, 503 -> meaning("busy");
          default -> status >= 500 ? meaning("out.of.order") : "";
        };
    return say("refused", parcel.name(), status, meaning);
  }

  private void receive(Answer answer, FileChannel out, Parcel parcel, long most)
      throws IOException {
    long received = 0;
    @Nullable List<ByteBuffer> buffers = next(answer, parcel);
    while (buffers != null) {
      for (ByteBuffer buffer : buffers) {
        int bytes = buffer.remaining();
        received += bytes;
        if (received > most) {
          throw new SourceException(
              say("parcel.long", parcel.name(), ByteSizes.text(most(parcel))));
        }
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        counted += bytes;
        meter.add(bytes);
      }
      buffers = next(answer, parcel);
    }
  }

  private @Nullable List<ByteBuffer> next(Answer answer, Parcel parcel) throws SourceException {
    try {
      return answer.body().next();
    } catch (SourceException e) {
      throw SourceException.brokenOff(
          say("parcel.after", parcel.name(), ByteSizes.text(counted), e.clause()), e);
    }
  }

  private static long most(Parcel parcel) {
    return 2 * parcel.length() + SLACK;
  }

  /** Brings the meter to this many bytes of the parcel. */
  private void count(long here) {
    meter.takeBack(counted);
    meter.skip(here);
    counted = here;
  }

  private void pause() {
    try {
      for (long left = settings.pause().toMillis(); left > 0; left -= Web.BLINK.toMillis()) {
        cancellation.check();
        Thread.sleep(Math.min(left, Web.BLINK.toMillis()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted");
    }
  }

  private static String say(String key, Object... arguments) {
    return Words.say(ParcelFetch.class, key, arguments);
  }

  private static String meaning(String key) {
    return ' ' + say("refused." + key);
  }
}
