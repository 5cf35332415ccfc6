package mlpstudio.ui.drawpad;

import java.util.List;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import mlpstudio.ui.support.Showing;
import org.jspecify.annotations.Nullable;

/** Draw a digit, see what the network sees and what it says. FX thread only. */
public final class DrawPadView extends StackPane {
  private final DrawPadViewModel model;
  private final PadWords words = new PadWords();
  private final PadCanvas canvas;
  private final AnswerPane answer;
  private final ClassBars bars;
  private final MenuButton keep = new MenuButton();
  private final AnimationTimer replay =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          model.pen().replayOn();
        }
      };

  /** A pad. */
  public DrawPadView(DrawPadViewModel model) {
    this.model = model;
    setId("drawPad");
    getStyleClass().add("draw-pad");
    getStylesheets()
        .add(Objects.requireNonNull(DrawPadView.class.getResource("drawpad.css")).toString());
    canvas = new PadCanvas(model, words);
    answer = new AnswerPane(model, words);
    bars = new ClassBars(words, model::choose);
    PadLayout layout =
        new PadLayout(
            new PadToolbar(model, words),
            canvas,
            new AnswersLayout(answer, new SeenPane(model, words), bars, collection()));
    ScrollPane scroll = new ScrollPane(layout);
    scroll.viewportBoundsProperty().subscribe(b -> layout.setVisibleHeight(b.getHeight()));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("pad-scroll");
    getChildren().add(scroll);
    PadPictures.acceptDrops(this, model);
    // For what drives the window from outside: the image there is, and, at the bars, that they are
    // of.
    model.seenProperty().subscribe(canvas::setUserData);
    model.watchedProperty().bind(Showing.of(this));
    model.pen().replayingProperty().subscribe(this::replay);
    model.reading().readingProperty().subscribe(now -> show());
    model.reading().missingProperty().subscribe(now -> show());
    model.chosenClassProperty().subscribe(now -> show());
    model.why().kindProperty().subscribe(now -> show());
    model.networks().networkProperty().subscribe(now -> networkChanged());
    model.networks().shapeProperty().subscribe(now -> networkChanged());
  }

  /** Nobody watches a hidden pad's replay. */
  private void replay(boolean plays) {
    if (plays) {
      replay.start();
    } else {
      replay.stop();
    }
  }

  private FlowPane collection() {
    keep.setId("pad-keep");
    keep.setText(words.get("keep"));
    keep.setTooltip(new Tooltip(words.get("keep.tooltip")));
    keep.setAccessibleHelp(words.get("keep.tooltip"));
    keep.disableProperty()
        .bind(model.pen().history().contentProperty().map(content -> content.strokes().isEmpty()));
    Button open = new Button();
    open.setId("pad-collection");
    open.textProperty()
        .bind(model.collection().countProperty().map(n -> words.collection(n.intValue())));
    open.accessibleTextProperty()
        .bind(model.collection().countProperty().map(n -> words.count(n.intValue())));
    open.setTooltip(new Tooltip(words.format("collection.tooltip", model.collection().place())));
    open.setOnAction(event -> model.openCollection());
    WriterLine writer =
        new WriterLine(model.collection().writer(), words, () -> canvas.requestFocus());
    FlowPane line = new FlowPane(keep, open, writer, writer.next());
    line.getStyleClass().add("pad-collection");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void networkChanged() {
    List<String> names = model.classNames();
    keep.getItems().clear();
    for (int label = 0; label < names.size(); label++) {
      int chosen = label;
      MenuItem item = new MenuItem(names.get(label));
      item.setId("pad-keep-" + label);
      item.setOnAction(
          event -> {
            model.label(chosen);
            canvas.requestFocus();
          });
      keep.getItems().add(item);
    }
    show();
  }

  private void show() {
    @Nullable Reading reading = model.reading().readingProperty().get();
    answer.show(reading);
    bars.setUserData(reading == null ? null : reading.image());
    bars.show(
        reading == null ? model.classNames() : reading.classNames(),
        reading,
        model.why().kindProperty().get() == WhyKind.OFF ? -1 : model.explainedClass());
    canvas.setAccessibleText(
        words.format(
            "pad.spoken",
            reading == null
                ? words.missing(model.reading().missingProperty().get(), model.networks().title())
                : words.spoken(reading)));
  }
}
