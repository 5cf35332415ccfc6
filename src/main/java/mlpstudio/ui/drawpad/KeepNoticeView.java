package mlpstudio.ui.drawpad;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Says at the foot of the paper what was kept. A toast would lie over the buttons that the next
 * drawing needs; here only the word that undoes takes the mouse, and the next stroke sends all
 * away.
 */
final class KeepNoticeView extends HBox {
  private static final Duration TIME = Duration.seconds(6);

  private final CollectionModel model;
  private final Label sentence = new Label();
  private final Hyperlink undo = new Hyperlink();
  private final PauseTransition time = new PauseTransition(TIME);

  KeepNoticeView(CollectionModel model, PadWords words) {
    this.model = model;
    getStyleClass().add("keep-notice");
    setAlignment(Pos.CENTER_LEFT);
    setPickOnBounds(false);
    sentence.setId("pad-notice");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setMouseTransparent(true);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    undo.setId("pad-undo-keep");
    undo.setText(words.get("keep.undo"));
    undo.setMinWidth(Region.USE_PREF_SIZE);
    // Ctrl+Z on the pad does the same: the keyboard need not come here.
    undo.setFocusTraversable(false);
    undo.managedProperty().bind(undo.visibleProperty());
    getChildren().addAll(sentence, undo);
    time.setOnFinished(event -> model.dismissNotice());
    model.noticeProperty().subscribe(this::show);
  }

  /** What is said. */
  ReadOnlyObjectProperty<KeepNotice> noticeProperty() {
    return model.noticeProperty();
  }

  private void show(KeepNotice notice) {
    setVisible(!notice.equals(KeepNotice.NONE));
    sentence.setText(notice.sentence());
    sentence.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    undo.setVisible(notice.undo().isPresent());
    undo.setOnAction(
        event -> {
          model.dismissNotice();
          notice.undo().ifPresent(Runnable::run);
        });
    time.stop();
    if (isVisible()) {
      time.playFromStart();
    }
  }
}
