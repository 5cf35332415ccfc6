package mlpstudio.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/**
 * A choice of one of a few things, or of none.
 *
 * @param <T> what is chosen
 */
final class WordChoice<T> extends ComboBox<Optional<T>> {

  /**
   * A choice.
   *
   * @param id of the control
   * @param all what there is to choose
   * @param name how each is called; asked for none, too
   */
  WordChoice(
      String id,
      List<T> all,
      Function<Optional<T>, String> name,
      ObjectProperty<Optional<T>> value) {
    setId(id);
    List<Optional<T>> items = new ArrayList<>();
    items.add(Optional.empty());
    all.forEach(one -> items.add(Optional.of(one)));
    getItems().setAll(items);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Optional<T> one) {
            return name.apply(one);
          }

          @Override
          public Optional<T> fromString(String text) {
            return Optional.empty();
          }
        });
    valueProperty().bindBidirectional(value);
  }
}
