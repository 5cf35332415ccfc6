package mlpstudio.ui.drawpad;

import java.util.Optional;

/**
 * What became of a drawing that was kept or taken back out.
 *
 * @param sentence for people; empty for nothing
 * @param undo takes it back out, where that can be done
 */
record KeepNotice(String sentence, Optional<Runnable> undo) {
  /** Nothing to say. */
  static final KeepNotice NONE = new KeepNotice("", Optional.empty());
}
