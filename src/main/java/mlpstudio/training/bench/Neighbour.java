package mlpstudio.training.bench;

/** A process beside this one that keeps a core busy until it is closed. */
public interface Neighbour extends AutoCloseable {
  @Override
  void close();
}
