package mlpstudio.ui.support.fields;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Numbers;

/**
 * What a number field takes.
 *
 * @param name the field's name, with which its sentences begin
 * @param range which numbers
 * @param steps how far the arrow keys go
 * @param locale the language of its spelling and sentences
 */
public record NumberSpec(String name, NumberRange range, NumberSteps steps, Locale locale)
    implements TextFormat<Double> {

  @Override
  public String format(Double value) {
    return Numbers.format(value, locale);
  }

  @Override
  public Optional<Double> parse(String text) {
    OptionalDouble number = number(text);
    return number.isPresent() && range.contains(number.getAsDouble())
        ? Optional.of(number.getAsDouble())
        : Optional.empty();
  }

  @Override
  public String problem(String text) {
    Messages messages = new Messages(NumberSpec.class, locale);
    String wanted = range.describe(messages);
    return text.isBlank()
        ? messages.format("number.missing", name, wanted)
        : messages.format("number.problem", name, wanted, text.strip());
  }

  private OptionalDouble number(String text) {
    if (range.kind() == NumberRange.Kind.WHOLE) {
      return Numbers.whole(text).stream().asDoubleStream().findFirst();
    }
    return Numbers.decimal(text);
  }
}
