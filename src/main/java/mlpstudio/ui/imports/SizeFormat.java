package mlpstudio.ui.imports;

import java.util.Optional;
import mlpstudio.data.imports.ImageSize;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.TextFormat;

/**
 * Spells sizes: {@code 28 x 20}.
 *
 * @param name the field's, with which its sentence begins
 */
record SizeFormat(String name, Messages texts) implements TextFormat<ImageSize> {
  @Override
  public String format(ImageSize value) {
    return value.width() + " x " + value.height();
  }

  @Override
  public Optional<ImageSize> parse(String text) {
    return ImageSize.parse(text);
  }

  @Override
  public String problem(String text) {
    return texts.format("size.problem", name, String.valueOf(ImageSize.MOST));
  }

  /** The same where nothing at all means that the size is guessed. */
  record OrGuess(SizeFormat size) implements TextFormat<Optional<ImageSize>> {
    @Override
    public String format(Optional<ImageSize> value) {
      return value.map(size::format).orElse("");
    }

    @Override
    public Optional<Optional<ImageSize>> parse(String text) {
      if (text.isBlank()) {
        return Optional.of(Optional.empty());
      }
      Optional<ImageSize> parsed = size.parse(text);
      return parsed.isPresent() ? Optional.of(parsed) : Optional.empty();
    }

    @Override
    public String problem(String text) {
      return size.problem(text);
    }
  }
}
