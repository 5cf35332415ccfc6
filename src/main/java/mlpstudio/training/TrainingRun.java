package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.RandomStream;
import mlpstudio.data.RandomStream.Purpose;
import mlpstudio.model.Network;
import mlpstudio.model.PredictionTable;
import mlpstudio.model.Weights;
import org.jspecify.annotations.Nullable;

/**
 * A training that takes one batch at a time and never acts by itself. Its whole state goes out and
 * comes in as a {@link RunSnapshot}; several runs may live side by side on the engine thread, the
 * only one that may touch them. All chance comes from the run's own streams.
 */
public final class TrainingRun implements AutoCloseable {
  /** Images that an evaluation scores at a time. */
  public static final int EVALUATION_CHUNK = ChunkedEvaluation.CHUNK;

  /** What goes wrong fast is seen after so many batches, before the first epoch ends. */
  private static final int EARLY_READING = 100;

  private final RunInput input;
  private final NDManager manager;
  private final int[] trainIndices;
  private final int[] trainLabels;
  private final int[] testLabels;
  private final DeviceScaling scaling;
  private final BatchImages trainImages;
  private final BatchImages testImages;
  private @Nullable DistortedImages distortedImages;
  private final Network network;
  private final Learner learner;
  private final NetworkProbe probe;
  private final Predictor predictor;
  private RandomStream shuffle;
  private long shuffleState;
  private BatchOrder order;
  private int epoch;
  private int batch;
  private double learningRate;
  private double rateFactor;
  private final EpochTally tally = new EpochTally();
  private TrainingHistory history = TrainingHistory.EMPTY;
  private @Nullable Weights best;
  private @Nullable BatchRecorder recorder;

  /**
   * Prepares the data on the device and draws the first weights.
   *
   * @param input what is trained
   * @param parent decides the device; closing it closes the run
   */
  public TrainingRun(RunInput input, NDManager parent) {
    this.input = input;
    this.manager = parent.newSubManager();
    ImageDataset data = input.dataset();
    this.trainIndices = input.trainIndices();
    this.trainLabels = data.train().labels();
    this.testLabels = data.test().labels();
    this.scaling =
        new DeviceScaling(
            manager, data.shape(), input.normalization().fit(data.train(), trainIndices));
    this.trainImages = BatchImages.of(manager, data.shape(), data.train().pixels(), scaling);
    this.testImages = BatchImages.of(manager, data.shape(), data.test().pixels(), scaling);
    this.distortedImages = distorted(RandomStream.of(input.seed(), Purpose.DISTORTION));
    this.network = new Network(manager, input.architecture().activation(), input.firstWeights());
    this.learner = Learner.of(network, input.plan());
    this.probe = new NetworkProbe(network, trainImages, trainIndices, trainLabels);
    this.predictor = new Predictor(manager, data, scaling);
    this.learningRate = input.plan().learningRate();
    this.shuffle = RandomStream.of(input.seed(), Purpose.SHUFFLE);
    this.order = beginEpoch();
    if (input.start() instanceof RunStart.FromSnapshot from) {
      restore(from.snapshot());
    }
  }

  private @Nullable DistortedImages distorted(RandomStream random) {
    return input
        .distortion()
        .map(limits -> new DistortedImages(input.dataset().train(), limits, scaling, random))
        .orElse(null);
  }

  private BatchOrder beginEpoch() {
    rateFactor = input.plan().schedule().factor(epoch, input.plan().epochs(), history.epochs());
    shuffleState = shuffle.state();
    return new BatchOrder(trainIndices, input.plan().batchSize(), shuffle);
  }

  /** Whether every epoch of the plan is done, or early stopping says that it is enough. */
  public boolean finished() {
    return epoch >= input.plan().epochs() || stoppedEarly();
  }

  /** Whether early stopping ended the plan before its last epoch. */
  public boolean stoppedEarly() {
    return batch == 0
        && epoch < input.plan().epochs()
        && input.plan().earlyStopping().map(e -> e.reached(history.epochs())).orElse(false);
  }

  /** Whether all batches of the current epoch are learnt and its evaluation is due. */
  public boolean epochLearnt() {
    return batch == order.batches();
  }

  /** The current epoch, from 0. */
  public int epoch() {
    return epoch;
  }

  /** The next batch of this epoch, from 0. */
  public int batch() {
    return batch;
  }

  /** Another run on the same device, which this one takes with it when it is closed. */
  TrainingRun beside(RunInput other) {
    return new TrainingRun(other, manager);
  }

  /** Batches of an epoch. */
  int batches() {
    return order.batches();
  }

  /** The complete epochs. */
  public TrainingHistory history() {
    return history;
  }

  /**
   * Changes the plan's learning rate from the next batch on; the schedule's factor still applies.
   */
  public void setLearningRate(double value) {
    learningRate = value;
  }

  /** Learns one batch. */
  public TrainingEvent.BatchFinished step() {
    long begun = System.nanoTime();
    int[] chosen = order.batch(batch);
    Learner.Score score;
    try (NDManager step = manager.newSubManager()) {
      DistortedImages distorted = distortedImages;
      NDArray inputs =
          distorted == null ? trainImages.gather(step, chosen) : distorted.gather(step, chosen);
      int[] labels = labelsOf(chosen);
      if (recorder != null) {
        recorder.inputs(step, chosen, labels, inputs);
      }
      score = learner.learn(step, inputs, labels, learningRate * rateFactor);
    }
    batch++;
    tally.add(score, chosen.length, (System.nanoTime() - begun) / 1e9);
    return new TrainingEvent.BatchFinished(
        epoch,
        batch - 1,
        order.batches(),
        score.loss(),
        tally.meanLoss(),
        tally.accuracy(),
        (long) epoch * trainIndices.length + tally.images(),
        learningRate * rateFactor);
  }

  /**
   * Learns one batch exactly as {@link #step} does, and records it.
   *
   * @throws IllegalStateException where the network is too large, see {@link #recordable}
   */
  BatchWork stepRecorded() {
    if (!recordable()) {
      throw new IllegalStateException("Too many parameters to be recorded");
    }
    BatchRecorder looking =
        new BatchRecorder(network, learner.optimizer(), input.plan(), learningRate * rateFactor);
    recorder = looking;
    try {
      return looking.work(step());
    } finally {
      recorder = null;
    }
  }

  /** Whether the network is small enough for {@link #stepRecorded}. */
  boolean recordable() {
    long parameters = network.parameters().stream().mapToLong(NDArray::size).sum();
    return parameters <= BatchRoom.here().mostParameters(input.plan().optimizer());
  }

  private int[] labelsOf(int[] chosen) {
    int[] labels = new int[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      labels[i] = trainLabels[chosen[i]];
    }
    return labels;
  }

  /** Whether the network is to be looked into before the next batch. */
  boolean measuringDue() {
    return history.epochs().isEmpty() && (batch == 0 || batch == EARLY_READING);
  }

  /** Looks into the network as it is now; what it learns is not touched by that. */
  NetworkReading measure() {
    return probe.read(manager, epoch, batch);
  }

  /** A network of its own with these weights; the caller closes it. */
  Network copyWith(Weights weights) {
    return new Network(manager, input.architecture().activation(), weights);
  }

  /** All test images. */
  BatchImages testImages() {
    return testImages;
  }

  /** Number of classes. */
  int classes() {
    return input.dataset().classes();
  }

  /** Owns the run's tensors. */
  NDManager manager() {
    return manager;
  }

  /** The network that learns. */
  Network network() {
    return network;
  }

  /** Where the run stands, as its last batch told it; the batch's own loss is not kept. */
  Optional<TrainingEvent.BatchFinished> lastBatch() {
    if (batch > 0) {
      return Optional.of(
          batchOf(epoch, batch - 1, tally.meanLoss(), tally.accuracy(), tally.images()));
    }
    return history
        .last()
        .map(
            last ->
                batchOf(
                    last.epoch(),
                    order.batches() - 1,
                    last.trainLoss(),
                    last.trainAccuracy(),
                    trainIndices.length));
  }

  private TrainingEvent.BatchFinished batchOf(
      int inEpoch, int index, double meanLoss, double meanAccuracy, long images) {
    return new TrainingEvent.BatchFinished(
        inEpoch,
        index,
        order.batches(),
        meanLoss,
        meanLoss,
        meanAccuracy,
        (long) inEpoch * trainIndices.length + images);
  }

  /** Scores the network on the whole test set in one go. */
  public Evaluation evaluate() {
    ChunkedEvaluation evaluation = testEvaluation();
    while (evaluation.done() < evaluation.total()) {
      evaluation.next();
    }
    return evaluation.result();
  }

  /** Begins to score the network on the whole test set. */
  ChunkedEvaluation testEvaluation() {
    return testEvaluation(network);
  }

  /** Begins to score a network on the whole test set. */
  ChunkedEvaluation testEvaluation(Network scored) {
    return new ChunkedEvaluation(
        manager, scored, testImages, testLabels, null, input.dataset().classes());
  }

  /** Begins to score a network on the images trained on. */
  ChunkedEvaluation trainingEvaluation(Network scored) {
    return new ChunkedEvaluation(
        manager, scored, trainImages, trainLabels, trainIndices, input.dataset().classes());
  }

  /** A second network that holds the best weights; the caller closes it. */
  Network bestNetwork() {
    return copyWith(best());
  }

  /**
   * Ends the epoch with its evaluation, keeps the weights if they are the best so far, and begins
   * the next.
   *
   * @param evaluation of the whole test set, just made
   * @param testSeconds what it took
   */
  public TrainingEvent.EpochFinished endEpoch(Evaluation evaluation, double testSeconds) {
    EpochRecord record = tally.record(epoch, evaluation, testSeconds, learningRate * rateFactor);
    boolean isBest = history.best().map(b -> record.testAccuracy() > b.testAccuracy()).orElse(true);
    if (isBest) {
      best = network.weights();
    }
    history = history.with(record);
    epoch++;
    batch = 0;
    tally.clear();
    order = beginEpoch();
    return new TrainingEvent.EpochFinished(record, evaluation, isBest);
  }

  /** The weights now. */
  public Weights weights() {
    return network.weights();
  }

  /** The weights of the best epoch, or those of now where no epoch is complete. */
  public Weights best() {
    return best == null ? network.weights() : best;
  }

  /**
   * What the network makes of images now.
   *
   * @param images whole images of the data set's shape
   */
  public PredictionTable predict(MemorySegment images) {
    return predict(network, images);
  }

  /** What another network of this run makes of images. */
  PredictionTable predict(Network asked, MemorySegment images) {
    return predictor.predict(asked, images);
  }

  /** The whole state at this batch border. */
  public RunSnapshot snapshot() {
    RunPosition position =
        new RunPosition(
            epoch,
            batch,
            shuffleState,
            distortionState(),
            learningRate,
            tally.lossSum(),
            tally.correct(),
            tally.images(),
            tally.seconds());
    return new RunSnapshot(
        network.weights(),
        learner.optimizer().state(),
        position,
        history,
        Optional.ofNullable(best));
  }

  private long distortionState() {
    DistortedImages distorted = distortedImages;
    return distorted == null
        ? RandomStream.of(input.seed(), Purpose.DISTORTION).state()
        : distorted.state();
  }

  /**
   * Goes back, or forward, to a state of a run of the same input.
   *
   * @throws IllegalArgumentException where the state belongs to another network, optimiser or
   *     amount of data
   */
  public void restore(RunSnapshot snapshot) {
    RunPosition position = snapshot.position();
    network.restore(snapshot.weights());
    learner.optimizer().restore(snapshot.optimizer());
    history = snapshot.history();
    best = snapshot.best().orElse(null);
    epoch = position.epoch();
    learningRate = position.learningRate();
    shuffle = new RandomStream(position.shuffleState());
    order = beginEpoch();
    if (position.batch() > order.batches()) {
      throw new IllegalArgumentException(
          "Batch " + position.batch() + " is not among the " + order.batches() + " of an epoch");
    }
    distortedImages = distorted(new RandomStream(position.distortionState()));
    batch = position.batch();
    tally.restore(position);
  }

  @Override
  public void close() {
    manager.close();
  }
}
