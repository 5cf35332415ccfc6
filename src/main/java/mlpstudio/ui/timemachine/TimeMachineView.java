package mlpstudio.ui.timemachine;

import java.util.Arrays;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.fields.Choice;
import mlpstudio.ui.support.fields.FieldStyles;

/**
 * The slider with its film and its words: under the chart, and on every page that shows the
 * network, where it is the sign that the past is shown. One row where there is room or the window
 * is low, else two.
 */
public final class TimeMachineView extends StackPane {
  private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

  /** Of the text's height: from here on everything has room in one row. */
  private static final double WIDE_EM = 64;

  /** Below this height of the window a second row would take too much from what is above. */
  private static final double LOW_EM = 40;

  /** Below this width one row has no room for the slider. */
  private static final double NARROW_EM = 38;

  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

  /** Below this the words on the longest button give way to those that say what is shown. */
  private static final double TIGHT_EM = 46;

  private final TimeMachineViewModel model;
  private final TimeWords words;
  private final String prefix;
  // Never seen itself: carries the size of the text.
  private final Label em = new Label();
  private final HBox first = new HBox();
  private final HBox second = new HBox();
  private final VBox rows = new VBox(first, second);
  private final Node play;
  private final TimeSlider slider;
  private final Label sentence;
  private final Node speed;
  private final Node back;
  private final Button goOn = new Button();
  private final Node branch;
  private boolean oneRow;
  private boolean arranged;

  /**
   * A time machine that is there only sometimes.
   *
   * @param place where in the window, the first part of its controls' ids
   * @param wanted whether it is to be there, where the run keeps moments
   */
  public TimeMachineView(TimeMachineViewModel model, String place, ObservableBooleanValue wanted) {
    this.model = model;
    this.words = model.words();
    this.prefix = place;
    setId(place);
    getStyleClass().add("time-machine");
    getStylesheets()
        .add(Objects.requireNonNull(TimeMachineView.class.getResource("time.css")).toString());
    FieldStyles.addTo(this);
    setAccessibleText(words.get("name"));
    play = new HBox(playButton(true), playButton(false));
    slider = new TimeSlider(model, place + "-slider");
    HBox.setHgrow(slider, Priority.ALWAYS);
    sentence = sentence();
    speed = speedChoice();
    back = backButton();
    branch = branchButton();
    em.setVisible(false);
    getChildren().addAll(em, rows);
    first.getStyleClass().add("time-row");
    second.getStyleClass().add("time-row");
    first.setAlignment(Pos.CENTER_LEFT);
    second.setAlignment(Pos.CENTER_LEFT);
    rows.getStyleClass().add("time-rows");
    setMinWidth(0);
    visibleProperty().bind(model.availableProperty().and(wanted));
    managedProperty().bind(visibleProperty());
    model.wantedProperty().subscribe(moment -> pseudoClassStateChanged(PAST, moment != null));
    widthProperty().subscribe(width -> arrange());
    em.fontProperty().subscribe(font -> arrange());
    sceneProperty().flatMap(Scene::heightProperty).subscribe(height -> arrange());
    arrange();
  }

  private void arrange() {
    double size = em.getFont().getSize();
    double ems = getWidth() / size;
    boolean low =
        ems >= NARROW_EM
            && ems < WIDE_EM
            && getScene() != null
            && getScene().getHeight() < LOW_EM * size;
    pseudoClassStateChanged(LOW, low);
    goOn.setContentDisplay(
        ems > 0 && (low || ems < TIGHT_EM) ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    boolean now = low || ems >= WIDE_EM;
    if (now == oneRow && arranged) {
      return;
    }
    oneRow = now;
    arranged = true;
    first.getChildren().clear();
    second.getChildren().clear();
    if (oneRow) {
      first.getChildren().setAll(play, slider, speed, sentence, back, branch);
    } else {
      first.getChildren().setAll(play, slider, speed);
      second.getChildren().setAll(sentence, back, branch);
    }
    second.setVisible(!oneRow);
    second.setManaged(!oneRow);
  }

  private Node playButton(boolean backward) {
    String key = backward ? "play-back" : "play";
    Button button = new Button();
    button.setId(prefix + "-" + key);
    button.getStyleClass().addAll(StyleClass.FLAT, "button-icon");
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    Tooltip tooltip = new Tooltip();
    button.setTooltip(tooltip);
    Runnable show =
        () -> {
          boolean pauses =
              model.playingProperty().get() && model.backwardProperty().get() == backward;
          Icons begin = backward ? Icons.PLAY_BACK : Icons.TRAIN;
          button.setGraphic((pauses ? Icons.PAUSE : begin).node());
          button.setAccessibleText(words.get(pauses ? "pause" : key));
          tooltip.setText(words.get((pauses ? "pause" : key) + ".tooltip"));
        };
    model.playingProperty().subscribe(show);
    model.backwardProperty().subscribe(show);
    show.run();
    button.disableProperty().bind(model.stopsProperty().map(stops -> stops.isEmpty()));
    button.setOnAction(
        event -> {
          if (backward) {
            model.playBackOrPause();
          } else {
            model.playOrPause();
          }
        });
    return button;
  }

  private Label sentence() {
    Label label = new Label();
    label.setId(prefix + "-moment");
    label.getStyleClass().add("time-moment");
    label.setMinWidth(0);
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.SOMETIMES);
    model
        .wantedProperty()
        .subscribe(moment -> label.setGraphic(moment == null ? null : Icons.HISTORY.node()));
    label.textProperty().bind(model.labelProperty());
    return label;
  }

  private Node speedChoice() {
    Choice<FilmSpeed> choice =
        Choice.of(
            prefix + "-speed",
            Arrays.asList(FilmSpeed.values()),
            words::speed,
            model.speedProperty(),
            model.speedProperty()::set);
    choice.setTooltip(new Tooltip(words.get("speed.tooltip")));
    choice.setAccessibleText(words.get("speed.name"));
    choice.setMinWidth(Region.USE_PREF_SIZE);
    return choice;
  }

  private Node backButton() {
    Button button = new Button(words.get("back"));
    button.setId(prefix + "-now");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(words.get("back.tooltip")));
    button.setAccessibleText(words.get("back"));
    button.setAccessibleHelp(words.get("back.tooltip"));
    button.disableProperty().bind(model.wantedProperty().isNull());
    button.setOnAction(event -> model.now());
    return button;
  }

  private Node branchButton() {
    Button button = goOn;
    button.setText(words.get("continue"));
    button.setGraphic(Icons.BRANCH.node());
    button.setId(prefix + "-continue");
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(model.hintProperty());
    button.accessibleHelpProperty().bind(model.hintProperty());
    button.setAccessibleText(words.get("continue"));
    button.disableProperty().bind(model.canContinueProperty().not());
    button.setOnAction(event -> model.continueFromHere());
    Button cancel = new Button(words.get("cancel"));
    cancel.setId(prefix + "-cancel");
    cancel.setTooltip(new Tooltip(words.get("cancel.tooltip")));
    cancel.setAccessibleText(words.get("cancel"));
    cancel.setAccessibleHelp(words.get("cancel.tooltip"));
    cancel.setOnAction(event -> model.cancelContinuing());
    var learning =
        Bindings.createBooleanBinding(
            () -> !Double.isNaN(model.learningProperty().get()), model.learningProperty());
    cancel.visibleProperty().bind(learning);
    button.visibleProperty().bind(learning.not());
    // A button that cannot be pressed has no tooltip of its own.
    StackPane both = new StackPane(button, cancel);
    Tooltip.install(both, tooltip);
    both.setMinWidth(Region.USE_PREF_SIZE);
    both.visibleProperty().bind(model.continuingOfferedProperty());
    both.managedProperty().bind(both.visibleProperty());
    return both;
  }
}
