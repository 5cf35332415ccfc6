/**
 * Letters on everything that can be pressed, chosen or filled in: one key shows them, typing a
 * letter does what a click would, Escape or anything else takes them away. Works in any window
 * whose root is a pane; what lies under a card or is scrolled out of sight gets none.
 */
@NullMarked
package mlpstudio.ui.keytips;

import org.jspecify.annotations.NullMarked;
