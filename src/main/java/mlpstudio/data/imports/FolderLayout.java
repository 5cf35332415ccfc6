package mlpstudio.data.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the class of every file from the folders that it lies in: {@code cat/1.png}, or {@code
 * train/cat/1.png} beside {@code test/cat/2.png}; a single folder around all of that is left out of
 * account, as archives have it.
 */
final class FolderLayout {
  private static final Set<String> TRAIN = Set.of("train", "training");
  private static final Set<String> TEST = Set.of("test", "testing");
  private static final Set<String> VALIDATION = Set.of("val", "valid", "validation", "dev");

  private final List<Labelled> labelled = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final boolean halves;
  private final boolean hasTest;
  private final int stripped;

  /** Looks at names only. */
  FolderLayout(List<SourceFile> files) {
    List<SourceFile> from = files;
    int wrapping = 0;
    while (isWrapped(from)) {
      from = from.stream().map(f -> f.below(1)).toList();
      wrapping++;
    }
    stripped = wrapping;
    Set<String> tops = tops(from);
    halves =
        tops.stream().allMatch(FolderLayout::isHalf) && tops.stream().anyMatch(TRAIN::contains);
    hasTest = tops.stream().anyMatch(TEST::contains);
    for (int i = 0; i < from.size(); i++) {
      add(files.get(i), from.get(i));
    }
  }

  /** Files with their classes, in the order of the source. */
  List<Labelled> labelled() {
    return labelled;
  }

  /** Files that have no class. */
  List<Skipped> skipped() {
    return skipped;
  }

  /** Whether a folder, by its place in the source, is one that names a class. */
  boolean isClass(String folder) {
    int depth = folder.split("/", -1).length - stripped;
    return depth == (halves ? 2 : 1);
  }

  private void add(SourceFile whole, SourceFile file) {
    List<String> parts = file.parts();
    int folders = parts.size() - 1;
    if (folders < (halves ? 2 : 1)) {
      skipped.add(Skipped.of(whole.place(), SkipReason.NO_CLASS));
    } else if (!halves) {
      labelled.add(new Labelled(whole, Half.ANY, parts.getFirst()));
    } else {
      String top = small(parts.getFirst());
      if (hasTest && VALIDATION.contains(top)) {
        skipped.add(Skipped.of(whole.place(), SkipReason.VALIDATION));
      } else {
        Half half = TRAIN.contains(top) ? Half.TRAIN : Half.TEST;
        labelled.add(new Labelled(whole, half, parts.get(1)));
      }
    }
  }

  /** Whether one folder holds everything, and folders of its own. */
  private static boolean isWrapped(List<SourceFile> files) {
    Set<String> tops = tops(files);
    return tops.size() == 1
        && !isHalf(tops.iterator().next())
        && files.stream().noneMatch(f -> f.parts().size() < 2)
        && files.stream().anyMatch(f -> f.parts().size() > 2);
  }

  private static Set<String> tops(List<SourceFile> files) {
    Set<String> tops = new HashSet<>();
    for (SourceFile file : files) {
      if (file.parts().size() > 1) {
        tops.add(small(file.parts().getFirst()));
      }
    }
    return tops;
  }

  private static boolean isHalf(String top) {
    String name = small(top);
    return TRAIN.contains(name) || TEST.contains(name) || VALIDATION.contains(name);
  }

  private static String small(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * A file with its class.
   *
   * @param file the file
   * @param half the half that its folder says
   * @param label its class
   */
  record Labelled(SourceFile file, Half half, String label) {}
}
