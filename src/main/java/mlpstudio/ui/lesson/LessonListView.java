package mlpstudio.ui.lesson;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Segments;
import mlpstudio.ui.support.StyleClass;

/** All lessons, the program's own first, each with how far it was played. */
final class LessonListView extends StackPane {
  private final LearnViewModel model;
  private final Messages texts = new Messages(LessonListView.class);
  private final VBox rows = new VBox();

  LessonListView(LearnViewModel model) {
    this.model = model;
    setId("lesson-list");
    VBox page = new VBox(heading(), rows);
    page.getStyleClass().add("lesson-list-page");
    rows.getStyleClass().add("lesson-rows");
    ScrollPane scroll = new ScrollPane(page);
    scroll.setId("lesson-list-scroll");
    scroll.getStyleClass().add("learn-scroll");
    scroll.setFitToWidth(true);
    getChildren().add(scroll);
    model.lessons().addListener((InvalidationListener) o -> show());
    show();
  }

  /** Gives the first lesson the keyboard. */
  void focus() {
    Node first = rows.lookup(".button");
    if (first != null) {
      first.requestFocus();
    }
  }

  private Node heading() {
    Label title = new Label(texts.get("list.title"));
    title.getStyleClass().add("lesson-heading");
    Label hint = new Label(texts.get("list.hint"));
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.getStyleClass().add(StyleClass.CAPTION);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Segments<String> language =
        new Segments<>(
            model.languageProperty(),
            List.of(
                new Segments.Choice<>("en", "lessons-en", "English", texts.get("list.language")),
                new Segments.Choice<>("fr", "lessons-fr", "Français", texts.get("list.language"))));
    Button open = new Button(texts.get("list.open"), Icons.OPEN.node());
    open.setId("open-lesson");
    open.setTooltip(new Tooltip(texts.get("list.open.tooltip")));
    open.setAccessibleHelp(texts.get("list.open.tooltip"));
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setOnAction(e -> model.chooseAndOpen());
    Button write = new Button(texts.get("list.write"), Icons.PEN.node());
    write.setId("write-lesson");
    write.setTooltip(new Tooltip(texts.get("list.write.tooltip")));
    write.setAccessibleHelp(texts.get("list.write.tooltip"));
    write.setMinWidth(Region.USE_PREF_SIZE);
    write.setOnAction(e -> model.writeNew());
    HBox line = new HBox(title, space, language, open, write);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("lesson-bar");
    VBox heading = new VBox(line, hint);
    heading.getStyleClass().add("lesson-list-heading");
    return heading;
  }

  private void show() {
    rows.getChildren().clear();
    int number = 0;
    boolean files = false;
    for (LessonEntry entry : model.lessons()) {
      if (entry.file().isPresent() && !files) {
        files = true;
        Label own = new Label(texts.get("list.files"));
        own.getStyleClass().addAll(StyleClass.CARD_TITLE, "lesson-files");
        rows.getChildren().add(own);
      }
      rows.getChildren().add(row(entry, entry.file().isPresent() ? 0 : ++number));
    }
  }

  private Node row(LessonEntry entry, int number) {
    Label title = new Label((number == 0 ? "" : number + "  ") + entry.lesson().title());
    title.getStyleClass().add("lesson-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    Label about = new Label(entry.lesson().about());
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    about.getStyleClass().add(StyleClass.CAPTION);
    VBox words = new VBox(title, about);
    words.getStyleClass().add("lesson-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    Label progress = new Label(entry.progress());
    progress.setId("lesson-progress-" + entry.lesson().id());
    progress.setMinWidth(Region.USE_PREF_SIZE);
    progress.getStyleClass().add(StyleClass.CAPTION);
    if (entry.finished()) {
      progress.setGraphic(Icons.DONE.node());
    }
    Button play = new Button(texts.get(verb(entry)), Icons.TRAIN.node());
    play.setId("play-" + entry.lesson().id());
    play.setMinWidth(Region.USE_PREF_SIZE);
    play.setAccessibleText(
        texts.format("list.play.aloud", texts.get(verb(entry)), entry.lesson().title()));
    play.setOnAction(e -> model.play(entry.lesson()));
    Button edit = new Button("", Icons.PEN.node());
    edit.setId("edit-" + entry.lesson().id());
    edit.getStyleClass().addAll(StyleClass.FLAT, "button-icon");
    String change = texts.get(entry.file().isPresent() ? "list.edit" : "list.edit.copy");
    edit.setTooltip(new Tooltip(change));
    edit.setAccessibleText(texts.format("list.play.aloud", change, entry.lesson().title()));
    edit.setOnAction(e -> model.edit(entry));
    HBox row = new HBox(words, progress, play, edit);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("lesson-row");
    row.setOnMouseClicked(
        e -> {
          // Buttons keep their clicks to themselves.
          model.play(entry.lesson());
        });
    return row;
  }

  private static String verb(LessonEntry entry) {
    return entry.begun() ? "list.continue" : "list.begin";
  }
}
