package mlpstudio.ui.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/**
 * Gives every menu and every item of a menu a letter of its own, which Alt or the letter alone
 * chooses. Letters are found, not translated, so that a new item in any language has one and no two
 * items of a menu have the same. A text with a letter marked by an underline keeps it.
 */
final class Mnemonics {
  private static final char MARK = '_';

  private Mnemonics() {}

  /** Marks the items of a list and of all menus in it, also those that join a menu later. */
  static void assign(List<? extends MenuItem> items) {
    Set<Character> taken = new HashSet<>();
    List<MenuItem> open = new ArrayList<>();
    for (MenuItem item : items) {
      String text = item.getText();
      if (text == null || text.isEmpty() || !item.isMnemonicParsing()) {
        continue;
      }
      int mark = text.indexOf(MARK);
      if (mark >= 0 && mark + 1 < text.length()) {
        taken.add(lower(text.charAt(mark + 1)));
      } else if (!item.textProperty().isBound()) {
        open.add(item);
      }
    }
    Map<Character, MenuItem> owners = new HashMap<>();
    open.forEach(item -> give(item, owners, taken, new HashSet<>()));
    Map<MenuItem, Character> letters = new HashMap<>();
    owners.forEach((letter, item) -> letters.put(item, letter));
    open.forEach(
        item -> {
          Character letter = letters.get(item);
          if (letter != null) {
            item.setText(marked(item.getText(), letter));
          }
        });
    items.forEach(
        item -> {
          if (item instanceof Menu menu) {
            assign(menu.getItems());
          }
        });
  }

  /** As {@link #assign}, and again whenever items join one of the menus. */
  static void follow(List<Menu> menus) {
    assign(menus);
    menus.forEach(Mnemonics::watch);
  }

  /** The first letter is the one. */
  static String first(String text) {
    return MARK + text;
  }

  /** A text without its mark. */
  static String plain(String text) {
    int mark = text.indexOf(MARK);
    return mark < 0 ? text : text.substring(0, mark) + text.substring(mark + 1);
  }

  private static void watch(Menu menu) {
    menu.getItems().addListener((InvalidationListener) o -> assign(menu.getItems()));
    menu.getItems()
        .forEach(
            item -> {
              if (item instanceof Menu deeper) {
                watch(deeper);
              }
            });
  }

  /**
   * Finds a letter for an item. Where all of its letters belong to others, one of those takes
   * another of its own: a long menu of short words has letters enough only in this way.
   *
   * @param tried letters that were asked for already
   */
  private static boolean give(
      MenuItem item, Map<Character, MenuItem> owners, Set<Character> taken, Set<Character> tried) {
    List<Character> letters =
        places(item.getText()).stream()
            .map(at -> lower(item.getText().charAt(at)))
            .filter(letter -> !taken.contains(letter))
            .toList();
    for (char letter : letters) {
      if (!owners.containsKey(letter)) {
        owners.put(letter, item);
        return true;
      }
    }
    for (char letter : letters) {
      MenuItem owner = owners.get(letter);
      if (tried.add(letter) && owner != null && give(owner, owners, taken, tried)) {
        owners.put(letter, item);
        return true;
      }
    }
    return false;
  }

  private static String marked(String text, char letter) {
    int at =
        places(text).stream()
            .filter(place -> lower(text.charAt(place)) == letter)
            .findFirst()
            .orElseThrow();
    return text.substring(0, at) + MARK + text.substring(at);
  }

  /** First letters of words, then others; letters that every keyboard has before accented ones. */
  private static List<Integer> places(String text) {
    List<Integer> firsts = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    List<Integer> accented = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        continue;
      }
      boolean begins = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      if (c > 127) {
        accented.add(i);
      } else if (begins) {
        firsts.add(i);
      } else {
        others.add(i);
      }
    }
    firsts.addAll(others);
    firsts.addAll(accented);
    return firsts;
  }

  private static char lower(char letter) {
    return String.valueOf(letter).toLowerCase(Locale.ROOT).charAt(0);
  }
}
