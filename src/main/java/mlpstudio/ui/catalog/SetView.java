package mlpstudio.ui.catalog;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.data.DatasetDescription;
import mlpstudio.ui.catalog.Situation.AskingToFetch;
import mlpstudio.ui.catalog.Situation.Working;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.StyleClass;
import org.jspecify.annotations.Nullable;

/** One data set in the list: what it is, and below what can be done or is being done with it. */
final class SetView extends VBox {
  private final SetViewModel set;
  private final CatalogWords words;
  private final SetActions actions;
  private final Label place = new Label();
  private final Label contents = new Label();
  private final VBox below = new VBox();
  private @Nullable WorkingPane working;

  SetView(SetViewModel set, CatalogWords words, Path directory, FilePicker picker) {
    this.set = set;
    this.words = words;
    this.actions = new SetActions(set, words, directory, picker);
    setId("dataset-" + set.entry().id());
    getStyleClass().add("catalog-set");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(set.entry().title());
    below.getStyleClass().add("catalog-below");
    getChildren().addAll(header(), facts(), below);
    set.stateProperty().subscribe(now -> describe());
    show(set.situationProperty().get());
    set.situationProperty().subscribe((before, now) -> change(now));
    setOnDragOver(this::invite);
    setOnDragDropped(this::take);
  }

  private Node header() {
    Label title = new Label(set.entry().title());
    title.getStyleClass().add(StyleClass.CARD_TITLE);
    place.setId("place-" + set.entry().id());
    place.getStyleClass().add("catalog-place");
    place.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header = new HBox(title, space, place);
    header.getStyleClass().add("catalog-header");
    header.setAlignment(Pos.CENTER_LEFT);
    title.setMinWidth(Region.USE_PREF_SIZE);
    return header;
  }

  private Node facts() {
    DatasetDescription about = set.entry().description();
    Label origin = SetActions.sentence(words.origin(about.origin()));
    origin.getStyleClass().add(StyleClass.CAPTION);
    contents.setWrapText(true);
    contents.setMinHeight(Region.USE_PREF_SIZE);
    return new VBox(contents, origin);
  }

  private void describe() {
    boolean there = set.entry().available();
    String skipped = words.skipped(set.stateProperty().get());
    contents.setText(
        words.contents(set.entry().description().contents())
            + (skipped.isEmpty() ? "" : "\n" + skipped));
    place.setText(words.place(set.stateProperty().get()));
    place.setGraphic(there ? Icons.DONE.node() : null);
    place.pseudoClassStateChanged(SetActions.THERE, there);
    if (!set.working()) {
      show(set.situationProperty().get());
    }
  }

  /** A question takes the keyboard when it is asked, and not when its words become others. */
  private void change(Situation now) {
    show(now);
    if (now instanceof AskingToFetch) {
      focusFirst();
    }
  }

  private void show(Situation now) {
    if (now instanceof Working at) {
      if (working == null) {
        working = new WorkingPane(set, words);
        replace(working);
      }
      working.show(at);
      return;
    }
    working = null;
    replace(actions.of(now));
  }

  private void focusFirst() {
    Node first = SetActions.firstButton(below);
    (first == null ? this : first).requestFocus();
  }

  /** The keyboard stays with the set that it was with. */
  private void replace(Node pane) {
    if (holdsFocus()) {
      // Before the former pane goes: what has left the window cannot give the keyboard away.
      below.getChildren().addFirst(pane);
      focusFirst();
      below.getChildren().subList(1, below.getChildren().size()).clear();
    } else {
      below.getChildren().setAll(pane);
    }
    below.setManaged(pane.isManaged());
  }

  private boolean holdsFocus() {
    Scene scene = getScene();
    for (Node at = scene == null ? null : scene.getFocusOwner(); at != null; at = at.getParent()) {
      if (below.equals(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean canTake(DragEvent event) {
    return event.getDragboard().hasFiles()
        && !set.working()
        && !set.entry().available()
        && set.stateProperty().get().publication().isPresent();
  }

  private void invite(DragEvent event) {
    if (canTake(event)) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void take(DragEvent event) {
    if (canTake(event)) {
      List<File> files = event.getDragboard().getFiles();
      set.add(files.stream().map(File::toPath).toList());
      event.setDropCompleted(true);
      event.consume();
    }
  }
}
