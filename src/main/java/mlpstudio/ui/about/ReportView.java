package mlpstudio.ui.about;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/** The system report, to be read before it is copied. */
public final class ReportView extends VBox {
  private static final int ROWS = 16;

  private final Messages texts = new Messages(ReportView.class);
  private final Label said = new Label();

  /** Shows the report of this model, gathered anew each time that it comes to be seen. */
  public ReportView(ReportViewModel model) {
    setId("report");
    AboutView.dress(this);
    Label introduction = new Label(texts.get("report.introduction"));
    introduction.setWrapText(true);
    introduction.setMinHeight(Region.USE_PREF_SIZE);
    TextArea area = new TextArea();
    area.setId("report-text");
    area.setEditable(false);
    area.setPrefRowCount(ROWS);
    area.setWrapText(true);
    area.setAccessibleText(texts.get("report.title"));
    area.getStyleClass().add(StyleClass.MONOSPACED);
    area.setPromptText(texts.get("report.gathering"));
    area.textProperty().bind(model.textProperty());
    VBox.setVgrow(area, Priority.ALWAYS);
    Button copy = new Button(texts.get("report.copy"), Icons.COPY.node());
    copy.setId("report-copy");
    copy.setAccessibleText(texts.get("report.copy"));
    copy.disableProperty().bind(model.textProperty().isEmpty());
    copy.setOnAction(e -> copy(model.textProperty().get()));
    said.setId("report-copied");
    HBox foot = new HBox(copy, said);
    foot.getStyleClass().add("about-foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(introduction, area, foot);
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                said.setText("");
                model.gather();
              }
            });
  }

  private void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    said.setText(texts.get("report.copied"));
  }
}
