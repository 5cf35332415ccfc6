package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.List;
import mlpstudio.model.Activation;

/**
 * Room for one batch on its way through the network, used again by each batch of its size: of every
 * layer its sums, its values, and the slopes of the loss by its sums. Values take the sums' place
 * where the derivative follows from them; the logits' slopes take the logits' place. Engine thread
 * only.
 */
final class StepRoom {
  /** Of each layer, (batch, units). */
  final IValue sums;

  /** Of each layer, (batch, units). */
  final IValue values;

  /** Of each layer, (batch, units). */
  final IValue slopes;

  private final TensorMemory logits;
  private final float[] row;

  /**
   * Makes room.
   *
   * @param script owns the arguments
   * @param manager owns the tensors
   * @param batch images
   * @param units of each layer
   */
  StepRoom(
      StepScript script, NDManager manager, int batch, List<Integer> units, Activation activation) {
    List<NDArray> sumsOf = new ArrayList<>();
    List<NDArray> valuesOf = new ArrayList<>();
    List<NDArray> slopesOf = new ArrayList<>();
    for (int l = 0; l < units.size(); l++) {
      Shape shape = new Shape(batch, units.get(l));
      boolean last = l + 1 == units.size();
      NDArray sum = manager.zeros(shape);
      sumsOf.add(sum);
      valuesOf.add(!last && activation == Activation.GELU ? manager.zeros(shape) : sum);
      slopesOf.add(last ? sum : manager.zeros(shape));
    }
    sums = script.tensors(sumsOf);
    values = script.tensors(valuesOf);
    slopes = script.tensors(slopesOf);
    logits = TensorMemory.of(sumsOf.getLast());
    row = new float[logits.size()];
  }

  /** Scores the logits and puts the slope of the loss in their place. */
  CrossEntropy score(int[] labels) {
    int classes = row.length / labels.length;
    logits.read(0, row, row.length);
    CrossEntropy score = CrossEntropy.of(row, labels, classes);
    logits.write(0, score.gradient(labels, classes), row.length);
    return score;
  }
}
