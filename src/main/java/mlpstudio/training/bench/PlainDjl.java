package mlpstudio.training.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import java.util.Arrays;
import mlpstudio.data.RandomStream;

/**
 * A lean loop of plain DJL calls: batches gathered from one tensor of bytes, DJL's blocks, loss and
 * optimisers, no listeners, no metrics.
 */
final class PlainDjl implements Rival {
  private final Workload workload;
  private final DjlParts parts;
  private final Trainer trainer;
  private final NDArray bytes;
  private final NDArray labels;
  private final RandomStream random = new RandomStream(0);
  private final int[] order;
  private double lossSum;

  PlainDjl(Workload workload) {
    this.workload = workload;
    parts = new DjlParts(workload);
    trainer = parts.trainer(parts.config());
    bytes = parts.bytes();
    labels = parts.labels();
    order = new int[workload.images().train().size()];
    Arrays.setAll(order, i -> i);
  }

  @Override
  public void epoch() {
    lossSum = 0;
    random.shuffle(order);
    for (int from = 0; from < order.length; from += workload.batch()) {
      step(Arrays.copyOfRange(order, from, Math.min(order.length, from + workload.batch())));
    }
  }

  private void step(int[] chosen) {
    try (NDManager step = parts.manager().newSubManager()) {
      NDIndex index = new NDIndex("{}", step.create(chosen));
      NDArray inputs = DjlParts.numbers(bytes.get(step, index));
      NDArray truth = labels.get(step, index);
      try (GradientCollector collector = trainer.newGradientCollector()) {
        NDList outputs = trainer.forward(new NDList(inputs));
        NDArray loss = trainer.getLoss().evaluate(new NDList(truth), outputs);
        collector.backward(loss);
        lossSum += loss.getFloat();
      }
      trainer.step();
    }
  }

  /** The mean loss of the latest epoch's batches. */
  double meanLoss() {
    return lossSum / workload.batches();
  }

  @Override
  public void close() {
    trainer.close();
    parts.close();
  }
}
