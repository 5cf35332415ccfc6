package mlpstudio.ui.imports;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import mlpstudio.data.imports.ImportSource;
import mlpstudio.ui.support.FileDrops;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.fields.FieldStyles;
import org.jspecify.annotations.Nullable;

/**
 * The page on which own pictures become a data set: the options on the left, on the right what
 * would come of them.
 */
public final class ImportView extends VBox {
  private static final double MARGIN = 16;

  private final ImportViewModel model;
  private final Messages texts;
  private final Runnable close;
  private final Label problem = new Label();

  /**
   * A view.
   *
   * @param own the sets made before
   * @param close takes the view away
   */
  public ImportView(ImportViewModel model, OwnSetsViewModel own, Runnable close) {
    this.model = model;
    this.texts = model.texts();
    this.close = close;
    getStyleClass().addAll("dialog-card", "import");
    getStylesheets()
        .add(Objects.requireNonNull(ImportView.class.getResource("imports.css")).toExternalForm());
    FieldStyles.addTo(this);
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(texts.get("title"));
    ImportWords words = new ImportWords(texts);
    OwnSetsCard sets = new OwnSetsCard(own, texts, words, set -> close.run());
    VBox left = new VBox(whileChosen(new ImportFields(model).card()), sets);
    left.getStyleClass().add("import-left");
    ScrollPane scroll = new ScrollPane(left);
    scroll.getStyleClass().add("import-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.managedProperty().bind(scroll.visibleProperty());
    scroll.visibleProperty().bind(model.sourceProperty().isNotNull().or(sets.visibleProperty()));
    Node preview = whileChosen(new PreviewPane(model, words));
    StackPane right = new StackPane(explanation(), preview);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox body = new HBox(scroll, right);
    body.getStyleClass().add("import-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head(), body, problemLine(), foot());
    StackPane.setMargin(this, new Insets(MARGIN));
    FileDrops.install(this, model::take);
  }

  private Node head() {
    Label title = new Label(texts.get("title"));
    title.getStyleClass().add("dialog-title");
    Label place = new Label();
    place.setId("import-source");
    place.getStyleClass().add(StyleClass.CAPTION);
    place.setMinWidth(0);
    place.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(place, Priority.ALWAYS);
    model.sourceProperty().map(ImportView::paths).orElse("").subscribe(place::setText);
    Button folder = button("import-folder", "choose.folder", Icons.FOLDER);
    folder.setOnAction(event -> chooseFolder());
    Button files = button("import-files", "choose.files", Icons.FILE);
    files.setOnAction(event -> chooseFiles());
    HBox head = new HBox(title, place, folder, files);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("import-head");
    disableWhileImporting(folder);
    disableWhileImporting(files);
    return head;
  }

  private Button button(String id, String key, Icons icon) {
    Button button = new Button(texts.get(key), icon.node());
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(texts.get(key + ".tip")));
    button.setAccessibleText(texts.get(key + ".tip"));
    return button;
  }

  private Node explanation() {
    Label what = new Label(texts.get("empty.title"));
    what.getStyleClass().add("import-empty-title");
    what.setAlignment(Pos.CENTER);
    what.setWrapText(true);
    what.setMinHeight(Region.USE_PREF_SIZE);
    Label how = new Label(texts.get("empty.how"));
    how.setWrapText(true);
    how.setMinHeight(Region.USE_PREF_SIZE);
    VBox box = new VBox(what, how);
    box.setId("import-empty");
    box.getStyleClass().add("import-empty");
    box.setAlignment(Pos.CENTER);
    model.stageProperty().subscribe(stage -> box.setVisible(stage == ImportStage.EMPTY));
    return box;
  }

  private Node problemLine() {
    problem.setId("import-problem");
    problem.getStyleClass().add("field-problem");
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem.managedProperty().bind(problem.visibleProperty());
    model
        .problemProperty()
        .subscribe(
            sentence -> {
              problem.setText(sentence);
              problem.setVisible(!sentence.isEmpty());
            });
    return problem;
  }

  private Node foot() {
    Label caption = new Label(texts.get("name.label"));
    caption.setMinWidth(Region.USE_PREF_SIZE);
    TextField name = new TextField();
    name.setId("import-name");
    name.setAccessibleText(texts.get("name.label"));
    name.textProperty().bindBidirectional(model.nameProperty());
    caption.setLabelFor(name);
    Button make = new Button(texts.get("import"));
    make.setId("import-now");
    make.getStyleClass().add(StyleClass.ACCENT);
    make.setMinWidth(Region.USE_PREF_SIZE);
    make.setAccessibleText(texts.get("import.tip"));
    make.setTooltip(new Tooltip(texts.get("import.tip")));
    make.setOnAction(event -> model.importNow());
    model.importableProperty().subscribe(can -> make.setDisable(!can));
    Button away = new Button();
    away.setId("import-cancel");
    away.setCancelButton(false);
    away.setMinWidth(Region.USE_PREF_SIZE);
    model
        .stageProperty()
        .map(stage -> texts.get(stage == ImportStage.IMPORTING ? "cancel" : "close"))
        .subscribe(away::setText);
    away.setOnAction(event -> cancelOrClose());
    HBox naming = whileChosen(new HBox(caption, name));
    naming.setAlignment(Pos.CENTER_LEFT);
    naming.getStyleClass().add("import-naming");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(naming, new ProgressLine(model, texts), space, away, make);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("import-foot");
    disableWhileImporting(name);
    return foot;
  }

  private void cancelOrClose() {
    if (model.stageProperty().get() == ImportStage.IMPORTING) {
      model.cancelImport();
    } else {
      close.run();
    }
  }

  private void disableWhileImporting(Node node) {
    model.stageProperty().subscribe(stage -> node.setDisable(stage == ImportStage.IMPORTING));
  }

  private <T extends Node> T whileChosen(T node) {
    node.managedProperty().bind(node.visibleProperty());
    model.sourceProperty().subscribe(source -> node.setVisible(source != null));
    return node;
  }

  private void chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.get("choose.folder.tip"));
    File chosen = chooser.showDialog(getScene().getWindow());
    if (chosen != null) {
      model.take(chosen.toPath());
    }
  }

  private void chooseFiles() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("choose.files.tip"));
    List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
    if (chosen != null) {
      model.take(chosen.stream().map(File::toPath).toList());
    }
  }

  private static String paths(@Nullable ImportSource source) {
    return source == null
        ? ""
        : String.join(", ", source.paths().stream().map(Path::toString).toList());
  }

  /** What is being done, and how far it is. */
  private static final class ProgressLine extends HBox {
    ProgressLine(ImportViewModel model, Messages texts) {
      ProgressBar bar = new ProgressBar();
      bar.setId("import-progress");
      bar.progressProperty().bind(model.progressProperty());
      Label doing = new Label();
      doing.setId("import-stage");
      doing.getStyleClass().add(StyleClass.CAPTION);
      setAlignment(Pos.CENTER_LEFT);
      getStyleClass().add("import-progress");
      getChildren().addAll(bar, doing);
      model
          .stageProperty()
          .subscribe(
              stage -> {
                boolean busy =
                    stage == ImportStage.LOOKING
                        || stage == ImportStage.CHECKING
                        || stage == ImportStage.IMPORTING;
                setVisible(busy);
                setManaged(busy);
                doing.setText(
                    busy ? texts.get("stage." + stage.name().toLowerCase(Locale.ROOT)) : "");
              });
    }
  }
}
