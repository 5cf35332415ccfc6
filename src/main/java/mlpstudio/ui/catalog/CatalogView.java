package mlpstudio.ui.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.StyleClass;
import org.jspecify.annotations.Nullable;

/** The list of data sets. */
public final class CatalogView extends VBox {
  private final CatalogWords words;
  private final FilePicker picker;
  private final Path directory;
  private final VBox list = new VBox();
  private final ScrollPane scroll;
  private final Map<SetViewModel, SetView> views = new HashMap<>();

  /**
   * A list that follows the view-model.
   *
   * @param directory where sets are kept, which people are told
   * @param picker asks for files
   */
  public CatalogView(
      CatalogViewModel model, CatalogWords words, Path directory, FilePicker picker) {
    this.words = words;
    this.picker = picker;
    this.directory = directory;
    setId("catalog");
    getStyleClass().add("catalog");
    getStylesheets()
        .add(Objects.requireNonNull(CatalogView.class.getResource("catalog.css")).toExternalForm());
    Label introduction = new Label(words.get("introduction"));
    introduction.setWrapText(true);
    introduction.setMinHeight(Region.USE_PREF_SIZE);
    introduction.getStyleClass().add(StyleClass.CAPTION);
    list.getStyleClass().add("catalog-list");
    scroll = new ScrollPane(list);
    scroll.setId("catalog-scroll");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    // As tall as its list, where the window is.
    scroll.prefHeightProperty().bind(list.heightProperty().add(2));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(introduction, scroll);
    model.sets().addListener((ListChangeListener<SetViewModel>) change -> show(model.sets()));
    show(model.sets());
    model.watchedProperty().bind(sceneProperty().isNotNull());
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::reveal);
  }

  /** What has the keyboard is in sight. */
  private void reveal(@Nullable Node focused) {
    for (Node at = focused; at != null; at = at.getParent()) {
      if (list.equals(at.getParent())) {
        scroll.applyCss();
        scroll.layout();
        double room = list.getHeight() - scroll.getViewportBounds().getHeight();
        Bounds row = at.getBoundsInParent();
        double top = scroll.getVvalue() * room;
        if (room > 0
            && (row.getMinY() < top
                || row.getMaxY() > top + scroll.getViewportBounds().getHeight())) {
          // Its lower end, where its buttons are, matters most.
          double end = row.getMaxY() - scroll.getViewportBounds().getHeight();
          scroll.setVvalue(Math.clamp(end / room, 0.0, 1.0));
        }
        return;
      }
    }
  }

  private void show(List<SetViewModel> sets) {
    views.keySet().retainAll(sets);
    List<Node> rows = new ArrayList<>();
    for (SetViewModel set : sets) {
      rows.add(views.computeIfAbsent(set, s -> new SetView(s, words, directory, picker)));
    }
    // Row by row: one that left the window for a moment would give the keyboard away.
    list.getChildren().retainAll(rows);
    for (int i = 0; i < rows.size(); i++) {
      if (!list.getChildren().contains(rows.get(i))) {
        list.getChildren().add(i, rows.get(i));
      }
    }
  }
}
