package mlpstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mlpstudio.data.DataFolder;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.drawing.BitmapPreparation;
import mlpstudio.drawing.Drawing;
import mlpstudio.drawing.DrawingException;
import mlpstudio.drawing.DrawingFile;
import mlpstudio.drawing.DrawingSets;
import mlpstudio.drawing.PictureFile;
import mlpstudio.drawing.Rasterizer;
import mlpstudio.inspection.BatchForward;
import mlpstudio.interchange.BuiltInModels;
import mlpstudio.interchange.Checkpoint;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.interchange.TrainedModel;
import mlpstudio.model.PredictionTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has a trained network read drawings or pictures. */
@Command(
    name = "predict",
    description =
        "Reads drawings or pictures with a trained network: label, class and probability of each,"
            + " and how many are right where labels are known.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PredictCommand implements Callable<Integer> {
  @Option(
      names = "--model",
      paramLabel = "FILE|NAME",
      required = true,
      description = "A checkpoint's file, or a built-in model: drawing-robust.")
  private String model = "";

  @Option(
      names = "--strokes",
      paramLabel = "FILE",
      description =
          "Drawings, one JSON object a line: {\"label\":\"7\",\"strokes\":[[[x,y],...]]}.")
  private @Nullable Path strokes;

  @Parameters(
      paramLabel = "IMAGE",
      arity = "0..*",
      description = "Pictures of any size: dark on light or light on dark.")
  private List<Path> pictures = new ArrayList<>();

  @Option(
      names = "--json",
      description = "One JSON object per item with the probabilities of all classes.")
  private boolean json;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder with the data sets, for models whose normalisation needs theirs.")
  private @Nullable Path data;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    long begun = System.nanoTime();
    requireOneKindOfItems();
    TrainedModel trained = trained();
    PredictReport report = new PredictReport(spec.commandLine().getOut(), json, trained);
    boolean complete = true;
    try {
      if (strokes == null) {
        complete = readPictures(trained, report);
      } else {
        readStrokes(strokes, trained, report);
      }
      report.end((System.nanoTime() - begun) / 1e9);
    } finally {
      report.flush();
    }
    return complete ? 0 : Commands.FAILURE;
  }

  private void readStrokes(Path file, TrainedModel trained, PredictReport report)
      throws IOException {
    List<Drawing> drawings = DrawingFile.read(file);
    int size = trained.shape().size();
    byte[] images = new byte[Math.multiplyExact(drawings.size(), size)];
    Rasterizer rasterizer = new Rasterizer(trained.shape());
    for (int i = 0; i < drawings.size(); i++) {
      rasterizer.draw(drawings.get(i).strokes(), images, i * size);
    }
    PredictionTable predictions = predict(trained, images);
    for (int i = 0; i < drawings.size(); i++) {
      report.item(drawings.get(i).label(), Optional.empty(), predictions, i);
    }
  }

  /** One that cannot be read is told, and does not cost the others. */
  private boolean readPictures(TrainedModel trained, PredictReport report) throws IOException {
    boolean complete = true;
    BitmapPreparation preparation = new BitmapPreparation(trained.shape());
    for (Path file : pictures) {
      try {
        byte[] image =
            preparation
                .image(PictureFile.read(file))
                .orElseThrow(() -> new DrawingException(file + ": nothing is drawn on it."));
        report.item(Optional.empty(), Optional.of(file.toString()), predict(trained, image), 0);
      } catch (IOException e) {
        spec.commandLine().getErr().println(sentence(file, e));
        complete = false;
      }
    }
    return complete;
  }

  private static String sentence(Path file, IOException e) {
    String message = e.getMessage();
    return e instanceof DrawingException && message != null
        ? message
        : file + " cannot be read: " + e;
  }

  private static PredictionTable predict(TrainedModel trained, byte[] images) {
    return BatchForward.predict(
        trained.weights(), trained.activation(), trained.scaling(), trained.shape(), images);
  }

  private TrainedModel trained() throws IOException {
    DatasetCatalog catalog = DrawingSets.catalog(Optional.ofNullable(data), DataFolder.ofUser());
    Optional<Checkpoint> builtIn = BuiltInModels.byName(model);
    if (builtIn.isPresent()) {
      return TrainedModel.of(Path.of(model), builtIn.get(), catalog);
    }
    if (!model.endsWith(CheckpointFile.SUFFIX) && !Files.isRegularFile(Path.of(model))) {
      throw misunderstood(
          "There is no model “"
              + model
              + "”: give a file "
              + "NAME"
              + CheckpointFile.SUFFIX
              + ", or one of "
              + String.join(", ", BuiltInModels.names())
              + ".");
    }
    return TrainedModel.of(Path.of(model), CheckpointFile.load(Path.of(model)), catalog);
  }

  private void requireOneKindOfItems() {
    if (strokes == null && pictures.isEmpty()) {
      throw misunderstood("What should be read? Give --strokes FILE, or pictures.");
    }
    if (strokes != null && !pictures.isEmpty()) {
      throw misunderstood("Either --strokes or pictures, not both.");
    }
    if (data != null && !Files.isDirectory(data)) {
      throw misunderstood("There is no folder " + data + ".");
    }
  }

  private ParameterException misunderstood(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
