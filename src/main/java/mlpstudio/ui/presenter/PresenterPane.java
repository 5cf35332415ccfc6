package mlpstudio.ui.presenter;

import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import mlpstudio.ui.support.Icons;

/**
 * A pane of the presentation.
 *
 * @param id short name, looked up by tests
 * @param title its word
 * @param icon stands for the word where there is no room for it
 * @param there whether there is something to show when the presentation begins
 * @param content the view; asked for whenever the pane is turned to
 * @param keys keys of its own, which come before the presenter's; says whether it took one
 */
public record PresenterPane(
    String id,
    String title,
    Icons icon,
    BooleanSupplier there,
    Supplier<? extends Node> content,
    Predicate<KeyEvent> keys) {}
