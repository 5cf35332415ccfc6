package mlpstudio.ui.drawpad;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.ShortcutGroup;

/** What keys do while the pad has the keyboard: one table for the pad and for those who ask. */
public final class PadKeys {
  /** One step of the keyboard's pen, in the sheet's units: a pixel of MNIST. */
  private static final double STEP = 10;

  private static final double SMALL_STEP = 2;

  /** Beyond this many, the list of shortcuts has a word for the keys. */
  private static final int SPELT_OUT = 3;

  /** All of them. */
  static final List<Key> ALL =
      List.of(
          new Key("label", digits(), (model, event) -> model.label(digit(event))),
          new Key("move", arrows(false), (model, event) -> move(model, event, STEP)),
          new Key("move-little", arrows(true), (model, event) -> move(model, event, SMALL_STEP)),
          new Key("pen", keys(KeyCode.SPACE), (model, event) -> model.pen().toggleCursor()),
          new Key("eraser", keys(KeyCode.E), (model, event) -> changeTool(model)),
          new Key(
              "clear",
              keys(KeyCode.ESCAPE, KeyCode.DELETE, KeyCode.BACK_SPACE),
              (model, event) -> model.pen().clear()),
          new Key("undo", commands("Shortcut+Z"), (model, event) -> model.pen().undo()),
          new Key(
              "redo",
              commands("Shortcut+Shift+Z", "Shortcut+Y"),
              (model, event) -> model.pen().redo()),
          new Key("paste", commands("Shortcut+V"), (model, event) -> PadPictures.paste(model)));

  /**
   * Keys that do one thing.
   *
   * @param id its name in texts
   * @param keys any of them does it
   * @param action what it is
   */
  record Key(String id, List<KeyCombination> keys, BiConsumer<DrawPadViewModel, KeyEvent> action) {}

  private PadKeys() {}

  static void install(Node pad, DrawPadViewModel model) {
    pad.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event ->
            ALL.stream()
                .filter(key -> key.keys.stream().anyMatch(k -> k.match(event)))
                .findFirst()
                .ifPresent(
                    key -> {
                      key.action.accept(model, event);
                      event.consume();
                    }));
  }

  /** The same table in words. */
  public static ShortcutGroup help() {
    Messages texts = new Messages(PadKeys.class);
    return new ShortcutGroup(
        texts.get("keys.title"),
        ALL.stream()
            .map(key -> new ShortcutGroup.Line(texts.get("keys." + key.id), words(key, texts)))
            .toList());
  }

  private static String words(Key key, Messages texts) {
    return key.keys.size() > SPELT_OUT
        ? texts.get("keys." + key.id + ".keys")
        : key.keys.stream().map(KeyCombination::getDisplayText).collect(Collectors.joining(" / "));
  }

  private static void move(DrawPadViewModel model, KeyEvent event, double step) {
    switch (event.getCode()) {
      case LEFT -> model.pen().moveCursor(-step, 0);
      case RIGHT -> model.pen().moveCursor(step, 0);
      case UP -> model.pen().moveCursor(0, -step);
      default -> model.pen().moveCursor(0, step);
    }
  }

  private static void changeTool(DrawPadViewModel model) {
    model
        .settings()
        .toolProperty()
        .set(model.settings().toolProperty().get() == PadTool.PEN ? PadTool.ERASER : PadTool.PEN);
  }

  /** From the number row, also where letters share its keys, or from the number pad. */
  private static int digit(KeyEvent event) {
    String name = event.getCode().getName();
    return Character.digit(name.charAt(name.length() - 1), 10);
  }

  private static List<KeyCombination> digits() {
    List<KeyCombination> all = new ArrayList<>();
    for (KeyCode code : KeyCode.values()) {
      if (code.isDigitKey()) {
        all.addAll(keys(code));
      }
    }
    return List.copyOf(all);
  }

  private static List<KeyCombination> arrows(boolean shift) {
    return Stream.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN)
        .<KeyCombination>map(
            code ->
                shift
                    ? new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN)
                    : new KeyCodeCombination(code))
        .toList();
  }

  /** With Shift or without: some keyboards have digits above it. */
  private static List<KeyCombination> keys(KeyCode... codes) {
    return Stream.of(codes)
        .<KeyCombination>map(code -> new KeyCodeCombination(code, KeyCombination.SHIFT_ANY))
        .toList();
  }

  private static List<KeyCombination> commands(String... names) {
    return Stream.of(names).map(KeyCombination::valueOf).toList();
  }
}
