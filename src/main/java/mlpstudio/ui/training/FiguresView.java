package mlpstudio.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.training.FiguresViewModel.Shown;

/** The figures of the run in large type, and under them what is to be said about it. */
public final class FiguresView extends VBox {
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
  private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

  private final Messages texts = new Messages(FiguresView.class);
  private final FiguresViewModel model;
  private final VBox notes = new VBox();

  /** Shows these figures, and the pace that the run may have. */
  public FiguresView(FiguresViewModel model, ProgressViewModel progress, PaceViewModel pace) {
    this(model);
    notes.setId("run-notes");
    notes.getStyleClass().add("run-notes");
    Region room = new Region();
    room.getStyleClass().add("run-notes-room");
    getChildren().addAll(new PaceView(pace, progress), new StackPane(room, notes));
    model.notesProperty().addListener((o, before, now) -> show(now));
    show(model.notesProperty().get());
  }

  /** Shows these figures and nothing else, where they are read from afar. */
  public FiguresView(FiguresViewModel model) {
    this.model = model;
    getStyleClass().add("figures");
    getStylesheets().add(TrainingStyles.URL);
    TilePane row =
        new TilePane(
            figure("test-accuracy", Shown::testAccuracy),
            bestFigure(),
            figure("train-loss", Shown::trainLoss),
            figure("test-loss", Shown::testLoss));
    row.getStyleClass().add("figure-row");
    row.setTileAlignment(Pos.TOP_RIGHT);
    VBox block = new VBox(moment(), row);
    block.getStyleClass().add("figures-block");
    model.momentProperty().subscribe(at -> block.pseudoClassStateChanged(PAST, !at.isEmpty()));
    getChildren().add(block);
  }

  /** Of which earlier moment the figures are; its room is kept, so that nothing jumps. */
  private Node moment() {
    Label moment = new Label();
    moment.setId("figures-moment");
    moment.getStyleClass().add("figures-moment");
    moment.setGraphic(Icons.HISTORY.node());
    moment.setTooltip(new Tooltip(texts.get("past.tooltip")));
    moment.setAccessibleHelp(texts.get("past.tooltip"));
    moment.setMinHeight(Region.USE_PREF_SIZE);
    moment.textProperty().bind(model.momentProperty());
    moment.visibleProperty().bind(model.momentProperty().isNotEmpty());
    return moment;
  }

  private Node bestFigure() {
    Label caption = new Label();
    caption.setId("best-epoch");
    caption.textProperty().bind(model.shownProperty().map(Shown::bestCaption));
    return figure("best-accuracy", caption, Shown::bestAccuracy);
  }

  private Node figure(String id, Function<Shown, String> part) {
    return figure(id, new Label(texts.get("figure." + id)), part);
  }

  private Node figure(String id, Label caption, Function<Shown, String> part) {
    caption.getStyleClass().add(StyleClass.CAPTION);
    caption.setTooltip(new Tooltip(texts.get("figure." + id + ".tooltip")));
    Label value = new Label();
    value.setId(id);
    value.getStyleClass().add(StyleClass.BIG_FIGURE);
    value
        .textProperty()
        .subscribe(text -> value.pseudoClassStateChanged(MISSING, text.equals(Figures.NONE)));
    value.textProperty().bind(model.shownProperty().map(part));
    caption.setLabelFor(value);
    VBox figure = new VBox(caption, value);
    figure.getStyleClass().addAll("figure", "figure-" + id);
    return figure;
  }

  private void show(List<Note> list) {
    notes.getChildren().setAll(list.stream().map(FiguresView::noteLine).toList());
  }

  private static Node noteLine(Note note) {
    Icons icon =
        switch (note.kind()) {
          case FAILURE -> Icons.ERROR;
          case DEVICE, STALE -> Icons.WARNING;
          case HINT -> Icons.INFORMATION;
          case SUMMARY -> Icons.DONE;
        };
    Label line = new Label(note.sentence(), icon.node());
    line.setId("note-" + note.kind().name().toLowerCase(Locale.ROOT));
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    line.getStyleClass()
        .addAll("run-note", "run-note-" + note.kind().name().toLowerCase(Locale.ROOT));
    if (!note.details().isEmpty()) {
      line.setTooltip(new Tooltip(note.details()));
    }
    return line;
  }
}
