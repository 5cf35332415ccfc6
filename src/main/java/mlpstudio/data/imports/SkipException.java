package mlpstudio.data.imports;

import java.util.Arrays;
import java.util.List;

/** One picture cannot be had; the others can. */
final class SkipException extends Exception {
  private static final long serialVersionUID = 1;

  private final SkipReason reason;
  private final transient List<String> arguments;

  SkipException(SkipReason reason, Object... arguments) {
    super(reason.name());
    this.reason = reason;
    this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
  }

  Skipped at(String place, long line) {
    return new Skipped(place, line, reason, arguments);
  }
}
