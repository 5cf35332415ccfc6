package mlpstudio.ui.shell;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/**
 * Something that a menu offers and, mostly, a key does.
 *
 * @param id its name in texts, and of its menu item
 * @param keys the keys, if it has some
 * @param action what it does
 * @param enabled whether it can be done now
 */
record Command(
    String id, Optional<KeyCombination> keys, Runnable action, ObservableValue<Boolean> enabled) {}
