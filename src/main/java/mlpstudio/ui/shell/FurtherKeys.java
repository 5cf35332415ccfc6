package mlpstudio.ui.shell;

import java.util.List;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.ShortcutGroup;

/** Keys that no menu shows: what holds everywhere, and what holds where the keyboard is. */
final class FurtherKeys {
  private static final List<Group> GROUPS =
      List.of(
          new Group("everywhere", "area", "area-back", "menu", "redo", "escape"),
          new Group("images", "move", "page", "ends", "open"),
          new Group("chart", "zoom", "zoom-y", "move", "all", "read", "copy"),
          new Group("time", "move", "epoch", "ends", "play", "back"),
          new Group("matrix", "move", "open", "all"),
          new Group("map", "errors", "zoom", "all"),
          new Group("weight", "move", "choose"),
          new Group("layers", "choose", "move", "insert", "remove", "size"),
          new Group("numbers", "step", "far"),
          new Group("columns", "width"),
          new Group("collection", "choose", "relabel", "delete", "undo", "redo"),
          new Group("lesson", "vote", "unvote", "next", "back", "undo", "save"),
          new Group("presenter", "pane", "number", "light", "train", "end"),
          new Group("guide", "next", "back", "end"),
          new Group("start", "move", "ends", "open"));

  private record Group(String id, List<String> lines) {
    Group(String id, String... lines) {
      this(id, List.of(lines));
    }
  }

  private FurtherKeys() {}

  static List<ShortcutGroup> groups(Messages texts) {
    return GROUPS.stream()
        .map(
            group ->
                new ShortcutGroup(
                    texts.get("keys." + group.id),
                    group.lines.stream()
                        .map(line -> "keys." + group.id + "." + line)
                        .map(
                            key -> new ShortcutGroup.Line(texts.get(key), texts.get(key + ".keys")))
                        .toList()))
        .toList();
  }
}
