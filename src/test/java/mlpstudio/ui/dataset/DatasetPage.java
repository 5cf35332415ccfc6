package mlpstudio.ui.dataset;

import atlantafx.base.theme.PrimerLight;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.DatasetException;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.images.ImageGrid;
import org.testfx.util.WaitForAsyncUtils;

/** The Data page in a window of its own, with everything that it needs. */
final class DatasetPage {
  final Workspace workspace = new Workspace(BuiltInExperiments.deepReluSgd());
  final DatasetViewModel model;
  final DatasetView view;

  DatasetPage(Stage stage, double width, double height) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    model = new DatasetViewModel(workspace, new DatasetCatalog(Optional.empty()), new InPlace());
    view = new DatasetView(model, workspace.computeProperty(), Optional.empty());
    view.setStyle("-fx-font-size: 13px");
    Scene scene = new Scene(view, width, height);
    scene.getStylesheets().add("/mlpstudio/ui/theme.css");
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  static ImageDataset mnist() throws DatasetException {
    return new DatasetCatalog(Optional.empty()).load("mnist");
  }

  ImageGrid grid() {
    return (ImageGrid) node("imageGrid");
  }

  Node node(String id) {
    return view.lookup("#" + id);
  }

  WritableImage picture() {
    return onFx(() -> view.getScene().snapshot(null));
  }

  void onFx(Runnable action) {
    onFx(
        () -> {
          action.run();
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  <T> T onFx(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
  }

  void waitFor(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(condition::getAsBoolean));
  }
}
