package mlpstudio.ui.shell;

import java.util.List;

/**
 * The commands of one menu.
 *
 * @param id the menu's name in texts
 * @param commands in order
 */
record CommandGroup(String id, List<Command> commands) {
  CommandGroup {
    commands = List.copyOf(commands);
  }
}
