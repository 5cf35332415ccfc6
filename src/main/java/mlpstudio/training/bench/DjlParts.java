package mlpstudio.training.bench;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import mlpstudio.data.ImageSplit;
import mlpstudio.training.OptimizerChoice;

/** A workload out of DJL's own parts, as its documentation shows them. */
final class DjlParts implements AutoCloseable {
  private final Model model;
  private final NDManager manager;
  private final Workload workload;

  DjlParts(Workload workload) {
    this.workload = workload;
    model = Model.newInstance("bench", Device.cpu(), "PyTorch");
    manager = model.getNDManager().newSubManager();
    SequentialBlock block = new SequentialBlock();
    for (int width : workload.hidden()) {
      block.add(Linear.builder().setUnits(width).build()).add(Activation.reluBlock());
    }
    block.add(Linear.builder().setUnits(workload.images().classes()).build());
    model.setBlock(block);
  }

  NDManager manager() {
    return manager;
  }

  DefaultTrainingConfig config() {
    return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
        .optDevices(new Device[] {Device.cpu()})
        .optOptimizer(optimizer());
  }

  private Optimizer optimizer() {
    Tracker rate = Tracker.fixed((float) workload.rate());
    return switch (workload.optimizer()) {
      case OptimizerChoice.Sgd sgd ->
          Optimizer.sgd().setLearningRateTracker(rate).optMomentum((float) sgd.momentum()).build();
      default -> Optimizer.adam().optLearningRateTracker(rate).build();
    };
  }

  Trainer trainer(DefaultTrainingConfig config) {
    Trainer trainer = model.newTrainer(config);
    trainer.initialize(new Shape(workload.batch(), workload.images().shape().size()));
    return trainer;
  }

  /** All training images as bytes. */
  NDArray bytes() {
    ImageSplit train = workload.images().train();
    ByteBuffer direct = ByteBuffer.allocateDirect(Math.toIntExact(train.pixels().byteSize()));
    MemorySegment.ofBuffer(direct).copyFrom(train.pixels());
    return manager.create(direct, new Shape(train.size(), train.shape().size()), DataType.UINT8);
  }

  /** The labels, in the type that DJL's loss does not have to convert. */
  NDArray labels() {
    int[] labels = workload.images().train().labels();
    return manager.create(labels).toType(DataType.INT64, false);
  }

  /** Bytes as the network sees them. */
  static NDArray numbers(NDArray bytes) {
    return bytes
        .toType(DataType.FLOAT32, false)
        .muli(1 / (255f * Workload.DEVIATION))
        .addi(-Workload.MEAN / Workload.DEVIATION);
  }

  @Override
  public void close() {
    model.close();
  }
}
