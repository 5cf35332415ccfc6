package mlpstudio.data.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import mlpstudio.data.DatasetException;
import mlpstudio.data.WorkProgress;
import mlpstudio.words.Words;

/**
 * Lists a zip archive. Nothing is ever unpacked to disk: entries are read as streams, so their
 * names cannot lead anywhere; those that try to are left out all the same.
 */
final class ZipFiles {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
  private static final List<String> ARCHIVES =
      List.of(".zip", ".jar", ".7z", ".rar", ".tar", ".tgz", ".tar.gz", ".bz2", ".xz");

  private final List<SourceFile> files = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final AtomicLong unpacked = new AtomicLong();
  private final ZipFile zip;
  private final Set<String> links;
  private final ArchiveLimits limits;

  private ZipFiles(ZipFile zip, Set<String> links, ArchiveLimits limits) {
    this.zip = zip;
    this.links = links;
    this.limits = limits;
  }

  /**
   * Lists an archive, in the order of names.
   *
   * @throws IOException with a sentence where it is no archive or has too many entries
   */
  static SourceFiles of(Path file, ArchiveLimits limits, WorkProgress progress) throws IOException {
    ZipFile zip = open(file);
    try {
      if (zip.size() > limits.entries()) {
        throw DatasetException.of(
            "zip.entries",
            file.getFileName(),
            String.format("%,d", zip.size()),
            String.format("%,d", limits.entries()));
      }
      ZipFiles all = new ZipFiles(zip, ZipLinks.of(file), limits);
      for (Iterator<? extends ZipEntry> i = zip.entries().asIterator(); i.hasNext(); ) {
        progress.check();
        all.add(i.next());
      }
      all.files.sort(Comparator.comparing(SourceFile::parts, ZipFiles::compare));
      return new SourceFiles(all.files, all.skipped, List.of(), zip::close);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw DatasetException.because(e, "zip.broken", file.getFileName(), Words.reason(e));
    }
  }

  private void add(ZipEntry entry) {
    String name = entry.getName();
    if (entry.isDirectory()) {
      return;
    }
    if (isTrick(name)) {
      skipped.add(Skipped.of(printable(name), SkipReason.PATH_TRICK));
      return;
    }
    List<String> parts =
        Arrays.stream(name.split("/", -1)).filter(p -> !p.isEmpty() && !p.equals(".")).toList();
    if (parts.isEmpty() || SourceFiles.isDebris(parts)) {
      return;
    }
    SkipReason reason = reasonAgainst(name, parts);
    if (reason != null) {
      skipped.add(Skipped.of(printable(name), reason));
      return;
    }
    files.add(
        new SourceFile(
            parts,
            () ->
                new BoundedStream(
                    zip.getInputStream(entry), entry.getCompressedSize(), limits, unpacked)));
  }

  private @org.jspecify.annotations.Nullable SkipReason reasonAgainst(
      String name, List<String> parts) {
    if (links.contains(name)) {
      return SkipReason.LINK;
    }
    if (!names.add(String.join("/", parts))) {
      return SkipReason.TWICE;
    }
    String small = parts.getLast().toLowerCase(Locale.ROOT);
    return ARCHIVES.stream().anyMatch(small::endsWith) ? SkipReason.ARCHIVE : null;
  }

  private static boolean isTrick(String name) {
    return name.startsWith("/")
        || name.indexOf('\\') >= 0
        || name.indexOf('\0') >= 0
        || DRIVE.matcher(name).matches()
        || Arrays.asList(name.split("/", -1)).contains("..");
  }

  private static String printable(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }

  private static int compare(List<String> a, List<String> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = NaturalOrder.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }
}
