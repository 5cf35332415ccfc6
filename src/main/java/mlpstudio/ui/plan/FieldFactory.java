package mlpstudio.ui.plan;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import mlpstudio.ui.state.ExperimentField;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.Choice;
import mlpstudio.ui.support.fields.Field;
import mlpstudio.ui.support.fields.InputField;
import mlpstudio.ui.support.fields.NumberField;
import mlpstudio.ui.support.fields.TextInput;

/** Makes the fields of one card: their names, tooltips, marks and sentences. */
final class FieldFactory {
  private final String prefix;
  private final Messages messages;

  /** A factory of fields whose ids begin with the prefix. */
  FieldFactory(String prefix, Messages messages) {
    this.prefix = prefix;
    this.messages = messages;
  }

  /** A field for a number; its texts are {@code key.label} and {@code key.tip}. */
  Field number(String key, NumberSetting setting) {
    return field(key, new NumberField(setting.input()))
        .marked(setting.changed(), setting.opened())
        .explaining(setting.input().problemProperty());
  }

  /** A field for a few numbers in one line. */
  Field numbers(String key, TextInput<?> input) {
    InputField box = new InputField(input);
    box.getStyleClass().add("number-field");
    return field(key, box).explaining(input.problemProperty());
  }

  /** A field for one of a few constants, each named by the text {@code key.constant}. */
  <T extends Enum<T>> Field choice(String key, ExperimentField<T> setting, List<T> constants) {
    Function<T, String> name = constant -> messages.get(key + "." + keyOf(constant));
    Choice<T> box =
        Choice.of(prefix + "-" + key, constants, name, setting.valueProperty(), setting::set);
    return field(key, box).marked(setting.changedProperty(), () -> name.apply(setting.opened()));
  }

  /** A box to check. */
  Field check(String key, ExperimentField<Boolean> setting) {
    CheckBox box = new CheckBox(messages.get(key + ".label"));
    box.setId(prefix + "-" + key);
    box.setMinWidth(0);
    setting.valueProperty().subscribe(on -> box.setSelected(on));
    box.setOnAction(event -> setting.set(box.isSelected()));
    return field(key, box)
        .marked(
            setting.changedProperty(),
            () -> messages.get(setting.opened() ? "checked" : "unchecked"));
  }

  /** Any control with the texts {@code key.label} and {@code key.tip}. */
  Field field(String key, Control control) {
    return new Field(
        messages.get(key + ".label"), messages.get(key + ".tip"), control, messages.locale());
  }

  /** Shows a node while something holds; it takes no place otherwise. */
  static void showWhile(ObservableValue<Boolean> holds, Node node) {
    node.managedProperty().bind(node.visibleProperty());
    holds.subscribe(node::setVisible);
  }

  /** Lets a control be used only while something holds. */
  static void enableWhile(ObservableValue<Boolean> holds, Node node) {
    holds.subscribe(is -> node.setDisable(!is));
  }

  private static String keyOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
