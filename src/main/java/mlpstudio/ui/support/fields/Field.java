package mlpstudio.ui.support.fields;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A control with its name above (a check box has its own beside it), the mark of a change, and the
 * sentence about what cannot be used below. Screen readers are told all of them. A view with fields
 * wears {@link FieldStyles}.
 */
public final class Field extends VBox {
  private static final Duration PATIENCE = Duration.millis(400);
  private final String name;
  private final Control control;
  private final HBox header = new HBox();
  private final Messages messages;
  private @Nullable ObservableBooleanValue changed;
  private String sentence = "";

  /**
   * A field.
   *
   * @param name what it is called
   * @param explanation one sentence for the tooltip
   * @param control in which the value is typed or chosen; its id is set
   */
  public Field(String name, String explanation, Control control) {
    this(name, explanation, control, Locale.getDefault());
  }

  /** A field whose own words are in a given language. */
  public Field(String name, String explanation, Control control, Locale locale) {
    this.name = name;
    this.control = control;
    this.messages = new Messages(Field.class, locale);
    getStyleClass().add("field");
    header.getStyleClass().add("field-header");
    header.setAlignment(Pos.CENTER_LEFT);
    control.setTooltip(new Tooltip(explanation));
    control.setAccessibleHelp(explanation);
    control.setMaxWidth(Double.MAX_VALUE);
    if (control instanceof CheckBox) {
      getStyleClass().add("check-field");
      header.getChildren().add(control);
      getChildren().add(header);
    } else {
      Label label = new Label(name);
      label.setLabelFor(control);
      label.setTooltip(new Tooltip(explanation));
      label.getStyleClass().add("field-name");
      header.getChildren().add(label);
      getChildren().addAll(header, control);
    }
    describe();
  }

  /** What the value is typed or chosen in. */
  public Control control() {
    return control;
  }

  /**
   * Marks a value that differs from the experiment's.
   *
   * @param differs whether it does
   * @param opened how the experiment's value is spelt
   */
  public Field marked(ObservableBooleanValue differs, Supplier<String> opened) {
    changed = differs;
    differs.addListener((observable, was, is) -> describe());
    header
        .getChildren()
        .add(new FieldMark(differs, () -> messages.format("changed.from", opened.get())));
    describe();
    return this;
  }

  /** Shows the sentence about an unusable text. */
  public Field explaining(ReadOnlyStringProperty problem) {
    Label below = new Label();
    below.setId(control.getId() + "-problem");
    below.getStyleClass().add("field-problem");
    below.setWrapText(true);
    below.setVisible(false);
    below.managedProperty().bind(below.visibleProperty());
    getChildren().add(below);
    // The border turns at once, the sentence waits for a person who is still typing.
    PauseTransition patience = new PauseTransition(PATIENCE);
    patience.setOnFinished(event -> below.setVisible(!sentence.isEmpty()));
    problem.subscribe(
        text -> {
          sentence = text;
          if (text.isEmpty()) {
            patience.stop();
            below.setVisible(false);
          } else {
            below.setText(text);
            patience.playFromStart();
          }
          describe();
        });
    return this;
  }

  private void describe() {
    StringBuilder text = new StringBuilder(name);
    if (changed != null && changed.get()) {
      text.append(", ").append(messages.get("changed"));
    }
    if (!sentence.isEmpty()) {
      text.append(". ").append(sentence);
    }
    control.setAccessibleText(text.toString());
  }
}
