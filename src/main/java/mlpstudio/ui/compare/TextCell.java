package mlpstudio.ui.compare;

import java.util.function.BiConsumer;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * A text of the list that is edited in place: F2, Enter or a double click begin, Enter or leaving
 * the field keep what was typed, Escape does not.
 */
final class TextCell extends TableCell<RunRow, String> {
  private final BiConsumer<RunRow, String> keep;
  private final String id;
  private final TextField field = new TextField();

  TextCell(String id, String name, BiConsumer<RunRow, String> keep) {
    this.id = id;
    this.keep = keep;
    // Names are of any length, and what tells them apart is often at their end.
    setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    field.setAccessibleText(name);
    field.setOnAction(event -> finish());
    field
        .focusedProperty()
        .addListener(
            (o, before, now) -> {
              if (!now && isEditing()) {
                finish();
              }
            });
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            event.consume();
          }
        });
  }

  @Override
  public void startEdit() {
    super.startEdit();
    if (isEditing()) {
      field.setId(id);
      field.setText(getItem());
      setText(null);
      setGraphic(field);
      field.selectAll();
      field.requestFocus();
    }
  }

  @Override
  public void cancelEdit() {
    super.cancelEdit();
    rest();
  }

  @Override
  protected void updateItem(@Nullable String item, boolean empty) {
    super.updateItem(item, empty);
    if (!isEditing()) {
      rest();
    }
  }

  private void finish() {
    RunRow row = getTableRow() == null ? null : getTableRow().getItem();
    String typed = field.getText();
    cancelEdit();
    if (row != null) {
      keep.accept(row, typed);
    }
    getTableView().requestFocus();
  }

  private void rest() {
    String item = isEmpty() || getItem() == null ? "" : getItem();
    field.setId(null);
    setGraphic(null);
    setText(item);
    setTooltip(item.isEmpty() ? null : new Tooltip(item));
  }
}
