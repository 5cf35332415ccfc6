package mlpstudio.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import mlpstudio.data.OwnDatasets;
import mlpstudio.data.imports.DatasetImporter.Imported;
import mlpstudio.data.imports.ImageSize;
import mlpstudio.data.imports.ImportPreview;
import mlpstudio.data.imports.Remark;
import mlpstudio.data.imports.SkipReason;
import mlpstudio.data.imports.TestPictures;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
  @TempDir private Path folder;
  private final Now background = new Now();
  private final List<Imported> made = new ArrayList<>();
  private final List<Runnable> put = new ArrayList<>();
  private OwnDatasets store;
  private ImportViewModel model;
  private Path pictures;

  @BeforeEach
  void make() throws IOException {
    store = new OwnDatasets(folder.resolve("data"));
    pictures = TestPictures.folder(folder.resolve("Shapes"), 20, 16, 16);
    model =
        new ImportViewModel(
            store,
            background,
            action -> {
              put.clear();
              put.add(action);
            },
            new ErrorReporter(new FakeDialogs()),
            made::add);
  }

  private ImportStage stage() {
    return model.stageProperty().get();
  }

  private ImportPreview preview() {
    return model.previewProperty().get();
  }

  @Test
  void aFewPicturesFirstThenAll() throws Exception {
    Files.writeString(pictures.resolve("dots").resolve("1.jpg"), "no");
    model.take(pictures);
    assertThat(stage()).isEqualTo(ImportStage.LOOKING);
    assertThat(model.importableProperty().getValue()).isFalse();
    background.step();
    assertThat(model.optionsProperty().get().size()).isEqualTo(new ImageSize(16, 16));
    assertThat(model.nameProperty().get()).isEqualTo("Shapes");
    background.step();

    assertThat(stage()).isEqualTo(ImportStage.CHECKING);
    assertThat(preview().complete()).isFalse();
    assertThat(model.importableProperty().getValue()).as("one need not wait").isTrue();
    background.step();
    assertThat(stage()).isEqualTo(ImportStage.READY);
    assertThat(preview().skipped().count()).isEqualTo(1);
  }

  @Test
  void thePreviewFollowsTheLastOptionsOnly() {
    model.take(pictures);
    background.all();
    model.edit(o -> o.withSize(new ImageSize(9, 9)));
    Runnable first = put.getFirst();
    model.edit(o -> o.withSize(new ImageSize(8, 8)));
    assertThat(put).hasSize(1).doesNotContain(first);
    put.getFirst().run();
    model.edit(o -> o.withInvert(true));
    background.all();
    assertThat(preview().shape().width()).as("the work before was cancelled").isEqualTo(16);
    put.getFirst().run();
    background.all();
    assertThat(preview().shape().width()).isEqualTo(8);
    assertThat(stage()).isEqualTo(ImportStage.READY);
  }

  @Test
  void importsUnderItsNameAndForgetsTheSource() throws Exception {
    model.take(pictures);
    background.all();
    model.nameProperty().set("  ");
    assertThat(model.importableProperty().getValue()).isFalse();
    model.nameProperty().set(" My shapes ");
    model.importNow();
    assertThat(stage()).isEqualTo(ImportStage.IMPORTING);
    background.all();

    assertThat(made).hasSize(1);
    assertThat(made.getFirst().dataset().title()).isEqualTo("My shapes");
    assertThat(store.load("own-my-shapes").train().size()).isEqualTo(48);
    assertThat(stage()).isEqualTo(ImportStage.EMPTY);
    assertThat(model.sourceProperty().get()).isNull();
  }

  @Test
  void aCancelledImportLeavesNothingAndCanBeTriedAgain() {
    model.take(pictures);
    background.all();
    model.importNow();
    model.take(folder);
    model.edit(o -> o.withInvert(true));
    assertThat(stage()).as("nothing changes meanwhile").isEqualTo(ImportStage.IMPORTING);
    model.cancelImport();
    background.all();

    assertThat(made).isEmpty();
    assertThat(store.list()).isEmpty();
    assertThat(stage()).isEqualTo(ImportStage.READY);
    model.importNow();
    background.all();
    assertThat(made).hasSize(1);
  }

  @Test
  void whatCannotBeImportedIsSaidInASentence() throws Exception {
    Path prose = Files.writeString(folder.resolve("t.csv"), "no table\n");
    model.take(prose);
    background.all();
    assertThat(stage()).isEqualTo(ImportStage.REFUSED);
    assertThat(model.problemProperty().get()).contains("t.csv is no table of pixels");

    model.take(Files.createDirectories(folder.resolve("empty")));
    background.all();
    assertThat(model.problemProperty().get())
        .isEqualTo("There is no picture here that could be imported.");
    assertThat(model.importableProperty().getValue()).isFalse();

    model.take(pictures);
    background.all();
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(stage()).isEqualTo(ImportStage.READY);
  }

  @Test
  void anInputThatCannotBeUsedKeepsTheImportBack() {
    model.take(pictures);
    background.all();
    model.inputProblems().put("import-size", "no");
    assertThat(model.importableProperty().getValue()).isFalse();
    model.inputProblems().remove("import-size");
    assertThat(model.importableProperty().getValue()).isTrue();
  }

  @Test
  void closingStopsWhatOnlyLooks() {
    model.take(pictures);
    background.step();
    background.step();
    assertThat(stage()).isEqualTo(ImportStage.CHECKING);
    model.rest();
    assertThat(stage()).isEqualTo(ImportStage.READY);
    assertThat(background.waiting()).isEqualTo(1);
    background.all();
    assertThat(preview().complete()).isFalse();
  }

  @Test
  void everyReasonAndRemarkHasItsWordsInBothLanguages() {
    Messages english = new Messages(ImportViewModel.class, Locale.ENGLISH);
    Messages french = new Messages(ImportViewModel.class, Locale.FRENCH);
    for (SkipReason reason : SkipReason.values()) {
      assertThat(english.get("skip." + reason.name())).isEqualTo(reason.pattern());
      assertThat(french.get("skip." + reason.name())).isNotEqualTo(reason.pattern());
    }
    for (Remark.Kind kind : Remark.Kind.values()) {
      assertThat(english.get("remark." + kind.name())).isEqualTo(kind.pattern());
      assertThat(french.get("remark." + kind.name())).isNotEqualTo(kind.pattern());
    }
    String bundle = ImportViewModel.class.getPackageName() + ".messages";
    assertThat(ResourceBundle.getBundle(bundle, Locale.FRENCH).keySet())
        .isEqualTo(ResourceBundle.getBundle(bundle, Locale.ROOT).keySet());
  }
}
