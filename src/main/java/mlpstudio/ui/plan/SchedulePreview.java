package mlpstudio.ui.plan;

import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A small curve of the learning rate over the plan's epochs, and the same in a sentence. Follows
 * the plan as it is edited.
 */
final class SchedulePreview extends VBox {
  private final Curve curve = new Curve();
  private final Label sentence = new Label();

  SchedulePreview(ObservableValue<ScheduleForecast> forecast, Messages messages) {
    setId("plan-schedule-preview");
    getStyleClass().add("schedule-preview");
    getStylesheets()
        .add(
            Objects.requireNonNull(SchedulePreview.class.getResource("plan.css")).toExternalForm());
    sentence.setId("plan-schedule-forecast");
    sentence.getStyleClass().add("field-note");
    sentence.setWrapText(true);
    curve.setId("plan-schedule-curve");
    curve.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    curve.managedProperty().bind(curve.visibleProperty());
    getChildren().addAll(curve, sentence);
    forecast.subscribe(
        now -> {
          sentence.setText(now.sentence(messages));
          curve.setVisible(now.known());
          curve.setAccessibleText(messages.format("forecast.described", sentence.getText()));
          curve.show(now);
        });
  }

  /** The line, from the first epoch to the last and from 0 to the greatest rate. */
  static final class Curve extends Region {
    private static final double LINE = 2;

    private final Path line = new Path();
    private @Nullable ScheduleForecast forecast;

    Curve() {
      getStyleClass().add("schedule-curve");
      line.getStyleClass().add("line");
      line.setManaged(false);
      getChildren().add(line);
    }

    void show(ScheduleForecast value) {
      forecast = value;
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      line.getElements().clear();
      ScheduleForecast drawn = forecast;
      if (drawn != null && drawn.known()) {
        draw(drawn, getWidth(), getHeight() - 2 * LINE);
      }
    }

    /** One point a pixel, so that thousands of epochs cost no more than ten. */
    private void draw(ScheduleForecast drawn, double width, double height) {
      double most = drawn.most();
      for (int x = 0; x <= width; x++) {
        int epoch = (int) Math.min(drawn.epochs() - 1, x / Math.max(1, width) * drawn.epochs());
        double share = Math.min(1, drawn.rate(epoch) / most);
        double y = LINE + height * (1 - share);
        line.getElements().add(x == 0 ? new MoveTo(x, y) : new LineTo(x, y));
      }
    }
  }
}
