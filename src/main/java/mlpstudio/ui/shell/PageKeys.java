package mlpstudio.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/** The keys that turn to a page: Alt+Home to the start page, Ctrl and a number to the others. */
final class PageKeys {
  private PageKeys() {}

  /** The keys of one of the pages; the tenth and later ones have none. */
  static Optional<KeyCombination> of(Page page, List<Page> pages) {
    if (page.id().equals(Page.START)) {
      return Optional.of(KeyCombination.valueOf("Alt+HOME"));
    }
    int number = pages.stream().filter(p -> !p.id().equals(Page.START)).toList().indexOf(page) + 1;
    return number <= 9
        ? Optional.of(KeyCombination.valueOf("Shortcut+" + number))
        : Optional.empty();
  }

  /** The keys as people read them, or empty. */
  static String text(Page page, List<Page> pages) {
    return of(page, pages).map(KeyCombination::getDisplayText).orElse("");
  }
}
