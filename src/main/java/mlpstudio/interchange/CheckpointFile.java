package mlpstudio.interchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.ExperimentFormatException;
import mlpstudio.experiment.ExperimentReader;
import mlpstudio.experiment.ExperimentWriter;
import mlpstudio.model.Architecture;
import mlpstudio.model.Weights;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.TrainingHistory;
import mlpstudio.words.Words;

/**
 * Checkpoints: {@code NAME.safetensors} with the weights alone, as PyTorch reads them, and beside
 * it {@code NAME.resume.safetensors} with what an exact continuation needs. The resume file is
 * complete on disk, under a third name, before the weights are replaced, so that a crash at any
 * moment leaves an old or a new pair that fits.
 */
public final class CheckpointFile {
  /** How the weights' files end. */
  public static final String SUFFIX = ".safetensors";

  private static final String RESUME = ".resume.safetensors";
  private static final String NEXT = ".resume-next.safetensors";

  private CheckpointFile() {}

  /**
   * Writes a checkpoint.
   *
   * @param file {@code NAME.safetensors}
   * @throws IOException where it cannot be written; what was there before is then still whole
   */
  public static void save(Path file, Checkpoint checkpoint) throws IOException {
    save(file, checkpoint, FileSteps.REAL);
  }

  static void save(Path file, Checkpoint checkpoint, FileSteps steps) throws IOException {
    settle(file, steps);
    SafeTensors content =
        new SafeTensors(TensorNames.tensors("", checkpoint.weights()), metadata(checkpoint));
    if (checkpoint.resume().isPresent()) {
      String checksum = sha256(SafeTensorsWriter.data(content));
      SafeTensors resume = ResumeFile.write(checkpoint.resume().get(), checksum);
      steps.write(beside(file, NEXT), SafeTensorsWriter.file(resume));
    }
    steps.write(file, SafeTensorsWriter.file(content));
    if (checkpoint.resume().isPresent()) {
      steps.move(beside(file, NEXT), beside(file, RESUME));
    } else {
      steps.delete(beside(file, RESUME));
    }
  }

  /** Deletes a checkpoint, the state first, so that none is left without its weights. */
  public static void delete(Path file) throws IOException {
    for (Path part : List.of(beside(file, NEXT), beside(file, RESUME), file)) {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Ends what an earlier save was kept from: the state that belongs to the weights takes its own
   * name, so that writing the next one does not cost it.
   */
  private static void settle(Path file, FileSteps steps) throws IOException {
    Path next = beside(file, NEXT);
    if (!Files.exists(next)) {
      return;
    }
    boolean belongs;
    try {
      String checksum = sha256(SafeTensorsWriter.data(SafeTensorsReader.read(file)));
      belongs = ResumeFile.checksum(SafeTensorsReader.read(next)).equals(checksum);
    } catch (CheckpointException e) {
      belongs = false;
    }
    if (belongs) {
      steps.move(next, beside(file, RESUME));
    } else {
      steps.delete(next);
    }
  }

  /**
   * Reads a checkpoint; a missing, foreign or broken resume file costs only the exact continuation.
   *
   * @throws CheckpointException where the weights cannot be used
   */
  public static Checkpoint load(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    SafeTensors content = SafeTensorsReader.read(file);
    Weights weights = TensorNames.weights(name, "", content);
    TensorNames.requireNothingElse(name, weights, content);
    Optional<Experiment> experiment = experiment(name, content.metadata().get("experiment"));
    String epochs = content.metadata().get("history");
    TrainingHistory history =
        epochs == null ? TrainingHistory.EMPTY : HistoryJson.read(name, epochs);
    Optional<LearntImages> images = LearntImages.read(name, content.metadata());
    String checksum = sha256(SafeTensorsWriter.data(content));
    String refusal = "";
    for (String suffix : new String[] {RESUME, NEXT}) {
      Path resume = beside(file, suffix);
      if (Files.exists(resume)) {
        try {
          SafeTensors state = SafeTensorsReader.read(resume);
          if (ResumeFile.checksum(state).equals(checksum)) {
            RunSnapshot snapshot =
                ResumeFile.read(String.valueOf(resume.getFileName()), state, weights, history);
            return new Checkpoint(weights, experiment, history, Optional.of(snapshot), "", images);
          }
          refusal = say("resume.other", resume.getFileName());
        } catch (CheckpointException e) {
          refusal =
              e.getMessage() == null ? say("resume.broken", resume.getFileName()) : e.getMessage();
        }
      }
    }
    String why =
        refusal.isEmpty() ? say("resume.no.file", beside(file, RESUME).getFileName()) : refusal;
    return new Checkpoint(
        weights, experiment, history, Optional.empty(), say("resume.inexact", why), images);
  }

  /**
   * Reads a checkpoint's weights that are in memory, with what lies in the same file.
   *
   * @param name for messages
   * @throws CheckpointException where they cannot be used
   */
  static Checkpoint read(String name, byte[] file) throws IOException {
    SafeTensors content = SafeTensorsReader.read(name, file);
    String epochs = content.metadata().get("history");
    return new Checkpoint(
        TensorNames.weights(name, "", content),
        experiment(name, content.metadata().get("experiment")),
        epochs == null ? TrainingHistory.EMPTY : HistoryJson.read(name, epochs),
        Optional.empty(),
        "Only the weights were kept, not the optimiser.",
        LearntImages.read(name, content.metadata()));
  }

  /**
   * Refuses a checkpoint that does not fit a network, with the first difference.
   *
   * @throws CheckpointException with the parameter's name, the shape expected and the one found
   */
  public static void requireFit(
      Path file, Checkpoint checkpoint, Architecture architecture, int inputs, int outputs)
      throws CheckpointException {
    TensorNames.requireFit(
        String.valueOf(file.getFileName()), checkpoint.weights(), architecture, inputs, outputs);
  }

  /**
   * Refuses a checkpoint that cannot go on learning from images: it does not fit, or its outputs
   * stand for other classes, as they do once a collection's labels have changed.
   *
   * @throws CheckpointException with the first difference
   */
  public static void requireSame(
      Path file, Checkpoint checkpoint, Architecture architecture, ImageDataset images)
      throws CheckpointException {
    Optional<LearntImages> learnt = checkpoint.images();
    if (learnt.isPresent() && !learnt.get().classNames().equals(images.classNames())) {
      throw CheckpointException.of(
          "classes",
          file.getFileName(),
          String.join(", ", learnt.get().classNames()),
          images.title(),
          String.join(", ", images.classNames()));
    }
    requireFit(file, checkpoint, architecture, images.shape().size(), images.classes());
  }

  private static Map<String, String> metadata(Checkpoint checkpoint) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("format", "pt");
    checkpoint.experiment().ifPresent(e -> metadata.put("experiment", ExperimentWriter.line(e)));
    metadata.put("history", HistoryJson.write(checkpoint.history()));
    metadata.put("epoch", Integer.toString(checkpoint.history().epochs().size()));
    checkpoint.images().ifPresent(images -> images.write(metadata));
    return metadata;
  }

  private static Optional<Experiment> experiment(
      String file, @org.jspecify.annotations.Nullable String json) throws CheckpointException {
    if (json == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ExperimentReader.parse(json));
    } catch (ExperimentFormatException e) {
      throw CheckpointException.because(e, "experiment", file, Words.reason(e));
    }
  }

  /** Where a network's state lies for an exact continuation, if it has one: beside it. */
  public static Path resumeFile(Path file) {
    return beside(file, RESUME);
  }

  private static Path beside(Path file, String suffix) {
    String name = String.valueOf(file.getFileName());
    String stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    return file.resolveSibling(stem + suffix);
  }

  private static String sha256(byte[] data) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String say(String key, Object... arguments) {
    return Words.say(CheckpointFile.class, key, arguments);
  }
}
