package mlpstudio.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.MadeDatasets;
import mlpstudio.data.RandomStream;
import mlpstudio.drawing.Drawing;
import mlpstudio.drawing.DrawingFile;
import mlpstudio.drawing.DrawingSets;
import mlpstudio.drawing.Stroke;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.ExperimentWriter;
import mlpstudio.model.Architecture;
import mlpstudio.model.Weights;
import mlpstudio.training.TrainingHistory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks of a collection whose file changes after they were kept. */
class TrainedModelTest {
  private static final Experiment EXPERIMENT =
      BuiltInExperiments.byId(BuiltInExperiments.DRAWING_ROBUST)
          .orElseThrow()
          .withDataset("drawings")
          .withArchitecture(Architecture.relu(8));

  @TempDir private Path folder;
  private Path file;
  private DatasetCatalog catalog;
  private Weights weights;

  @BeforeEach
  void keep() throws Exception {
    catalog = DrawingSets.catalog(Optional.empty(), folder);
    file = folder.resolve("kept.safetensors");
    write("cat", "dog");
    ImageDataset images = catalog.load("drawings");
    weights = EXPERIMENT.architecture().firstWeights(784, images.classes(), new RandomStream(1));
    CheckpointFile.save(file, checkpoint().on(images));
  }

  private Checkpoint checkpoint() {
    return Checkpoint.of(EXPERIMENT, TrainingHistory.EMPTY, weights);
  }

  private void write(String... labels) throws Exception {
    List<Drawing> drawings = new ArrayList<>();
    for (String label : labels) {
      for (int i = 0; i < 3; i++) {
        drawings.add(new Drawing(Optional.of(label), "", List.of(Stroke.of(0, 0, 5 + i, 40))));
      }
    }
    Files.writeString(folder.resolve("drawings.jsonl"), DrawingFile.text(drawings));
  }

  private TrainedModel load() throws Exception {
    return TrainedModel.of(file, CheckpointFile.load(file), catalog);
  }

  private void assertCatsAndDogs() throws Exception {
    TrainedModel model = load();
    assertThat(model.classNames()).hasSize(12).endsWith("9", "cat", "dog");
    assertThat(model.shape().size()).isEqualTo(784);
    assertThat(model.weights()).isEqualTo(weights);
  }

  @Test
  void itsClassesStayWhateverBecomesOfTheCollection() throws Exception {
    assertCatsAndDogs();
    write("ant", "cat", "dog", "elk");
    assertCatsAndDogs();
    write("ant", "bee");
    assertCatsAndDogs();
    Files.writeString(folder.resolve("drawings.jsonl"), "");
    assertCatsAndDogs();
    Files.delete(folder.resolve("drawings.jsonl"));
    assertCatsAndDogs();
  }

  @Test
  void itDoesNotGoOnLearningWithOtherClassesOfTheSameNumber() throws Exception {
    Checkpoint kept = CheckpointFile.load(file);
    CheckpointFile.requireSame(file, kept, EXPERIMENT.architecture(), catalog.load("drawings"));
    write("ant", "bee");
    ImageDataset now = catalog.load("drawings");
    assertThatThrownBy(() -> CheckpointFile.requireSame(file, kept, EXPERIMENT.architecture(), now))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("9, cat, dog apart, but Our handwriting now has 0, 1")
        .hasMessageContaining("9, ant, bee");
  }

  @Test
  void aFileOfAnEarlierVersionAsksTheCatalogue() throws Exception {
    CheckpointFile.save(file, checkpoint());
    assertThat(CheckpointFile.load(file).images()).isEmpty();
    assertCatsAndDogs();
    write("ant");
    assertThatThrownBy(this::load).hasMessageContaining("[12, 8]").hasMessageContaining("[11, 8]");
  }

  @Test
  void brokenNamesAreRefusedInASentence() throws Exception {
    for (String shape : List.of("[1,28]", "[1,28,0]", "28", "[1,28,\"x\"]", "{")) {
      Map<String, String> metadata = new LinkedHashMap<>();
      metadata.put("experiment", ExperimentWriter.line(EXPERIMENT));
      metadata.put("image_shape", shape);
      metadata.put("class_names", "[\"a\"]");
      SafeTensors content = new SafeTensors(TensorNames.tensors("", weights), metadata);
      Files.write(file, SafeTensorsWriter.file(content));
      assertThatThrownBy(this::load)
          .isInstanceOf(CheckpointException.class)
          .hasMessageContaining("kept.safetensors: the image shape or the class names");
    }
  }

  @Test
  void theBuiltInModelTouchesNoCollection() throws Exception {
    MadeDatasets untouchable =
        new MadeDatasets() {
          @Override
          public List<DatasetCatalog.Entry> entries() {
            throw new AssertionError("listed");
          }

          @Override
          public Optional<DatasetCatalog.Entry> entry(String id) {
            throw new AssertionError("looked up");
          }

          @Override
          public boolean has(String id) {
            return DrawingSets.isDrawn(id);
          }

          @Override
          public ImageDataset load(String id, DatasetCatalog all) {
            throw new AssertionError("loaded");
          }

          @Override
          public boolean isCurrent(ImageDataset images) {
            return true;
          }
        };
    DatasetCatalog careful = new DatasetCatalog(Optional.empty(), folder).with(untouchable);
    assertThat(TrainedModel.of(file, BuiltInModels.drawingRobust(), careful).classNames())
        .hasSize(10);
    assertThat(TrainedModel.of(file, CheckpointFile.load(file), careful).classNames()).hasSize(12);
  }
}
