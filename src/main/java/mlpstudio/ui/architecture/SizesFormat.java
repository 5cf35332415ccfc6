package mlpstudio.ui.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import mlpstudio.model.Architecture;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Numbers;
import mlpstudio.ui.support.fields.TextFormat;

/** The sizes of all hidden layers in one line: 512, 256, 128, 64; nothing for none. */
record SizesFormat(Messages messages) implements TextFormat<List<Integer>> {

  @Override
  public String format(List<Integer> sizes) {
    return Numbers.formatWholes(sizes);
  }

  @Override
  public Optional<List<Integer>> parse(String text) {
    List<Integer> sizes = new ArrayList<>();
    for (String part : Numbers.splitWholes(text)) {
      Optional<Integer> size = size(part);
      if (size.isEmpty()) {
        return Optional.empty();
      }
      sizes.add(size.get());
    }
    return sizes.size() > Architecture.MAX_HIDDEN
        ? Optional.empty()
        : Optional.of(List.copyOf(sizes));
  }

  @Override
  public String problem(String text) {
    List<String> parts = Numbers.splitWholes(text);
    return parts.stream()
        .filter(part -> size(part).isEmpty())
        .findFirst()
        .map(part -> messages.format("hidden.problem", Architecture.MAX_WIDTH, part))
        .orElseGet(() -> messages.format("hidden.many", Architecture.MAX_HIDDEN, parts.size()));
  }

  /** Zeros in front are refused: 1,024 is a thousands separator, not two layers. */
  private static Optional<Integer> size(String part) {
    OptionalLong number = part.startsWith("0") ? OptionalLong.empty() : Numbers.whole(part);
    return number.isPresent()
            && number.getAsLong() >= 1
            && number.getAsLong() <= Architecture.MAX_WIDTH
        ? Optional.of((int) number.getAsLong())
        : Optional.empty();
  }
}
