package mlpstudio.training.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * The matrix products of a network's training step and nothing else: what remains when all else is
 * free. For each layer the forward product, the gradient of its weights, and, except for the first,
 * the gradient of its input. The calling thread's tensors.
 */
final class MatrixProducts implements AutoCloseable {
  private final NDManager manager;
  private final List<NDArray[]> products = new ArrayList<>();

  /**
   * Prepares the factors.
   *
   * @param batch images of a batch
   * @param sizes all layer sizes
   * @param learning whether the products of the backward pass belong to it
   */
  MatrixProducts(NDManager parent, int batch, List<Integer> sizes, boolean learning) {
    manager = parent.newSubManager();
    for (int l = 0; l + 1 < sizes.size(); l++) {
      NDArray input = random(batch, sizes.get(l));
      NDArray weight = random(sizes.get(l + 1), sizes.get(l));
      products.add(new NDArray[] {input, weight.transpose()});
      if (learning) {
        NDArray slope = random(batch, sizes.get(l + 1));
        products.add(new NDArray[] {slope.transpose(), input});
        if (l > 0) {
          products.add(new NDArray[] {slope, weight});
        }
      }
    }
  }

  private NDArray random(int rows, int columns) {
    return manager.randomUniform(-1, 1, new Shape(rows, columns));
  }

  /** How many products there are. */
  int count() {
    return products.size();
  }

  /** Computes every product so many times. */
  void compute(int times) {
    for (int i = 0; i < times; i++) {
      for (NDArray[] factors : products) {
        try (NDArray product = factors[0].matMul(factors[1])) {
          product.getShape();
        }
      }
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
