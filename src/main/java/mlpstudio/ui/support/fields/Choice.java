package mlpstudio.ui.support.fields;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A box to choose one of several things from. What cannot be chosen is listed too, greyed, with the
 * reason under it.
 *
 * @param <T> the things
 */
public final class Choice<T> extends ComboBox<T> {
  private final Function<T, String> name;
  private final Function<T, String> reason;
  private boolean following;

  /** A choice among a few things that can all be chosen. */
  public static <T> Choice<T> of(
      String id,
      List<T> items,
      Function<T, String> name,
      ObservableValue<T> value,
      Consumer<T> choose) {
    Choice<T> choice = new Choice<>(id, FXCollections.observableArrayList(items), name, item -> "");
    choice.follow(value, choose);
    return choice;
  }

  /**
   * A choice among things that come and go; {@link #follow} is still to be called.
   *
   * @param reason why a thing cannot be chosen, or empty where it can
   */
  public Choice(
      String id, ObservableList<T> items, Function<T, String> name, Function<T, String> reason) {
    super(items);
    this.name = name;
    this.reason = reason;
    setId(id);
    getStyleClass().add("choice");
    setButtonCell(new ButtonCell());
    setCellFactory(list -> new ItemCell());
  }

  /** Shows a value from now on, and hands over what is chosen instead. */
  public void follow(ObservableValue<T> current, Consumer<T> choose) {
    current.subscribe(item -> show(item));
    valueProperty()
        .addListener(
            (observable, was, is) -> {
              if (following) {
                return;
              }
              // Nothing is chosen where the list was exchanged below the box.
              if (is != null && reason.apply(is).isEmpty()) {
                choose.accept(is);
              }
              // Whoever decides may have refused.
              show(current.getValue());
            });
  }

  private void show(@Nullable T item) {
    following = true;
    try {
      setValue(item);
    } finally {
      following = false;
    }
  }

  private final class ButtonCell extends ListCell<T> {
    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null || empty ? "" : name.apply(item));
    }
  }

  private final class ItemCell extends ListCell<T> {
    private final Label title = new Label();
    private final Label why = new Label();
    private final VBox both = new VBox(title, why);

    ItemCell() {
      // Classes of the theme: a popup does not see the style sheets of its owner.
      why.getStyleClass().add("text-small");
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      String sentence = item == null || empty ? "" : reason.apply(item);
      setDisable(!sentence.isEmpty());
      setText(sentence.isEmpty() && item != null ? name.apply(item) : null);
      title.setText(item == null ? "" : name.apply(item));
      why.setText(sentence);
      setGraphic(sentence.isEmpty() ? null : both);
    }
  }
}
