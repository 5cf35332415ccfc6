package mlpstudio.ui.plan;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.Field;
import mlpstudio.ui.support.fields.FieldGrid;

/**
 * The distortion of training images, folded away until it is wanted: on or off, how far, and what
 * that looks like.
 */
final class DistortionPane extends TitledPane {

  DistortionPane(PreparationViewModel preparation, FieldFactory fields) {
    DistortionSettings distortion = preparation.distortion();
    Messages messages = preparation.messages();
    setId("preparation-distortion-group");
    getStyleClass().addAll("dense", "distortion-group");
    getStylesheets()
        .add(Objects.requireNonNull(DistortionPane.class.getResource("plan.css")).toExternalForm());
    setAnimated(false);
    textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    messages.get(
                        distortion.on().get() ? "distortion.title.on" : "distortion.title.off"),
                distortion.on().valueProperty()));
    Field on = fields.check("distorted", distortion.on());
    FieldGrid amounts =
        new FieldGrid(
            fields.number("shift", distortion.shift()),
            fields.number("rotation", distortion.rotation()),
            fields.number("scale", distortion.scale()),
            fields.number("shear", distortion.shear()),
            fields.number("thickness", distortion.thickness()),
            fields.number("contrast", distortion.contrast()));
    Label problem = new Label();
    problem.setId(DistortionSettings.PROBLEM);
    problem.getStyleClass().add("field-problem");
    problem.setWrapText(true);
    problem.textProperty().bind(distortion.problemProperty());
    FieldFactory.showWhile(distortion.problemProperty().map(text -> !text.isEmpty()), problem);
    Label caption = new Label(messages.get("distortion.caption"));
    caption.getStyleClass().add("field-note");
    caption.setWrapText(true);
    DistortionPreview preview = new DistortionPreview(distortion.sampleProperty(), messages);
    FieldFactory.showWhile(distortion.on().valueProperty(), amounts);
    FieldFactory.showWhile(distortion.sampleProperty().map(s -> true).orElse(false), caption);
    VBox content = new VBox(on, amounts, problem, preview, caption);
    content.getStyleClass().add("distortion-content");
    setContent(content);
    setExpanded(distortion.on().get());
    // An experiment that distorts shows it.
    distortion.on().valueProperty().subscribe((before, now) -> setExpanded(now || isExpanded()));
  }
}
