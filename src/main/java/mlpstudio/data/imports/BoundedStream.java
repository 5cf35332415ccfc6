package mlpstudio.data.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import mlpstudio.words.Words;

/** Counts what an entry of an archive unpacks to, and ends it where that is no honest file. */
final class BoundedStream extends FilterInputStream {
  private final long packed;
  private final ArchiveLimits limits;
  private final AtomicLong all;
  private long count;

  /**
   * Bounds an entry.
   *
   * @param packed its size within the archive
   * @param all what the entries of the archive have unpacked to so far
   */
  BoundedStream(InputStream in, long packed, ArchiveLimits limits, AtomicLong all) {
    super(in);
    this.packed = packed;
    this.limits = limits;
    this.all = all;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      count(1);
    }
    return value;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int read = super.read(target, from, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    byte[] away = new byte[Math.clamp(wanted, 0, 1 << 13)];
    return Math.max(0, read(away, 0, away.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int bytes) throws IOException {
    count += bytes;
    if (all.addAndGet(bytes) > limits.allBytes()) {
      throw new ArchiveTooLarge(limits.allBytes());
    }
    if (count > limits.entryBytes()) {
      throw new TooMuch(SkipReason.UNPACKS_LARGE, limits.entryBytes() >> 20);
    }
    if (count > limits.freeBytes() && count > packed * limits.ratio()) {
      throw new TooMuch(SkipReason.RATIO, limits.ratio());
    }
  }

  /** One entry is left out. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1;
    private final SkipReason reason;
    private final long limit;

    TooMuch(SkipReason reason, long limit) {
      super(reason.words(java.util.List.of(String.valueOf(limit))));
      this.reason = reason;
      this.limit = limit;
    }

    SkipException skip() {
      return new SkipException(reason, limit);
    }
  }

  /** The whole archive is not to be trusted. */
  static final class ArchiveTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    ArchiveTooLarge(long limit) {
      super(Words.say(BoundedStream.class, "import.archive", limit >> 30));
    }
  }
}
