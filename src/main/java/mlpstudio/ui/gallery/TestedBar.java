package mlpstudio.ui.gallery;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.fields.Choice;

/** Above the page, once there are images of one's own: what the network is tested on. */
final class TestedBar extends FlowPane {

  TestedBar(GalleryViewModel model, GalleryWords words) {
    setId("testedBar");
    getStyleClass().add("tested-bar");
    FurtherTests further = model.further();
    Choice<TestChoice> choice =
        new Choice<>("testedOn", further.choices(), words::choice, item -> "");
    choice.follow(further.choiceProperty(), further::choose);
    choice.setTooltip(new Tooltip(words.get("tested.tooltip")));
    choice.setAccessibleText(words.get("tested.on"));
    Label name = new Label(words.get("tested.on"));
    name.setLabelFor(choice);
    HBox chooser = new HBox(name, choice);
    chooser.getStyleClass().add("tested-choice");
    chooser.setAlignment(Pos.CENTER_LEFT);
    Label sentence = new Label();
    sentence.setId("testedSentence");
    sentence.getStyleClass().add(StyleClass.CAPTION);
    sentence.setWrapText(true);
    // Where the text is too large for one line, it takes two, and the page keeps its place.
    sentence
        .maxWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.max(1, getWidth() - snappedLeftInset() - snappedRightInset()),
                widthProperty(),
                insetsProperty()));
    setMinWidth(0);
    sentence
        .textProperty()
        .bind(
            further
                .answerProperty()
                .map(answer -> answer == null ? "" : words.tested(answer))
                .orElse(""));
    sentence.managedProperty().bind(sentence.textProperty().isNotEmpty());
    getChildren().addAll(chooser, sentence);
    visibleProperty().bind(Bindings.size(further.choices()).greaterThan(1));
    managedProperty().bind(visibleProperty());
  }
}
