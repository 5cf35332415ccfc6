package mlpstudio.ui.gallery;

import org.jspecify.annotations.Nullable;

/**
 * What a network is tested on, and which.
 *
 * @param set the images; null for the test images of the run in hand
 * @param builtIn whether the network that comes with the program answers, and not the one in hand
 */
record TestChoice(@Nullable TestSet set, boolean builtIn) {
  /** The run in hand on its own test images. */
  static final TestChoice OWN = new TestChoice(null, false);

  /** Whether both are the same but for the number of images. */
  boolean isAs(TestChoice other) {
    return builtIn == other.builtIn && id().equals(other.id());
  }

  /** How many images that are. */
  int images() {
    return set == null ? 0 : builtIn ? set.images() : set.unlearnt();
  }

  /** Whether the network has learnt from some of the images, and is tested on the others. */
  boolean partly() {
    return set != null && images() < set.images();
  }

  private String id() {
    return set == null ? "" : set.id();
  }
}
