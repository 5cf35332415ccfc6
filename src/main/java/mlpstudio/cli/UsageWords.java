package mlpstudio.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is said where words of the command line are not understood: one plain sentence, with the
 * nearest word that would have been. Sentences of the program's own are left as they are.
 */
final class UsageWords {
  private UsageWords() {}

  /** The sentence. */
  static String of(ParameterException failure) {
    CommandLine line = failure.getCommandLine();
    return switch (failure) {
      case UnmatchedArgumentException unknown when !unknown.getUnmatched().isEmpty() ->
          unmatched(line, unknown.getUnmatched().getFirst());
      case MissingParameterException missing -> missing(missing);
      case OverwrittenOptionException twice ->
          "Give " + name(twice.getOverwritten()) + " only once.";
      default -> value(failure);
    };
  }

  private static String unmatched(CommandLine line, String word) {
    if (word.startsWith("-")) {
      String option = word.replaceFirst("=.*", "");
      return "There is no option “%s”%s.%s"
          .formatted(option, of(line), nearest(option, options(line)));
    }
    return line.getSubcommands().isEmpty()
        ? "“%s” is one word too many%s; try --help.".formatted(word, of(line))
        : "There is no command “%s”%s.%s"
            .formatted(word, of(line), nearest(word, line.getSubcommands().keySet()));
  }

  /** Of which command, but not of the program itself. */
  private static String of(CommandLine line) {
    return line.getParent() == null ? "" : " of " + line.getCommandName();
  }

  private static List<String> options(CommandLine line) {
    return line.getCommandSpec().options().stream()
        .filter(option -> !option.hidden())
        .map(OptionSpec::longestName)
        .toList();
  }

  private static String missing(MissingParameterException failure) {
    List<ArgSpec> needed = failure.getMissing();
    if (needed.isEmpty()) {
      return value(failure);
    }
    String words =
        needed.stream()
            .map(arg -> arg.isOption() ? name(arg) + " " + arg.paramLabel() : arg.paramLabel())
            .collect(Collectors.joining(", "));
    boolean alone =
        needed.size() == 1
            && failure.getMessage() != null
            && failure.getMessage().startsWith("Missing required parameter for option");
    return alone
        ? name(needed.getFirst()) + " needs a value: " + needed.getFirst().paramLabel() + "."
        : "Missing: " + words + "; try --help.";
  }

  private static String value(ParameterException failure) {
    ArgSpec arg = failure.getArgSpec();
    String given = failure.getValue();
    if (arg == null || given == null || failure.getCause() instanceof ParameterException) {
      return String.valueOf(failure.getMessage());
    }
    if (arg.type().isEnum()) {
      return choice(arg, given);
    }
    return kind(arg.type())
        .map(kind -> "%s takes %s, not “%s”.".formatted(name(arg), kind, given))
        .orElse(String.valueOf(failure.getMessage()));
  }

  /** One of a few words. */
  private static String choice(ArgSpec arg, String given) {
    List<String> known =
        Stream.of(arg.type().getEnumConstants())
            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
            .toList();
    String last = known.getLast();
    return "%s takes %s or %s, not “%s”.%s"
        .formatted(
            name(arg),
            String.join(", ", known.subList(0, known.size() - 1)),
            last,
            given,
            nearest(given.toLowerCase(Locale.ROOT), known).replace(" Try --help.", ""));
  }

  private static Optional<String> kind(Class<?> type) {
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return Optional.of("a whole number");
    }
    if (type == double.class
        || type == Double.class
        || type == float.class
        || type == Float.class) {
      return Optional.of("a number");
    }
    return Optional.empty();
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  private static String nearest(String word, Iterable<String> known) {
    List<String> all = new ArrayList<>();
    known.forEach(all::add);
    return all.stream()
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .filter(
            candidate ->
                distance(word, candidate) <= allowed(word.length()) || candidate.startsWith(word))
        .map(candidate -> " Did you mean “" + candidate + "”?")
        .orElse(" Try --help.");
  }

  /** Two letters that have changed places are two changes. */
  private static int allowed(int length) {
    return length <= 3 ? 1 : Math.max(2, length / 3);
  }

  /** How many letters are to be added, taken away or changed. */
  static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int i = 0; i <= to.length(); i++) {
      row[i] = i;
    }
    for (int i = 1; i <= from.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int k = 1; k <= to.length(); k++) {
        int changed = corner + (from.charAt(i - 1) == to.charAt(k - 1) ? 0 : 1);
        corner = row[k];
        row[k] = Math.min(changed, 1 + Math.min(row[k], row[k - 1]));
      }
    }
    return row[to.length()];
  }
}
