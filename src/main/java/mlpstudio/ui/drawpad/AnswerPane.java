package mlpstudio.ui.drawpad;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.StyleClass;
import org.jspecify.annotations.Nullable;

/** The winner in very large type with its figure, who came second, and which network says so. */
final class AnswerPane extends VBox {
  private static final PseudoClass UNSURE = PseudoClass.getPseudoClass("unsure");
  private static final PseudoClass WORD = PseudoClass.getPseudoClass("word");

  private final DrawPadViewModel model;
  private final PadWords words;
  private final Label winner = new Label();
  private final Label share = new Label();
  private final Label second = new Label();
  private final Label source = new Label();
  private final Hyperlink other = new Hyperlink();
  private final Tooltip sourceTooltip = new Tooltip();

  AnswerPane(DrawPadViewModel model, PadWords words) {
    this.model = model;
    this.words = words;
    setId("padAnswer");
    getStyleClass().add("pad-answer");
    winner.setId("padWinner");
    winner.getStyleClass().add("winner");
    winner.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    share.setId("padShare");
    share.getStyleClass().add("share");
    share.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    second.setId("padSecond");
    second.setWrapText(true);
    second.setMinHeight(USE_PREF_SIZE);
    second.getStyleClass().add("second");
    source.setId("padSource");
    source.setMinHeight(USE_PREF_SIZE);
    source.setWrapText(true);
    source.getStyleClass().add(StyleClass.CAPTION);
    sourceTooltip.setOnShowing(e -> sourceTooltip.setText(words.delays(model.reading().delays())));
    source.setTooltip(sourceTooltip);
    WhyPane why = new WhyPane(model, words);
    why.setMinWidth(USE_PREF_SIZE);
    VBox figures = new VBox(share, second);
    figures.setAlignment(Pos.CENTER_LEFT);
    figures.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(figures, Priority.ALWAYS);
    winner.managedProperty().bind(winner.textProperty().isNotEmpty());
    share.managedProperty().bind(share.textProperty().isNotEmpty());
    HBox large = new HBox(winner, figures, why);
    large.setAlignment(Pos.TOP_LEFT);
    large.getStyleClass().add("large");
    FlowPane networks = new FlowPane(source, other());
    networks.getStyleClass().add("networks");
    getChildren().addAll(large, networks);
  }

  /** Asks the other one, where there are two. */
  private Hyperlink other() {
    PadNetworks networks = model.networks();
    other.setId("pad-other-network");
    other.getStyleClass().add(StyleClass.CAPTION);
    other.setWrapText(true);
    other
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    networks.prefersBuiltInProperty().get()
                        ? words.get("ask.in.hand")
                        : words.format("ask.built.in", networks.choiceProperty().get().orElse("")),
                networks.choiceProperty(),
                networks.prefersBuiltInProperty()));
    other.visibleProperty().bind(networks.choiceProperty().map(Optional::isPresent));
    other.managedProperty().bind(other.visibleProperty());
    other.setOnAction(
        event -> {
          networks.prefersBuiltInProperty().set(!networks.prefersBuiltInProperty().get());
          other.setVisited(false);
        });
    return other;
  }

  /** Shows an answer, or why there is none. */
  void show(@Nullable Reading reading) {
    boolean readable = reading != null && reading.readable();
    boolean sure = reading != null && readable && reading.sure();
    pseudoClassStateChanged(UNSURE, readable && !sure);
    source.setText(reading == null ? "" : words.source(reading.source()));
    if (reading == null || !readable) {
      winner.setText("");
      share.setText("");
      second.setText(
          reading == null
              ? words.missing(model.reading().missingProperty().get(), model.networks().title())
              : words.get("diverged"));
      return;
    }
    String name = reading.classNames().get(reading.winner());
    winner.setText(sure ? name : words.get("unsure"));
    winner.pseudoClassStateChanged(WORD, !sure || name.length() > 2);
    share.setText(sure ? words.large(reading.probabilities()[reading.winner()]) : "");
    second.setText(sure ? words.runnerUp(reading) : words.perhaps(reading));
  }
}
