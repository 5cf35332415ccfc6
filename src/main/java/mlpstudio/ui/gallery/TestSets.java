package mlpstudio.ui.gallery;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import org.jspecify.annotations.Nullable;

/** Where images come from that networks are tested on beside their own. Not for the FX thread. */
public interface TestSets {
  /** There are none. */
  TestSets NONE =
      new TestSets() {
        @Override
        public List<TestSet> list(@Nullable ImageDataset trained) {
          return List.of();
        }

        @Override
        public boolean hasLearnt(ImageDataset trained, String id) {
          return false;
        }

        @Override
        public ImageDataset load(
            String id, boolean unlearntOnly, ImageShape shape, List<String> classNames)
            throws IOException {
          throw new IOException("There is nothing to be tested on.");
        }

        @Override
        public boolean isCurrent(ImageDataset images) {
          return true;
        }

        @Override
        public Optional<NamedModel> builtIn() {
          return Optional.empty();
        }
      };

  /**
   * What there is now.
   *
   * @param trained what the network in hand was trained on, or null where there is none
   */
  List<TestSet> list(@Nullable ImageDataset trained);

  /**
   * Whether a network has learnt from some of a set's images. For any thread.
   *
   * @param trained what it was trained on
   * @param id of the set
   */
  boolean hasLearnt(ImageDataset trained, String id);

  /**
   * Images as a network knows them, in the test half.
   *
   * @param unlearntOnly whether those are left out that networks learn from
   * @param shape of the network's images
   * @param classNames of the network's classes
   * @throws IOException with a sentence for people, where there are none that it knows
   */
  ImageDataset load(String id, boolean unlearntOnly, ImageShape shape, List<String> classNames)
      throws IOException;

  /** Whether what was loaded is still what the files say. */
  boolean isCurrent(ImageDataset images);

  /** A network that comes with the program, if there is one. */
  Optional<NamedModel> builtIn() throws IOException;
}
