package mlpstudio.training.bench;

/** Another way to train the same network on the same images. The calling thread's tensors. */
interface Rival extends AutoCloseable {

  /** Trains one epoch. */
  void epoch();

  @Override
  void close();
}
