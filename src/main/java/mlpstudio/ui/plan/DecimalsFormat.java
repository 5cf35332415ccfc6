package mlpstudio.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Numbers;
import mlpstudio.ui.support.fields.NumberRange;
import mlpstudio.ui.support.fields.TextFormat;

/**
 * One number for all channels, or one per channel.
 *
 * @param key the text {@code key.problem} says what is wanted
 * @param range what each number may be
 */
record DecimalsFormat(String key, NumberRange range, Messages messages)
    implements TextFormat<List<Double>> {

  @Override
  public String format(List<Double> values) {
    return Numbers.formatDecimals(values, messages.locale());
  }

  @Override
  public Optional<List<Double>> parse(String text) {
    List<Double> values = new ArrayList<>();
    for (String part : Numbers.splitDecimals(text)) {
      OptionalDouble value = Numbers.decimal(part);
      if (value.isEmpty() || !range.contains(value.getAsDouble())) {
        return Optional.empty();
      }
      values.add(value.getAsDouble());
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(values));
  }

  @Override
  public String problem(String text) {
    return messages.format(key + ".problem", text.strip());
  }
}
