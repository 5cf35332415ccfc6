package mlpstudio.ui.support.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NumberFieldTest {
  private final ObservableMap<String, String> problems = FXCollections.observableHashMap();
  private final SimpleObjectProperty<Double> value = new SimpleObjectProperty<>(0.01);
  private final SimpleBooleanProperty changed = new SimpleBooleanProperty();
  private final EditorStage stage = new EditorStage();

  @BeforeEach
  void showField() throws TimeoutException {
    stage.show(
        () -> {
          NumberSpec spec =
              new NumberSpec(
                  "Rate", NumberRange.above(0), NumberSteps.oneTwoFive(1e-7), Locale.ROOT);
          NumberInput input = new NumberInput("rate", problems, value, value::set, spec);
          CheckBox other = new CheckBox("Other");
          other.setId("other");
          VBox view =
              new VBox(
                  new Field(
                          "Rate", "Rate: how far a step goes.", new NumberField(input), Locale.ROOT)
                      .marked(changed, () -> "0.01")
                      .explaining(input.problemProperty()),
                  other);
          FieldStyles.addTo(view);
          return view;
        });
  }

  @Test
  void typingCountsAtEveryKeyAndEnterSpellsTheNumber() {
    stage.typeOver("rate", "0,50");
    assertThat(value.get()).isEqualTo(0.5);
    assertThat(text()).isEqualTo("0,50");
    stage.robot().type(KeyCode.ENTER);
    assertThat(text()).isEqualTo("0.5");
  }

  @Test
  void leavingTheFieldSpellsTheNumberToo() {
    stage.typeOver("rate", "0.20");
    stage.robot().type(KeyCode.TAB);
    assertThat(text()).isEqualTo("0.2");
    assertThat(value.get()).isEqualTo(0.2);
  }

  @Test
  void wrongTextIsMarkedInPlaceAndEscapeTakesItBack() throws TimeoutException {
    stage.typeOver("rate", "abc");
    assertThat(danger()).isTrue();
    assertThat(value.get()).isEqualTo(0.01);
    Label below = stage.node("rate-problem", Label.class);
    EditorStage.await(below::isVisible);
    assertThat(below.getText()).isEqualTo("Rate: a number above 0, not “abc”.");
    assertThat(field().getAccessibleText()).contains(below.getText());
    stage.robot().type(KeyCode.ESCAPE);
    assertThat(text()).isEqualTo("0.01");
    assertThat(danger()).isFalse();
    assertThat(below.isVisible()).isFalse();
    assertThat(problems).isEmpty();
  }

  @Test
  void wrongTextStaysWhenTheFieldIsLeft() {
    stage.typeOver("rate", "-3");
    stage.click("other");
    assertThat(text()).isEqualTo("-3");
    assertThat(problems).containsKey("rate");
  }

  @Test
  void arrowAndPageKeysStep() {
    stage.robot().clickOn("#rate").type(KeyCode.UP, 2);
    assertThat(value.get()).isEqualTo(0.05);
    stage.robot().type(KeyCode.DOWN);
    assertThat(value.get()).isEqualTo(0.02);
    stage.robot().type(KeyCode.PAGE_UP);
    assertThat(value.get()).isEqualTo(0.2);
    stage.robot().press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
    assertThat(value.get()).isEqualTo(0.2);
  }

  @Test
  void theWheelNeverChangesANumber() {
    stage.robot().clickOn("#rate").scroll(5);
    assertThat(value.get()).isEqualTo(0.01);
  }

  @Test
  void aChangeIsMarkedAndTold() {
    assertThat(stage.robot().lookup(".field-mark").query().isVisible()).isFalse();
    stage.robot().interact(() -> changed.set(true));
    assertThat(stage.robot().lookup(".field-mark").query().isVisible()).isTrue();
    assertThat(field().getAccessibleText()).isEqualTo("Rate, changed");
  }

  private TextField field() {
    return stage.node("rate", TextField.class);
  }

  private String text() {
    return field().getText();
  }

  private boolean danger() {
    return field().getPseudoClassStates().contains(PseudoClass.getPseudoClass("danger"));
  }
}
