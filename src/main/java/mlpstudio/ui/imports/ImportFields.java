package mlpstudio.ui.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import mlpstudio.data.imports.ImageSize;
import mlpstudio.data.imports.ImportOptions;
import mlpstudio.data.imports.ImportOptions.Backdrop;
import mlpstudio.data.imports.ImportOptions.Framing;
import mlpstudio.data.imports.ImportPreview;
import mlpstudio.data.imports.SourceKind;
import mlpstudio.data.imports.TableOptions;
import mlpstudio.data.imports.TableOptions.HeaderLine;
import mlpstudio.data.imports.TableOptions.LabelColumn;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.Choice;
import mlpstudio.ui.support.fields.Field;
import mlpstudio.ui.support.fields.FieldGrid;
import mlpstudio.ui.support.fields.InputField;
import mlpstudio.ui.support.fields.NumberField;
import mlpstudio.ui.support.fields.NumberInput;
import mlpstudio.ui.support.fields.NumberRange;
import mlpstudio.ui.support.fields.NumberSpec;
import mlpstudio.ui.support.fields.NumberSteps;
import mlpstudio.ui.support.fields.TextInput;

/** How pictures become images: the fields for all options. */
final class ImportFields {
  private static final long LARGEST_SEED = 1L << 53;

  private final ImportViewModel model;
  private final Messages texts;

  ImportFields(ImportViewModel model) {
    this.model = model;
    this.texts = model.texts();
  }

  /** The card with all of them; those of tables are there for tables only. */
  Card card() {
    Card card = new Card(texts.get("options.title"));
    Field invert = invert();
    FieldGrid grid =
        new FieldGrid(
            size(),
            choice("colour", Colours.values(), o -> Colours.of(o), (o, c) -> c.in(o)),
            choice("framing", Framing.values(), ImportOptions::framing, ImportOptions::withFraming),
            choice(
                "backdrop",
                Backdrop.values(),
                ImportOptions::backdrop,
                ImportOptions::withBackdrop),
            invert,
            testShare(),
            seed(),
            forTables(
                choice(
                    "label",
                    LabelColumn.values(),
                    o -> o.table().label(),
                    (o, v) ->
                        o.withTable(new TableOptions(v, o.table().header(), o.table().pixels())))),
            forTables(
                choice(
                    "header",
                    HeaderLine.values(),
                    o -> o.table().header(),
                    (o, v) ->
                        o.withTable(new TableOptions(o.table().label(), v, o.table().pixels())))),
            forTables(pixels()));
    grid.widen(invert);
    card.setContent(grid);
    return card;
  }

  private Field size() {
    TextInput<ImageSize> input =
        new TextInput<>(
            "import-size",
            model.inputProblems(),
            value(ImportOptions::size),
            size -> model.edit(o -> o.withSize(size)),
            new SizeFormat(texts.get("size.label"), texts));
    return field("size", new InputField(input)).explaining(input.problemProperty());
  }

  private Field pixels() {
    TextInput<Optional<ImageSize>> input =
        new TextInput<>(
            "import-pixels",
            model.inputProblems(),
            value(o -> o.table().pixels()),
            size ->
                model.edit(
                    o ->
                        o.withTable(new TableOptions(o.table().label(), o.table().header(), size))),
            new SizeFormat.OrGuess(new SizeFormat(texts.get("pixels.label"), texts)));
    InputField box = new InputField(input);
    box.setPromptText(texts.get("pixels.prompt"));
    return field("pixels", box).explaining(input.problemProperty());
  }

  private Field testShare() {
    NumberInput input =
        number(
            "test",
            NumberRange.between(1, 100 * ImportOptions.MOST_TEST),
            NumberSteps.linear(5),
            o -> Math.rint(o.testShare() * 1e4) / 100,
            (o, percent) -> o.withTestShare(percent / 100));
    return field("test", new NumberField(input)).explaining(input.problemProperty());
  }

  private Field seed() {
    NumberInput input =
        number(
            "seed",
            NumberRange.whole(0, LARGEST_SEED),
            NumberSteps.linear(1),
            o -> (double) o.seed(),
            (o, seed) -> o.withSeed(seed.longValue()));
    return field("seed", new NumberField(input)).explaining(input.problemProperty());
  }

  private NumberInput number(
      String key,
      NumberRange range,
      NumberSteps steps,
      Function<ImportOptions, Double> get,
      BiFunction<ImportOptions, Double, ImportOptions> with) {
    return new NumberInput(
        "import-" + key,
        model.inputProblems(),
        value(get),
        number -> model.edit(o -> with.apply(o, number)),
        new NumberSpec(texts.get(key + ".label"), range, steps, texts.locale()));
  }

  private Field invert() {
    CheckBox box = new CheckBox(texts.get("invert.label"));
    box.setId("import-invert");
    box.setMinWidth(0);
    value(ImportOptions::invert).subscribe(on -> box.setSelected(on));
    box.setOnAction(event -> model.edit(o -> o.withInvert(box.isSelected())));
    return field("invert", box);
  }

  private <T extends Enum<T>> Field choice(
      String key,
      T[] constants,
      Function<ImportOptions, T> get,
      BiFunction<ImportOptions, T, ImportOptions> with) {
    Function<T, String> spelt =
        constant -> texts.get(key + "." + constant.name().toLowerCase(Locale.ROOT));
    Choice<T> box =
        Choice.of(
            "import-" + key,
            List.of(constants),
            spelt,
            value(get),
            chosen -> model.edit(o -> with.apply(o, chosen)));
    return field(key, box);
  }

  private Field field(String key, Control control) {
    return new Field(texts.get(key + ".label"), texts.get(key + ".tip"), control, texts.locale());
  }

  private Field forTables(Field field) {
    field.managedProperty().bind(field.visibleProperty());
    model
        .previewProperty()
        .map(ImportPreview::kind)
        .map(kind -> kind == SourceKind.TABLE)
        .orElse(false)
        .subscribe(
            table -> {
              // While a table is looked at again, its fields stay under the hand that types.
              if (table || model.stageProperty().get() != ImportStage.LOOKING) {
                field.setVisible(table);
              }
            });
    return field;
  }

  private <T> ObservableValue<T> value(Function<ImportOptions, T> get) {
    return model.optionsProperty().map(get);
  }

  /** Grey or colour. */
  private enum Colours {
    GREY,
    COLOUR;

    static Colours of(ImportOptions options) {
      return options.colour() ? COLOUR : GREY;
    }

    ImportOptions in(ImportOptions options) {
      return options.withColour(this == COLOUR);
    }
  }
}
