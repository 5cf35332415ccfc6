package mlpstudio.ui.plan;

import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/** How to use another build of PyTorch: a line that opens an explanation and its two buttons. */
final class TorchFolderView extends VBox {

  /** The desktop's dialog asks for the folder. */
  TorchFolderView(TorchFolderViewModel torch) {
    this(torch, window -> ask(window, torch.messages().get("torch.dialog")));
  }

  /** As above, asked for otherwise. */
  TorchFolderView(TorchFolderViewModel torch, Function<@Nullable Window, Optional<Path>> asker) {
    setId("torch-folder");
    getStyleClass().add("torch-folder");
    getStylesheets()
        .add(
            Objects.requireNonNull(TorchFolderView.class.getResource("plan.css")).toExternalForm());
    Messages messages = torch.messages();
    Hyperlink more = new Hyperlink(messages.get("torch.more"));
    more.setId("torch-more");
    VBox details = details(torch, asker);
    details.setVisible(!torch.folderProperty().get().isEmpty());
    details.managedProperty().bind(details.visibleProperty());
    more.setOnAction(
        event -> {
          more.setVisited(false);
          details.setVisible(!details.isVisible());
        });
    getChildren().addAll(more, details);
  }

  private VBox details(
      TorchFolderViewModel torch, Function<@Nullable Window, Optional<Path>> asker) {
    Messages messages = torch.messages();
    Label how = new Label(messages.get("torch.how"));
    Label note = new Label();
    note.setId("torch-note");
    note.textProperty().bind(torch.noteProperty());
    FieldFactory.showWhile(torch.noteProperty().map(text -> !text.isEmpty()), note);
    for (Label label : new Label[] {how, note}) {
      label.getStyleClass().add("field-note");
      label.setWrapText(true);
    }
    Button choose = new Button(messages.get("torch.choose"));
    choose.setId("torch-choose");
    choose.setOnAction(
        event ->
            asker
                .apply(getScene() == null ? null : getScene().getWindow())
                .ifPresent(torch::choose));
    Button inside = new Button(messages.get("torch.forget"));
    inside.setId("torch-forget");
    inside.setOnAction(event -> torch.forget());
    FieldFactory.showWhile(torch.folderProperty().map(text -> !text.isEmpty()), inside);
    FlowPane buttons = new FlowPane(choose, inside);
    buttons.getStyleClass().add("torch-buttons");
    VBox details = new VBox(how, buttons, note);
    details.getStyleClass().add("torch-details");
    return details;
  }

  private static Optional<Path> ask(@Nullable Window owner, String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }
}
