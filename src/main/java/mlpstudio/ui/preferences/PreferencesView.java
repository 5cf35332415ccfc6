package mlpstudio.ui.preferences;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.ui.state.Appearance;
import mlpstudio.ui.state.AutosaveTime;
import mlpstudio.ui.state.Confirmation;
import mlpstudio.ui.state.Language;
import mlpstudio.ui.state.Theme;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.fields.Choice;
import mlpstudio.ui.support.fields.Field;
import mlpstudio.ui.support.fields.FieldGrid;
import mlpstudio.ui.support.fields.FieldStyles;
import mlpstudio.ui.support.fields.NumberField;

/** The panel of preferences, one section under the other. */
public final class PreferencesView extends VBox {
  private final PreferencesViewModel model;
  private final Messages texts;

  /**
   * A panel for this model.
   *
   * @param folders asks for folders and shows them
   */
  public PreferencesView(PreferencesViewModel model, Folders folders) {
    this.model = model;
    this.texts = model.texts();
    setId("preferences");
    getStyleClass().add("preferences");
    getStylesheets()
        .add(
            Objects.requireNonNull(PreferencesView.class.getResource("preferences.css"))
                .toExternalForm());
    FieldStyles.addTo(this);
    VBox sections =
        new VBox(
            section("appearance", appearance()),
            section("computing", computing()),
            section("data", new DataFolderPane(model.dataFolder(), folders, texts)),
            section("autosave", autosave()),
            section("questions", questions()));
    sections.getStyleClass().add("preferences-sections");
    ScrollPane scroll = new ScrollPane(sections);
    scroll.setId("preferences-scroll");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    // As tall as what is in it, where the window is.
    scroll.prefHeightProperty().bind(sections.heightProperty().add(2));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(scroll, foot());
    RevealFocus.in(scroll, sections);
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                model.refresh();
                model.device().look();
              }
            });
  }

  private VBox section(String id, Node content) {
    Label heading = new Label(texts.get(id + ".title"));
    heading.getStyleClass().add(StyleClass.CARD_TITLE);
    VBox section = new VBox(heading, content);
    section.setId("preferences-" + id);
    section.getStyleClass().add("preferences-section");
    return section;
  }

  private Node appearance() {
    Appearance appearance = model.appearance();
    Field theme =
        field(
            "theme",
            Choice.of(
                "preferences-theme",
                List.of(Theme.values()),
                t -> texts.get("theme." + t.id()),
                appearance.themeProperty(),
                appearance.themeProperty()::set));
    Field size =
        field(
            "size",
            Choice.of(
                "preferences-size",
                Appearance.SIZES,
                percent -> texts.format("size.percent", percent),
                appearance.percentProperty().asObject(),
                appearance::resize));
    Field language =
        field(
            "language",
            Choice.of(
                "preferences-language",
                List.of(Language.values()),
                l -> texts.get("language." + l.id()),
                model.languageProperty(),
                model::speak));
    Label note = note("language-note");
    model
        .languageProperty()
        .subscribe(l -> note.setText(model.speaksAnother() ? texts.get("language.next") : ""));
    return new FieldGrid(theme, size, language, note).widen(note);
  }

  private Node computing() {
    DeviceChoice device = model.device();
    Choice<DeviceCatalog.Entry> box =
        new Choice<>(
            "preferences-device",
            device.devices(),
            DeviceCatalog.Entry::name,
            DeviceCatalog.Entry::unusable);
    box.follow(device.deviceProperty(), device::choose);
    NumberField threads = new NumberField(device.threads());
    device
        .deviceProperty()
        .map(entry -> entry.device().kind() != ComputeDevice.Kind.CPU)
        .subscribe(threads::setDisable);
    Label note = note("computing-note");
    model
        .lessonProperty()
        .subscribe(on -> note.setText(texts.get(on ? "computing.lesson" : "computing.note")));
    return new FieldGrid(
            field("device", box),
            field("threads", threads).explaining(device.threads().problemProperty()),
            note)
        .widen(note);
  }

  private Node autosave() {
    CheckBox on = check("autosave");
    model.autosaveProperty().subscribe(on::setSelected);
    on.setOnAction(e -> model.keep(on.isSelected()));
    Choice<Integer> every =
        Choice.of(
            "preferences-autosave-every",
            AutosaveTime.SECONDS,
            s -> texts.format(s < 60 ? "every.seconds" : "every.minutes", s < 60 ? s : s / 60),
            model.secondsProperty(),
            model::keepEvery);
    every.disableProperty().bind(on.selectedProperty().not());
    Label note = note("autosave-note");
    model
        .keptProperty()
        .subscribe(
            folder ->
                note.setText(
                    folder == null
                        ? texts.get("autosave.nowhere")
                        : texts.format("autosave.note", folder.toString())));
    return new FieldGrid(field("autosave", on), field("every", every), note).widen(note);
  }

  private Node questions() {
    VBox boxes = new VBox();
    boxes.getStyleClass().add("preferences-checks");
    for (Confirmation question : Confirmation.values()) {
      CheckBox box = check(question.key());
      model.askedProperty(question).subscribe(box::setSelected);
      box.setOnAction(e -> model.ask(question, box.isSelected()));
      boxes.getChildren().add(field(question.key(), box));
    }
    return boxes;
  }

  private Node foot() {
    Button defaults = new Button(texts.get("defaults"), Icons.RESTART.node());
    defaults.setId("preferences-defaults");
    defaults.getStyleClass().add(StyleClass.FLAT);
    defaults.setTooltip(new Tooltip(texts.get("defaults.tip")));
    defaults.setAccessibleText(texts.get("defaults"));
    defaults.setAccessibleHelp(texts.get("defaults.tip"));
    defaults.setOnAction(e -> model.restoreDefaults());
    Label done = new Label(texts.get("defaults.done"));
    done.setId("preferences-defaults-done");
    done.setMinWidth(0);
    Button undo = new Button(texts.get("defaults.undo"));
    undo.setId("preferences-defaults-undo");
    undo.setAccessibleText(texts.get("defaults.undo.tip"));
    undo.setTooltip(new Tooltip(texts.get("defaults.undo.tip")));
    undo.setOnAction(e -> model.undo());
    for (Region shown : List.of(done, undo)) {
      shown.managedProperty().bind(shown.visibleProperty());
      shown.visibleProperty().bind(model.canUndoProperty());
    }
    HBox foot = new HBox(defaults, done, undo);
    foot.getStyleClass().add("preferences-foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private CheckBox check(String key) {
    CheckBox box = new CheckBox(texts.get(key + ".label"));
    box.setId("preferences-" + key.replace('.', '-'));
    box.setWrapText(true);
    box.setMinWidth(0);
    return box;
  }

  private Field field(String key, Control control) {
    return new Field(texts.get(key + ".label"), texts.get(key + ".tip"), control, texts.locale());
  }

  private static Label note(String id) {
    Label note = new Label();
    note.setId("preferences-" + id);
    note.getStyleClass().add("field-note");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    return note;
  }
}
