package mlpstudio.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mlpstudio.interchange.SafeTensors.Tensor;
import mlpstudio.model.Weights;
import mlpstudio.training.OptimizerState;
import mlpstudio.training.RunPosition;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.TrainingHistory;
import mlpstudio.words.Words;

/**
 * What a run needs beside its weights to go on exactly: the optimiser's memory, the generators, the
 * place, the best weights.
 */
final class ResumeFile {
  private static final String BEST = "best.";

  private ResumeFile() {}

  /**
   * The file's content.
   *
   * @param checksum SHA-256 of the weights that it belongs to
   */
  static SafeTensors write(RunSnapshot snapshot, String checksum) {
    Map<String, String> metadata = new LinkedHashMap<>();
    RunPosition at = snapshot.position();
    metadata.put("format", "mlp-studio-resume");
    metadata.put("weights-sha256", checksum);
    metadata.put("steps", Long.toString(snapshot.optimizer().steps()));
    metadata.put("epoch", Integer.toString(at.epoch()));
    metadata.put("batch", Integer.toString(at.batch()));
    metadata.put("shuffle-state", Long.toString(at.shuffleState()));
    metadata.put("distortion-state", Long.toString(at.distortionState()));
    metadata.put("learning-rate", Double.toString(at.learningRate()));
    metadata.put("loss-sum", Double.toString(at.lossSum()));
    metadata.put("correct", Long.toString(at.correct()));
    metadata.put("seen", Long.toString(at.seen()));
    metadata.put("train-seconds", Double.toString(at.trainSeconds()));
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    List<float[]> moments = snapshot.optimizer().moments();
    for (int i = 0; i < moments.size(); i++) {
      tensors.put("optimizer." + i, new Tensor(List.of(moments.get(i).length), moments.get(i)));
    }
    snapshot.best().ifPresent(best -> tensors.putAll(TensorNames.tensors(BEST, best)));
    return new SafeTensors(tensors, metadata);
  }

  /** The checksum of the weights that a file belongs to. */
  static String checksum(SafeTensors content) {
    return content.metadata().getOrDefault("weights-sha256", "");
  }

  /** The state, joined with the weights and the history that lie in the other file. */
  static RunSnapshot read(
      String file, SafeTensors content, Weights weights, TrainingHistory history)
      throws CheckpointException {
    Map<String, String> m = content.metadata();
    try {
      RunPosition position =
          new RunPosition(
              Integer.parseInt(text(m, "epoch")),
              Integer.parseInt(text(m, "batch")),
              Long.parseLong(text(m, "shuffle-state")),
              Long.parseLong(text(m, "distortion-state")),
              Double.parseDouble(text(m, "learning-rate")),
              Double.parseDouble(text(m, "loss-sum")),
              Long.parseLong(text(m, "correct")),
              Long.parseLong(text(m, "seen")),
              Double.parseDouble(text(m, "train-seconds")));
      List<float[]> moments = new ArrayList<>();
      for (int i = 0; content.tensor("optimizer." + i).isPresent(); i++) {
        moments.add(content.tensor("optimizer." + i).orElseThrow().values());
      }
      boolean hasBest = content.tensor(BEST + "linears.0.weight").isPresent();
      Optional<Weights> best =
          hasBest ? Optional.of(TensorNames.weights(file, BEST, content)) : Optional.empty();
      requireFit(file, moments, weights);
      return new RunSnapshot(
          weights,
          new OptimizerState(Long.parseLong(text(m, "steps")), moments),
          position,
          history,
          best);
    } catch (NumberFormatException e) {
      throw CheckpointException.because(e, "resume.number", file);
    } catch (IllegalArgumentException e) {
      throw CheckpointException.because(e, "resume.none", file, Words.reason(e));
    }
  }

  /** Every moment is as large as its parameter: all of the first parameter, then of the next. */
  private static void requireFit(String file, List<float[]> moments, Weights weights)
      throws CheckpointException {
    List<Integer> sizes =
        weights.layers().stream()
            .flatMap(layer -> Stream.of(layer.weight().length, layer.bias().length))
            .toList();
    int each = moments.size() / sizes.size();
    for (int i = 0; i < moments.size(); i++) {
      int expected = i < each * sizes.size() ? sizes.get(i / each) : 0;
      if (moments.get(i).length != expected) {
        throw CheckpointException.of(
            "resume.fit", file, "optimizer." + i, expected, moments.get(i).length);
      }
    }
  }

  private static String text(Map<String, String> metadata, String key) {
    return metadata.getOrDefault(key, "");
  }
}
