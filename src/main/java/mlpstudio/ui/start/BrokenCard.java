package mlpstudio.ui.start;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.ExperimentWords;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/** The experiments that are broken on purpose: each is to be found out and mended. */
final class BrokenCard {
  private BrokenCard() {}

  static Card of(List<Experiment> experiments, StartActions actions, Messages texts) {
    Card card = new Card(texts.get("broken"));
    card.setId("start-broken");
    card.getStyleClass().add("start-own");
    Label about = wrapped(texts.get("broken.about"));
    about.getStyleClass().add(StyleClass.CAPTION);
    VBox list = new VBox();
    list.getStyleClass().add("start-recent");
    ExperimentWords words = new ExperimentWords(texts.locale());
    experiments.forEach(e -> list.getChildren().add(entry(e, words, actions)));
    card.setContent(about, list);
    return card;
  }

  private static Node entry(Experiment experiment, ExperimentWords words, StartActions actions) {
    Label about = wrapped(words.about(experiment));
    about.getStyleClass().add(StyleClass.CAPTION);
    about.getStyleClass().add("start-broken-about");
    Button button = new Button(words.title(experiment));
    button.setMnemonicParsing(false);
    button.setWrapText(true);
    button.setId("start-open-" + experiment.id());
    button.getStyleClass().addAll(StyleClass.FLAT, "start-file");
    button.setAlignment(Pos.CENTER_LEFT);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(words.title(experiment) + ". " + words.about(experiment));
    button.setOnAction(e -> actions.open(experiment));
    return new VBox(button, about);
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
