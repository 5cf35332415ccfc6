package mlpstudio.ui.plan;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import mlpstudio.ui.support.fields.NumberInput;

/**
 * One number on a card.
 *
 * @param input the number and its text
 * @param changed whether it differs from the value it is reset to
 * @param opened how that value is spelt
 */
record NumberSetting(NumberInput input, ReadOnlyBooleanProperty changed, Supplier<String> opened) {}
