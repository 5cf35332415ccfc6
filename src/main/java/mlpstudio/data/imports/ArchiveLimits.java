package mlpstudio.data.imports;

/**
 * What an archive may unpack to.
 *
 * @param entries how many entries it may have
 * @param entryBytes how large one entry may become
 * @param allBytes how large all entries may become together
 * @param freeBytes up to here an entry may be packed as tightly as it likes
 * @param ratio beyond that, at most so many times its packed size
 */
record ArchiveLimits(int entries, long entryBytes, long allBytes, long freeBytes, long ratio) {
  /** Room for every honest data set. */
  static final ArchiveLimits STANDARD =
      new ArchiveLimits(1_000_000, 4L << 30, 32L << 30, 1 << 20, 250);
}
